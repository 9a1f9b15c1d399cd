-- fact: application_on_day
--
-- Which applications had come by the day of the report, and where each stood then: the check and the commission have their
-- days, and before them there is no result.
SELECT a.id, a.round_id, r.project_id, a.person_id AS person, pe.sex, age_on(pe.birth_date, a.received_on) AS age,
       a.unit_id, a.childcare_needed, a.disability_degree, checked.failed = 0 AS passed, decided.points,
       CASE WHEN a.state IN ('submitted', 'to_complete') THEN a.state
            WHEN checked.last_on > :as_of THEN 'submitted'
            WHEN a.state = 'rejected' AND checked.failed THEN 'rejected'
            WHEN a.state <> 'formally_correct' AND decided.first_on > :as_of THEN 'scored'
            ELSE a.state END AS state
FROM recruitment_round r
JOIN application a ON a.round_id = r.id
JOIN person pe ON pe.id = a.person_id
LEFT JOIN (SELECT c.application_id AS application, MAX(c.checked_on) AS last_on, MAX(c.result = 'no') AS failed
           FROM formal_check c
           GROUP BY c.application_id) checked ON checked.application = a.id
LEFT JOIN (SELECT l.application_id AS application, MIN(m.held_on) AS first_on, MIN(l.points) AS points
           FROM list_entry l
           JOIN commission_meeting m ON m.id = l.meeting_id
           GROUP BY l.application_id) decided ON decided.application = a.id
WHERE a.received_on <= :as_of
