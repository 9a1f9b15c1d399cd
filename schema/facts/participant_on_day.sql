-- fact: participant_on_day
--
-- Who had joined by the day of the report: as recorded on the joining day (R-21), and where the participation stood then.
SELECT p.id, p.project_id, p.person_id AS person, pe.sex, p.application_id, p.unit_id, p.joined_on, p.ended_on,
       p.disability_degree, p.disability_special, p.childcare_needed, age_on(pe.birth_date, p.joined_on) AS age,
       CASE WHEN COALESCE(p.ended_on, p.joined_on) > :as_of THEN 'active' ELSE p.state END AS state
FROM participation p
JOIN person pe ON pe.id = p.person_id
WHERE p.joined_on <= :as_of
