-- code: goods_issue.other_project
-- severity: error
-- entity: goods_issue
-- basis: consistency
-- scope: goods_issue
-- via: goods_issue
-- field: item
-- message-en: {what} belongs to project {other}, the record that names it to project {own}
-- message-pl: {what} należy do projektu {other}, a wskazujący je wpis do projektu {own}
-- guidance-en: Name a record of the same project.
-- guidance-pl: Wskaż wpis z tego samego projektu.
-- bad: the record names an item of another project
-- bad-pl: wpis wskazuje dobro z innego projektu
-- good: the record names an item of its own project
-- good-pl: wpis wskazuje dobro z własnego projektu
SELECT x.id AS id, y.key AS what, other.key AS other, own.key AS own
FROM scope
CROSS JOIN goods_issue x ON x.id = scope.id
CROSS JOIN participation u ON u.id = x.participation_id
CROSS JOIN project own ON own.id = u.project_id
CROSS JOIN goods_item y ON y.id = x.item_id
CROSS JOIN project other ON other.id = y.project_id AND other.id <> own.id
UNION ALL
SELECT x.id AS id, y.key AS what, other.key AS other, own.key AS own
FROM scope
CROSS JOIN goods_issue x ON x.id = scope.id
CROSS JOIN participation u ON u.id = x.participation_id
CROSS JOIN project own ON own.id = u.project_id
CROSS JOIN form_of_support y ON y.id = x.form_id
CROSS JOIN project other ON other.id = y.project_id AND other.id <> own.id
