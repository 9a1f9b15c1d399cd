-- The announcement as somebody would ask for it in the shell: one question after the other.
SELECT 'applied', count(DISTINCT a.person_id)
FROM application a JOIN recruitment_round r ON r.id = a.round_id JOIN project p ON p.id = r.project_id WHERE p.key = 'BIG';
SELECT 'participants', count(DISTINCT u.person_id) FROM participation u JOIN project p ON p.id = u.project_id WHERE p.key = 'BIG';
SELECT 'participants.unit.' || n.code, count(DISTINCT u.person_id)
FROM participation u JOIN project p ON p.id = u.project_id JOIN unit n ON n.id = u.unit_id WHERE p.key = 'BIG' GROUP BY n.id;
SELECT u.state, count(DISTINCT u.person_id)
FROM participation u JOIN project p ON p.id = u.project_id WHERE p.key = 'BIG' AND u.state <> 'active' GROUP BY u.state;
SELECT 'age.' || b.code, count(DISTINCT u.person_id)
FROM participation u
JOIN project p ON p.id = u.project_id
JOIN person h ON h.id = u.person_id
JOIN age_band b ON b.project_id = p.id
 AND CAST(strftime('%Y', u.joined_on) AS INTEGER) - CAST(strftime('%Y', h.birth_date) AS INTEGER)
     - (strftime('%m-%d', u.joined_on) < strftime('%m-%d', h.birth_date)) BETWEEN b.age_from AND b.age_to
WHERE p.key = 'BIG' GROUP BY b.id;
SELECT 'subgroup.' || g.code, count(DISTINCT u.person_id)
FROM participation u JOIN project p ON p.id = u.project_id
JOIN application_subgroup s ON s.application_id = u.application_id JOIN subgroup g ON g.id = s.subgroup_id
WHERE p.key = 'BIG' GROUP BY g.id;
SELECT 'assessed', count(DISTINCT u.person_id)
FROM participation u JOIN project p ON p.id = u.project_id JOIN assessment x ON x.participation_id = u.id
WHERE p.key = 'BIG' AND x.state = 'finished';
SELECT 'contracts.signed', count(DISTINCT u.person_id)
FROM participation u JOIN project p ON p.id = u.project_id JOIN social_contract c ON c.participation_id = u.id
WHERE p.key = 'BIG' AND c.signed_by_person_on IS NOT NULL AND c.signed_by_centre_on IS NOT NULL;
SELECT 'instrument.' || f.support_group, count(DISTINCT u.person_id)
FROM participation u
JOIN project p ON p.id = u.project_id
JOIN enrollment e ON e.participation_id = u.id AND e.state IN ('attending', 'completed', 'not_completed', 'interrupted')
JOIN form_of_support f ON f.id = e.form_id
JOIN session s ON s.form_id = f.id AND s.state = 'held'
JOIN attendance a ON a.session_id = s.id AND a.participation_id = u.id
JOIN presence_code c ON c.id = a.presence_id AND c.attended = 'yes'
WHERE p.key = 'BIG' GROUP BY f.support_group;
SELECT 'sessions', count(*)
FROM session s JOIN form_of_support f ON f.id = s.form_id JOIN project p ON p.id = f.project_id
WHERE p.key = 'BIG' AND s.state = 'held';
