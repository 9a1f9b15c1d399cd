-- code: survey_answer.other_survey
-- severity: error
-- entity: survey_answer
-- basis: R-28
-- scope: survey_response
-- via: survey_response, survey_answer.response
-- field: item
-- message-en: survey {response}: question {item} belongs to another survey
-- message-pl: ankieta {response}: pytanie {item} należy do innej ankiety
-- guidance-en: Record answers only to the questions of the survey that was filled in.
-- guidance-pl: Zapisuj odpowiedzi tylko na pytania wypełnionej ankiety.
-- bad: an answer to a question of another template
-- bad-pl: odpowiedź na pytanie z innego szablonu
-- good: an answer to a question of the same template
-- good-pl: odpowiedź na pytanie z tego samego szablonu
SELECT x.id AS id, r.key AS response, i.key AS item
FROM scope
CROSS JOIN survey_response r ON r.id = scope.id
CROSS JOIN survey_answer x ON x.response_id = r.id
CROSS JOIN survey_item i ON i.id = x.item_id
WHERE i.survey_id <> r.survey_id
