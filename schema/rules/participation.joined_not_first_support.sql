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
WITH support AS (
    SELECT a.participation_id, s.held_on
    FROM scope
    CROSS JOIN attendance a ON a.participation_id = scope.id
    CROSS JOIN presence_code c ON c.id = a.presence_id AND c.attended = 'yes'
    CROSS JOIN session s ON s.id = a.session_id
    UNION ALL
    SELECT x.participation_id, t.held_on
    FROM scope
    CROSS JOIN participation u ON u.id = scope.id
    CROSS JOIN project p ON p.id = u.project_id AND p.assessment_is_support = 'yes'
    CROSS JOIN assessment x ON x.participation_id = u.id
    CROSS JOIN assessment_part t ON t.assessment_id = x.id AND t.held_on IS NOT NULL)
SELECT u.id AS id, u.key AS participation, u.joined_on AS joined, min(support.held_on) AS first
FROM support
CROSS JOIN participation u ON u.id = support.participation_id
GROUP BY u.id
HAVING min(support.held_on) <> u.joined_on
