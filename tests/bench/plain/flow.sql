-- Where the participants are, as somebody would ask for it in the shell.
SELECT 'started', count(DISTINCT u.person_id) FROM participation u JOIN project p ON p.id = u.project_id WHERE p.key = 'BIG';
SELECT CASE u.state WHEN 'active' THEN 'continuing' ELSE u.state END, count(DISTINCT u.person_id)
FROM participation u JOIN project p ON p.id = u.project_id WHERE p.key = 'BIG' GROUP BY u.state;
SELECT 'started', count(DISTINCT u.person_id)
FROM participation u JOIN project p ON p.id = u.project_id JOIN person h ON h.id = u.person_id
WHERE p.key = 'BIG' AND h.sex = 'female';
SELECT CASE u.state WHEN 'active' THEN 'continuing' ELSE u.state END, count(DISTINCT u.person_id)
FROM participation u JOIN project p ON p.id = u.project_id JOIN person h ON h.id = u.person_id
WHERE p.key = 'BIG' AND h.sex = 'female' GROUP BY u.state;
