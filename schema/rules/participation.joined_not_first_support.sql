-- code: participation.joined_not_first_support
-- severity: warning
-- entity: participation
-- basis: R-19
-- scope: participation
-- via: participation, assessment_part.assessment.participation
-- field: joined_on
-- message-en: {participation} joined on {joined}, but the first support was on {first}
-- message-pl: {participation}: rozpoczęcie udziału {joined}, a pierwsze wsparcie {first}
-- guidance-en: The first support decides the joining day; correct the one that is wrong.
-- guidance-pl: O dniu rozpoczęcia decyduje pierwsze wsparcie; popraw błędną datę.
-- bad: joined a day before the first talk
-- bad-pl: rozpoczęcie dzień przed pierwszą rozmową
-- good: joined on the day of the first talk
-- good-pl: rozpoczęcie w dniu pierwszej rozmowy
WITH joined AS (
    SELECT u.id, u.key, u.joined_on,
           min(coalesce((SELECT min(s.held_on)
                         FROM attendance a
                         CROSS JOIN presence_code c ON c.id = a.presence_id AND c.attended = 'yes'
                         CROSS JOIN session s ON s.id = a.session_id
                         WHERE a.participation_id = u.id), '9999'),
               coalesce((SELECT min(t.held_on)
                         FROM project p
                         CROSS JOIN assessment x ON x.participation_id = u.id
                         CROSS JOIN assessment_part t ON t.assessment_id = x.id
                         WHERE p.id = u.project_id AND p.assessment_is_support = 'yes'), '9999')) AS first
    FROM scope
    CROSS JOIN participation u ON u.id = scope.id)
SELECT id, key AS participation, joined_on AS joined, first
FROM joined
WHERE first <> joined_on AND first <> '9999'
