-- code: survey_response.other_version
-- severity: error
-- entity: survey_response
-- basis: R-28
-- scope: participation
-- via: survey_response.participation
-- field: survey
-- message-en: {participation} filled in {post} after support, but another version, {pre}, before it
-- message-pl: {participation}: po wsparciu ankieta {post}, a przed wsparciem inna jej wersja, {pre}
-- guidance-en: Use the same version before and after, otherwise the pair cannot be compared.
-- guidance-pl: Użyj tej samej wersji przed wsparciem i po nim, inaczej pary nie da się porównać.
-- bad: version 1 before and version 2 after support
-- bad-pl: wersja 1 przed wsparciem, wersja 2 po nim
-- good: version 1 before and after support
-- good-pl: wersja 1 przed wsparciem i po nim
WITH before AS (
    SELECT a.participation_id, s.title, min(s.key) AS survey
    FROM scope
    CROSS JOIN survey_response a ON a.participation_id = scope.id AND a.wave = 'pre'
    CROSS JOIN survey s ON s.id = a.survey_id
    GROUP BY a.participation_id, s.title)
SELECT b.id AS id, u.key AS participation, a.survey AS pre, t.key AS post
FROM scope
CROSS JOIN participation u ON u.id = scope.id
CROSS JOIN survey_response b ON b.participation_id = u.id AND b.wave = 'post'
CROSS JOIN survey t ON t.id = b.survey_id
CROSS JOIN before a ON a.participation_id = u.id AND a.title = t.title
WHERE NOT EXISTS (SELECT 1 FROM survey_response c
                  WHERE c.survey_id = b.survey_id AND c.participation_id = u.id AND c.wave = 'pre')
