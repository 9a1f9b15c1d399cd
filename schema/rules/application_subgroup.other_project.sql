-- code: application_subgroup.other_project
-- severity: error
-- entity: application_subgroup
-- basis: consistency
-- scope: application_subgroup
-- via: application_subgroup
-- field: subgroup
-- message-en: {what} belongs to project {other}, the record that names it to project {own}
-- message-pl: {what} należy do projektu {other}, a wskazujący je wpis do projektu {own}
-- guidance-en: Name a record of the same project.
-- guidance-pl: Wskaż wpis z tego samego projektu.
-- bad: the record names a subgroup of another project
-- bad-pl: wpis wskazuje podgrupę z innego projektu
-- good: the record names a subgroup of its own project
-- good-pl: wpis wskazuje podgrupę z własnego projektu
SELECT x.id AS id, y.key AS what, other.key AS other, own.key AS own
FROM scope
CROSS JOIN application_subgroup x ON x.id = scope.id
CROSS JOIN application a ON a.id = x.application_id
CROSS JOIN recruitment_round r ON r.id = a.round_id
CROSS JOIN project own ON own.id = r.project_id
CROSS JOIN subgroup y ON y.id = x.subgroup_id
CROSS JOIN project other ON other.id = y.project_id AND other.id <> own.id
