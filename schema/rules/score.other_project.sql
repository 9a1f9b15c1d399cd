-- code: score.other_project
-- severity: error
-- entity: score
-- basis: consistency
-- scope: score
-- via: score
-- field: criterion
-- message-en: {what} belongs to project {other}, the record that names it to project {own}
-- message-pl: {what} należy do projektu {other}, a wskazujący je wpis do projektu {own}
-- guidance-en: Name a record of the same project.
-- guidance-pl: Wskaż wpis z tego samego projektu.
-- bad: the record names a criterion of another project
-- bad-pl: wpis wskazuje kryterium z innego projektu
-- good: the record names a criterion of its own project
-- good-pl: wpis wskazuje kryterium z własnego projektu
SELECT x.id AS id, y.key AS what, other.key AS other, own.key AS own
FROM scope
CROSS JOIN score x ON x.id = scope.id
CROSS JOIN application a ON a.id = x.application_id
CROSS JOIN recruitment_round r ON r.id = a.round_id
CROSS JOIN project own ON own.id = r.project_id
CROSS JOIN criterion y ON y.id = x.criterion_id
CROSS JOIN project other ON other.id = y.project_id AND other.id <> own.id
