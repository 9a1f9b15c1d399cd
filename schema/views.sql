-- Views that combine several entities. Like the views v1_<entity> they are made where they are asked for, and they are
-- part of the promise of v1_*: columns are only added, at the end. They show keys, never ids, and no names.
--
-- An age is what age_on() of src/rules/functions.h says, in SQL that every sqlite3 shell understands: born on 29 February,
-- a person reaches an age on the last day of February.

-- An application as the conditions of criteria see it (R-6, R-9): everything it says, and what is counted from it.
CREATE TEMP VIEW IF NOT EXISTS v1_applicant AS
SELECT v.*,
       pe.sex AS sex,
       CAST(substr(a.received_on, 1, 4) AS INTEGER) - CAST(substr(pe.birth_date, 1, 4) AS INTEGER)
         - (substr(a.received_on, 6) < IIF(substr(pe.birth_date, 6) = '02-29',
                                            strftime('%m-%d', substr(a.received_on, 1, 4) || '-03-01', '-1 day'),
                                            substr(pe.birth_date, 6))) AS age,
       (SELECT COUNT(*) FROM application_premise x WHERE x.application_id = a.id) AS premise_count,
       (SELECT COUNT(*) FROM application_reason x WHERE x.application_id = a.id) AS reason_count,
       (SELECT COUNT(*) FROM application_subgroup x WHERE x.application_id = a.id) AS subgroup_count,
       -- Of an exclusive group only the highest counts; a criterion without a group is its own. The cap of the project is
       -- on the bonus criteria, with merit on top, or on the whole sum.
       (SELECT CASE pr.points_cap_covers
                 WHEN 'all' THEN MIN(COALESCE(SUM(best.points), 0), COALESCE(pr.points_cap, COALESCE(SUM(best.points), 0)))
                 ELSE MIN(COALESCE(SUM(best.bonus), 0), COALESCE(pr.points_cap, COALESCE(SUM(best.bonus), 0))) + COALESCE(SUM(best.points), 0)
                      - COALESCE(SUM(best.bonus), 0) END
        FROM (SELECT MAX(s.points) AS points, CASE c.kind WHEN 'merit' THEN 0 ELSE MAX(s.points) END AS bonus
              FROM score s JOIN criterion c ON c.id = s.criterion_id
              WHERE s.application_id = a.id
              GROUP BY c.exclusive_group, CASE WHEN c.exclusive_group IS NULL THEN c.id END) best) AS points_total
FROM v1_application v
JOIN application a ON a.key = v.key
JOIN person pe ON pe.id = a.person_id
JOIN recruitment_round r ON r.id = a.round_id
JOIN project pr ON pr.id = r.project_id;

-- A participant without a name: as on the joining day (R-6, R-21), and how the participation stands.
CREATE TEMP VIEW IF NOT EXISTS v1_participant AS
SELECT p.key AS key,
       pr.key AS project,
       u.key AS unit,
       r.key AS round,
       a.key AS application,
       pe.sex AS sex,
       CAST(substr(p.joined_on, 1, 4) AS INTEGER) - CAST(substr(pe.birth_date, 1, 4) AS INTEGER)
         - (substr(p.joined_on, 6) < IIF(substr(pe.birth_date, 6) = '02-29',
                                            strftime('%m-%d', substr(p.joined_on, 1, 4) || '-03-01', '-1 day'),
                                            substr(pe.birth_date, 6))) AS age,
       p.joined_on AS joined_on,
       p.education AS education,
       p.labour_status AS labour_status,
       p.social_assistance AS social_assistance,
       p.disability_degree AS disability_degree,
       p.disability_special AS disability_special,
       p.childcare_needed AS childcare_needed,
       CASE WHEN a.id IS NOT NULL THEN
         (SELECT CASE pr.points_cap_covers
                 WHEN 'all' THEN MIN(COALESCE(SUM(best.points), 0), COALESCE(pr.points_cap, COALESCE(SUM(best.points), 0)))
                 ELSE MIN(COALESCE(SUM(best.bonus), 0), COALESCE(pr.points_cap, COALESCE(SUM(best.bonus), 0))) + COALESCE(SUM(best.points), 0)
                      - COALESCE(SUM(best.bonus), 0) END
        FROM (SELECT MAX(s.points) AS points, CASE c.kind WHEN 'merit' THEN 0 ELSE MAX(s.points) END AS bonus
              FROM score s JOIN criterion c ON c.id = s.criterion_id
              WHERE s.application_id = a.id
              GROUP BY c.exclusive_group, CASE WHEN c.exclusive_group IS NULL THEN c.id END) best)
       END AS points,
       p.state AS state,
       p.ended_on AS ended_on,
       p.exit_kind AS exit_kind
FROM participation p
JOIN project pr ON pr.id = p.project_id
JOIN person pe ON pe.id = p.person_id
LEFT JOIN unit u ON u.id = p.unit_id
LEFT JOIN application a ON a.id = p.application_id
LEFT JOIN recruitment_round r ON r.id = a.round_id;

-- Minutes held for a person and attended by that person (R-53). Cancelled for the person is left out of both; individual
-- support is held where the person has a mark. All dates; the report `attendance` takes a period.
CREATE TEMP VIEW IF NOT EXISTS v1_attendance_rate AS
WITH
  held AS (
    SELECT s.id, s.form_id,
           CAST(substr(s.ends_at, 1, 2) AS INTEGER) * 60 + CAST(substr(s.ends_at, 4, 2) AS INTEGER)
             - CAST(substr(s.starts_at, 1, 2) AS INTEGER) * 60 - CAST(substr(s.starts_at, 4, 2) AS INTEGER)
             - COALESCE(s.break_minutes, 0) AS minutes
    FROM session s WHERE s.state = 'held'),
  whole AS (SELECT form_id, SUM(minutes) AS minutes FROM held GROUP BY form_id),
  marked AS (
    SELECT held.form_id, m.participation_id,
           SUM(CASE WHEN c.cancels = 'yes' THEN held.minutes ELSE 0 END) AS cancelled,
           SUM(CASE WHEN c.cancels = 'yes' THEN 0 ELSE held.minutes END) AS own,
           SUM(CASE WHEN c.cancels = 'yes' OR c.attended <> 'yes' THEN 0
                    ELSE MIN(COALESCE(m.minutes, held.minutes), held.minutes) END) AS attended,
           SUM(c.cancels <> 'yes' AND c.attended <> 'yes' AND c.breach <> 'yes') AS excused,
           SUM(c.cancels <> 'yes' AND c.attended <> 'yes' AND c.breach = 'yes') AS unexcused
    FROM held
    JOIN attendance m ON m.session_id = held.id
    JOIN presence_code c ON c.id = m.presence_id
    GROUP BY held.form_id, m.participation_id)
SELECT e.key AS key,
       f.key AS form,
       p.key AS participation,
       CASE f.mode WHEN 'individual' THEN COALESCE(marked.own, 0)
                   ELSE COALESCE(whole.minutes, 0) - COALESCE(marked.cancelled, 0) END AS held_minutes,
       COALESCE(marked.attended, 0) AS attended_minutes,
       COALESCE(marked.excused, 0) AS excused,
       COALESCE(marked.unexcused, 0) AS unexcused
FROM enrollment e
JOIN form_of_support f ON f.id = e.form_id
JOIN participation p ON p.id = e.participation_id
LEFT JOIN whole ON whole.form_id = e.form_id
LEFT JOIN marked ON marked.form_id = e.form_id AND marked.participation_id = e.participation_id;
