-- code: list_entry.other_project
-- severity: error
-- entity: list_entry
-- basis: consistency
-- scope: list_entry
-- via: list_entry
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
CROSS JOIN list_entry x ON x.id = scope.id
CROSS JOIN commission_meeting m ON m.id = x.meeting_id
CROSS JOIN recruitment_round r ON r.id = m.round_id
CROSS JOIN project own ON own.id = r.project_id
CROSS JOIN unit y ON y.id = x.unit_id
CROSS JOIN project other ON other.id = y.project_id AND other.id <> own.id
UNION ALL
SELECT x.id AS id, y.key AS what, other.key AS other, own.key AS own
FROM scope
CROSS JOIN list_entry x ON x.id = scope.id
CROSS JOIN commission_meeting m ON m.id = x.meeting_id
CROSS JOIN recruitment_round r ON r.id = m.round_id
CROSS JOIN project own ON own.id = r.project_id
CROSS JOIN application y ON y.id = x.application_id
CROSS JOIN recruitment_round yr ON yr.id = y.round_id
CROSS JOIN project other ON other.id = yr.project_id AND other.id <> own.id
