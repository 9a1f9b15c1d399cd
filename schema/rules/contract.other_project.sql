-- code: contract.other_project
-- severity: error
-- entity: social_contract
-- basis: consistency
-- scope: social_contract
-- via: social_contract
-- field: social_worker
-- message-en: {what} belongs to project {other}, the record that names it to project {own}
-- message-pl: {what} należy do projektu {other}, a wskazujący je wpis do projektu {own}
-- guidance-en: Name a record of the same project.
-- guidance-pl: Wskaż wpis z tego samego projektu.
-- bad: the record names a social worker of another project
-- bad-pl: wpis wskazuje pracownika z innego projektu
-- good: the record names a social worker of its own project
-- good-pl: wpis wskazuje pracownika z własnego projektu
SELECT x.id AS id, y.key AS what, other.key AS other, own.key AS own
FROM scope
CROSS JOIN social_contract x ON x.id = scope.id
CROSS JOIN participation u ON u.id = x.participation_id
CROSS JOIN project own ON own.id = u.project_id
CROSS JOIN staff y ON y.id = x.social_worker_id
CROSS JOIN project other ON other.id = y.project_id AND other.id <> own.id
