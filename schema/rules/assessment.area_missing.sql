-- code: assessment.area_missing
-- severity: error
-- entity: assessment
-- basis: R-24
-- scope: assessment
-- via: assessment, area_rating.assessment
-- field: state
-- message-en: assessment {assessment} is finished, but these areas are neither rated nor marked not applicable: {area}
-- message-pl: diagnoza {assessment} jest zakończona, a te obszary nie mają oceny ani oznaczenia „nie dotyczy”: {area}
-- guidance-en: Rate the area from 1 to 5 or mark it as not applicable.
-- guidance-pl: Oceń obszar od 1 do 5 albo oznacz jako niedotyczący.
-- bad: an area has a description but no level
-- bad-pl: obszar ma opis, a nie ma poziomu
-- good: an area does not apply
-- good-pl: obszar nie dotyczy osoby
-- All areas that are missing are named at once, the first twenty of them.
SELECT a.id AS id, a.key AS assessment, group_concat(x.code, ', ') AS area
FROM scope
CROSS JOIN assessment a ON a.id = scope.id AND a.state = 'finished'
CROSS JOIN participation u ON u.id = a.participation_id
CROSS JOIN assessment_area x ON x.id IN (
    SELECT y.id FROM assessment_area y
    WHERE y.project_id = u.project_id
      AND NOT EXISTS (SELECT 1 FROM area_rating r
                      WHERE r.assessment_id = a.id AND r.area_id = y.id AND (r.level IS NOT NULL OR r.not_applicable = 'yes'))
    ORDER BY y.code LIMIT 20)
GROUP BY a.id
