-- code: survey_response.other_project
-- severity: error
-- entity: survey_response
-- basis: consistency
-- scope: survey_response
-- via: survey_response
-- field: survey
-- message-en: {what} belongs to project {other}, the record that names it to project {own}
-- message-pl: {what} należy do projektu {other}, a wskazujący je wpis do projektu {own}
-- guidance-en: Name a record of the same project.
-- guidance-pl: Wskaż wpis z tego samego projektu.
-- bad: the record names a survey of another project
-- bad-pl: wpis wskazuje ankietę z innego projektu
-- good: the record names a survey of its own project
-- good-pl: wpis wskazuje ankietę z własnego projektu
SELECT x.id AS id, y.key AS what, other.key AS other, own.key AS own
FROM scope
CROSS JOIN survey_response x ON x.id = scope.id
CROSS JOIN participation u ON u.id = x.participation_id
CROSS JOIN project own ON own.id = u.project_id
CROSS JOIN survey y ON y.id = x.survey_id
CROSS JOIN project other ON other.id = y.project_id AND other.id <> own.id
