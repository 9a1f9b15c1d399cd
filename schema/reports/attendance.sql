-- name: attendance
-- title-pl: Frekwencja
-- title-en: Attendance rates
-- kind: rows
-- row: form participant
-- parameter: project required
-- parameter: form
-- parameter: participation
-- parameter: from
-- parameter: to
-- column: form text | Forma wsparcia | Form of support
-- column: participant text | Uczestnik | Participant
-- column: held_minutes minutes | Minuty > Zrealizowane ~ Zajęć | Minutes > Held
-- column: attended_minutes minutes | Minuty > Obecności | Minutes > Attended
-- column: rate decimal share | Frekwencja % ~ Frekw. % | Rate %
-- column: excused integer | Nieobecności > Usprawiedliwione ~ uspr. | Absences > Excused
-- column: unexcused integer | Nieobecności > Nieusprawiedliwione ~ bez uspr. | Absences > Unexcused
-- column: threshold integer | Próg > % | Threshold > %
-- column: reached code:yes_no | Próg > Osiągnięty ~ Jest | Threshold > Reached
-- uses-fact: session_held attendance_mark
--
-- R-53: attended minutes against the minutes of the form that were held; the whole form also for somebody who came late.
-- Sessions under a code that cancels are left out for that person. Individual support is held where the person has a mark.
WITH
  this AS (SELECT id, completion_threshold FROM project WHERE key = :project),
  form AS (
    SELECT f.id, f.key, f.mode, COALESCE(f.completion_threshold, this.completion_threshold) AS threshold
    FROM this JOIN form_of_support f ON f.project_id = this.id
    WHERE :form IS NULL OR f.key = :form),
  held AS MATERIALIZED (
    SELECT s.id, s.form_id AS form, s.minutes
    FROM form
    JOIN session_held s ON s.form_id = form.id AND s.held_on <= :as_of
                       AND (:from IS NULL OR s.held_on >= :from) AND (:to IS NULL OR s.held_on <= :to)),
  whole AS (SELECT form, SUM(minutes) AS minutes FROM held GROUP BY form),
  marked AS (
    SELECT held.form, m.participation_id,
           SUM(IIF(m.cancelled, held.minutes, 0)) AS cancelled, SUM(IIF(m.cancelled, 0, held.minutes)) AS own,
           SUM(m.minutes) AS attended, SUM(m.excused) AS excused, SUM(m.unexcused) AS unexcused
    FROM held
    JOIN attendance_mark m ON m.session_id = held.id
    GROUP BY held.form, m.participation_id),
  sums AS (
    SELECT form.key AS form, p.key AS participant, form.threshold,
           CASE form.mode WHEN 'individual' THEN COALESCE(marked.own, 0)
                          ELSE COALESCE(whole.minutes, 0) - COALESCE(marked.cancelled, 0) END AS held,
           COALESCE(marked.attended, 0) AS attended, COALESCE(marked.excused, 0) AS excused,
           COALESCE(marked.unexcused, 0) AS unexcused
    FROM form
    JOIN (SELECT DISTINCT form_id, participation_id FROM enrollment
          WHERE state NOT IN ('waiting', 'removed') AND requested_on <= :as_of) e ON e.form_id = form.id
    JOIN participation p ON p.id = e.participation_id AND p.joined_on <= :as_of
    LEFT JOIN whole ON whole.form = form.id
    LEFT JOIN marked ON marked.form = form.id AND marked.participation_id = e.participation_id
    WHERE :participation IS NULL OR p.key = :participation)
SELECT form, participant, held AS held_minutes, attended AS attended_minutes,
       percent(attended, held, 2) AS rate,
       excused, unexcused, threshold,
       CASE WHEN held > 0 AND attended * 100 >= threshold * held THEN 'yes' ELSE 'no' END AS reached
FROM sums
ORDER BY form, participant
