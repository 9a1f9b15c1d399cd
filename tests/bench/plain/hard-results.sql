-- Hard results as somebody would ask for them in the shell.
SELECT 'completed', count(DISTINCT u.person_id)
FROM participation u JOIN project p ON p.id = u.project_id WHERE p.key = 'BIG' AND u.state = 'completed';
SELECT 'contracts.signed', count(DISTINCT u.person_id)
FROM participation u JOIN project p ON p.id = u.project_id JOIN social_contract c ON c.participation_id = u.id
WHERE p.key = 'BIG' AND c.signed_by_person_on IS NOT NULL AND c.signed_by_centre_on IS NOT NULL;
SELECT 'reviews.held', count(*)
FROM contract_review r JOIN social_contract c ON c.id = r.contract_id
JOIN participation u ON u.id = c.participation_id JOIN project p ON p.id = u.project_id
WHERE p.key = 'BIG' AND r.held_on IS NOT NULL;
SELECT 'hours.' || f.support_group,
       round(sum(strftime('%s', s.ends_at) - strftime('%s', s.starts_at) - s.break_minutes * 60) / 3600.0, 0)
FROM session s JOIN form_of_support f ON f.id = s.form_id JOIN project p ON p.id = f.project_id
WHERE p.key = 'BIG' AND s.state = 'held' GROUP BY f.support_group;
SELECT 'forms.completed', count(DISTINCT u.person_id)
FROM participation u JOIN project p ON p.id = u.project_id JOIN enrollment e ON e.participation_id = u.id
WHERE p.key = 'BIG' AND e.state = 'completed';
