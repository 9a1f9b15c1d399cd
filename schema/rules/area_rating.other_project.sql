-- code: area_rating.other_project
-- severity: error
-- entity: area_rating
-- basis: consistency
-- scope: area_rating
-- via: area_rating
-- field: area
-- message-en: {what} belongs to project {other}, the record that names it to project {own}
-- message-pl: {what} należy do projektu {other}, a wskazujący je wpis do projektu {own}
-- guidance-en: Name a record of the same project.
-- guidance-pl: Wskaż wpis z tego samego projektu.
-- bad: the record names an area of another project
-- bad-pl: wpis wskazuje obszar z innego projektu
-- good: the record names an area of its own project
-- good-pl: wpis wskazuje obszar z własnego projektu
SELECT x.id AS id, y.key AS what, other.key AS other, own.key AS own
FROM scope
CROSS JOIN area_rating x ON x.id = scope.id
CROSS JOIN assessment a ON a.id = x.assessment_id
CROSS JOIN participation u ON u.id = a.participation_id
CROSS JOIN project own ON own.id = u.project_id
CROSS JOIN assessment_area y ON y.id = x.area_id
CROSS JOIN project other ON other.id = y.project_id AND other.id <> own.id
