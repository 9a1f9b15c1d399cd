-- What every second count starts from: the records as the day of the report sees them ("Common to all", docs/reports.md).
-- Born on the last day of February, one is a year older on the day before 1 March: both days are moved by one.
CREATE TEMP TABLE this AS SELECT *, :as_of AS day FROM project WHERE key = :project;

CREATE TEMP TABLE joined AS
SELECT p.id, p.key, p.person_id AS person, pe.sex, p.application_id, p.unit_id, p.joined_on, p.ended_on, p.education,
       p.labour_status, p.disability_degree, p.disability_special, p.childcare_needed,
       (strftime('%Y%m%d', p.joined_on, IIF(pe.birth_date LIKE '%-02-29', '+1 day', '+0 days'))
        - strftime('%Y%m%d', pe.birth_date, IIF(pe.birth_date LIKE '%-02-29', '+1 day', '+0 days'))) / 10000 AS age, p.state
FROM participation p JOIN person pe ON pe.id = p.person_id
WHERE p.project_id = (SELECT id FROM this) AND p.joined_on <= :as_of;
UPDATE joined SET state = 'active', ended_on = NULL WHERE ended_on > :as_of;

CREATE TEMP TABLE applied AS
SELECT a.id, a.key, a.round_id, a.person_id AS person, pe.sex, a.unit_id, a.childcare_needed, a.disability_degree, a.state,
       (strftime('%Y%m%d', a.received_on, IIF(pe.birth_date LIKE '%-02-29', '+1 day', '+0 days'))
        - strftime('%Y%m%d', pe.birth_date, IIF(pe.birth_date LIKE '%-02-29', '+1 day', '+0 days'))) / 10000 AS age,
       (SELECT MAX(checked_on) FROM formal_check WHERE application_id = a.id) AS checked_on,
       (SELECT COUNT(*) FROM formal_check WHERE application_id = a.id AND result = 'no') AS faults,
       (SELECT MIN(m.held_on) FROM list_entry l JOIN commission_meeting m ON m.id = l.meeting_id
        WHERE l.application_id = a.id) AS decided_on
FROM application a
JOIN person pe ON pe.id = a.person_id
JOIN recruitment_round r ON r.id = a.round_id
WHERE r.project_id = (SELECT id FROM this) AND a.received_on <= :as_of;
UPDATE applied SET state = 'scored'
WHERE decided_on > :as_of AND state NOT IN ('submitted', 'to_complete', 'formally_correct')
  AND NOT (state = 'rejected' AND faults > 0);
UPDATE applied SET state = 'submitted' WHERE checked_on > :as_of AND state <> 'to_complete';

CREATE TEMP TABLE held AS
SELECT s.id, s.form_id, s.held_on, f.mode, f.support_group, f.hour_unit,
       (strftime('%s', s.ends_at) - strftime('%s', s.starts_at)) / 60 - COALESCE(s.break_minutes, 0) AS minutes
FROM session s JOIN form_of_support f ON f.id = s.form_id
WHERE f.project_id = (SELECT id FROM this) AND s.state = 'held' AND s.held_on <= :as_of;

-- The points of a trait in a survey filled in, when every item of the trait is answered.
CREATE TEMP VIEW measured AS
SELECT r.participation_id, t.id AS trait_id, r.wave, COUNT(*) AS items,
       SUM(CASE i.reversed WHEN 'yes' THEN sv.scale_min + sv.scale_max - w.answer ELSE w.answer END) AS points
FROM this
JOIN survey sv ON sv.project_id = this.id
JOIN survey_trait t ON t.survey_id = sv.id
JOIN survey_item i ON i.trait_id = t.id
JOIN survey_response r ON r.survey_id = sv.id AND r.filled_on <= this.day
JOIN survey_answer w ON w.response_id = r.id AND w.item_id = i.id
GROUP BY r.id, t.id
HAVING COUNT(*) = (SELECT COUNT(*) FROM survey_item WHERE trait_id = t.id);

CREATE TEMP VIEW pair AS
SELECT b.participation_id, b.trait_id, b.items, b.points AS before, a.points AS after,
       a.points > b.points AND 100.0 * (a.points - b.points) / b.items >= COALESCE((SELECT soft_growth_min FROM this), 0) AS improved
FROM measured b
JOIN measured a ON a.participation_id = b.participation_id AND a.trait_id = b.trait_id AND a.wave = 'post'
WHERE b.wave = 'pre';

-- The people of figures; a line without a person only says that there is the figure.
CREATE TEMP TABLE who (figure TEXT, person INTEGER, sex TEXT, on_day TEXT);
CREATE TEMP VIEW people AS
SELECT figure, COUNT(DISTINCT CASE sex WHEN 'female' THEN person END) AS women,
       COUNT(DISTINCT CASE sex WHEN 'male' THEN person END) AS men, COUNT(DISTINCT person) AS total
FROM who GROUP BY figure;
CREATE TEMP TABLE thing (figure TEXT, amount NUMERIC);
