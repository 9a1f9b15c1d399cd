-- code: allowance_claim.other_project
-- severity: error
-- entity: allowance_claim
-- basis: consistency
-- scope: allowance_claim
-- via: allowance_claim
-- field: allowance
-- message-en: {what} belongs to project {other}, the record that names it to project {own}
-- message-pl: {what} należy do projektu {other}, a wskazujący je wpis do projektu {own}
-- guidance-en: Name a record of the same project.
-- guidance-pl: Wskaż wpis z tego samego projektu.
-- bad: the record names an allowance of another project
-- bad-pl: wpis wskazuje świadczenie z innego projektu
-- good: the record names an allowance of its own project
-- good-pl: wpis wskazuje świadczenie z własnego projektu
SELECT x.id AS id, y.key AS what, other.key AS other, own.key AS own
FROM scope
CROSS JOIN allowance_claim x ON x.id = scope.id
CROSS JOIN participation u ON u.id = x.participation_id
CROSS JOIN project own ON own.id = u.project_id
CROSS JOIN allowance y ON y.id = x.allowance_id
CROSS JOIN project other ON other.id = y.project_id AND other.id <> own.id
UNION ALL
SELECT x.id AS id, y.key AS what, other.key AS other, own.key AS own
FROM scope
CROSS JOIN allowance_claim x ON x.id = scope.id
CROSS JOIN participation u ON u.id = x.participation_id
CROSS JOIN project own ON own.id = u.project_id
CROSS JOIN form_of_support y ON y.id = x.form_id
CROSS JOIN project other ON other.id = y.project_id AND other.id <> own.id
