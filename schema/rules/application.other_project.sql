-- code: application.other_project
-- severity: error
-- entity: application
-- basis: consistency
-- scope: application
-- via: application
-- field: unit
-- message-en: {what} belongs to project {other}, the record that names it to project {own}
-- message-pl: {what} należy do projektu {other}, a wskazujący je wpis do projektu {own}
-- guidance-en: Name a record of the same project.
-- guidance-pl: Wskaż wpis z tego samego projektu.
-- bad: the record names a unit of another project
-- bad-pl: wpis wskazuje jednostkę z innego projektu
-- good: the record names a unit of its own project
-- good-pl: wpis wskazuje jednostkę z własnego projektu
SELECT x.id AS id, y.key AS what, other.key AS other, own.key AS own
FROM scope
CROSS JOIN application x ON x.id = scope.id
CROSS JOIN recruitment_round r ON r.id = x.round_id
CROSS JOIN project own ON own.id = r.project_id
CROSS JOIN unit y ON y.id = x.unit_id
CROSS JOIN project other ON other.id = y.project_id AND other.id <> own.id
