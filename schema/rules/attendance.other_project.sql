-- code: attendance.other_project
-- severity: error
-- entity: attendance
-- basis: consistency
-- scope: attendance
-- via: attendance
-- field: presence
-- message-en: {what} belongs to project {other}, the record that names it to project {own}
-- message-pl: {what} należy do projektu {other}, a wskazujący je wpis do projektu {own}
-- guidance-en: Name a record of the same project.
-- guidance-pl: Wskaż wpis z tego samego projektu.
-- bad: the record names a presence code of another project
-- bad-pl: wpis wskazuje oznaczenie obecności z innego projektu
-- good: the record names a presence code of its own project
-- good-pl: wpis wskazuje oznaczenie obecności z własnego projektu
SELECT x.id AS id, y.key AS what, other.key AS other, own.key AS own
FROM scope
CROSS JOIN attendance x ON x.id = scope.id
CROSS JOIN session s ON s.id = x.session_id
CROSS JOIN form_of_support f ON f.id = s.form_id
CROSS JOIN project own ON own.id = f.project_id
CROSS JOIN presence_code y ON y.id = x.presence_id
CROSS JOIN project other ON other.id = y.project_id AND other.id <> own.id
UNION ALL
SELECT x.id AS id, y.key AS what, other.key AS other, own.key AS own
FROM scope
CROSS JOIN attendance x ON x.id = scope.id
CROSS JOIN session s ON s.id = x.session_id
CROSS JOIN form_of_support f ON f.id = s.form_id
CROSS JOIN project own ON own.id = f.project_id
CROSS JOIN participation y ON y.id = x.participation_id
CROSS JOIN project other ON other.id = y.project_id AND other.id <> own.id
