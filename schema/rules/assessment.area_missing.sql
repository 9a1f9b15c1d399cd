-- code: assessment.area_missing
-- severity: error
-- entity: assessment
-- basis: R-24
-- scope: assessment
-- via: assessment, area_rating.assessment
-- field: state
-- message-en: assessment {assessment} is finished, but area {area} is neither rated nor marked not applicable
-- message-pl: diagnoza {assessment} jest zakończona, a obszar {area} nie ma oceny ani oznaczenia „nie dotyczy”
-- guidance-en: Rate the area from 1 to 5 or mark it as not applicable.
-- guidance-pl: Oceń obszar od 1 do 5 albo oznacz jako niedotyczący.
-- bad: an area has a description but no level
-- bad-pl: obszar ma opis, a nie ma poziomu
-- good: an area does not apply
-- good-pl: obszar nie dotyczy osoby
SELECT a.id AS id, a.key AS assessment, x.code AS area
FROM scope
CROSS JOIN assessment a ON a.id = scope.id AND a.state = 'finished'
CROSS JOIN participation u ON u.id = a.participation_id
CROSS JOIN assessment_area x ON x.project_id = u.project_id
LEFT JOIN area_rating r ON r.assessment_id = a.id AND r.area_id = x.id
WHERE r.level IS NULL AND coalesce(r.not_applicable, 'no') <> 'yes'
