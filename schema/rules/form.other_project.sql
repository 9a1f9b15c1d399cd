-- code: form.other_project
-- severity: error
-- entity: form_of_support
-- basis: consistency
-- scope: form_of_support
-- via: form_of_support
-- field: unit
-- message-en: {what} belongs to project {other}, the record that names it to project {own}
-- message-pl: {what} należy do projektu {other}, a wskazujący je wpis do projektu {own}
-- guidance-en: Name a record of the same project.
-- guidance-pl: Wskaż wpis z tego samego projektu.
-- bad: the record names a trainer of another project
-- bad-pl: wpis wskazuje prowadzącego z innego projektu
-- good: the record names a trainer of its own project
-- good-pl: wpis wskazuje prowadzącego z własnego projektu
SELECT x.id AS id, y.key AS what, other.key AS other, own.key AS own
FROM scope
CROSS JOIN form_of_support x ON x.id = scope.id
CROSS JOIN project own ON own.id = x.project_id
CROSS JOIN unit y ON y.id = x.unit_id
CROSS JOIN project other ON other.id = y.project_id AND other.id <> own.id
UNION ALL
SELECT x.id AS id, y.key AS what, other.key AS other, own.key AS own
FROM scope
CROSS JOIN form_of_support x ON x.id = scope.id
CROSS JOIN project own ON own.id = x.project_id
CROSS JOIN staff y ON y.id = x.trainer_id
CROSS JOIN project other ON other.id = y.project_id AND other.id <> own.id
