-- code: survey_answer.outside_scale
-- severity: error
-- entity: survey_answer
-- basis: R-28
-- scope: survey_response
-- via: survey_response, survey_answer.response
-- field: answer
-- message-en: survey {response}: the answer to {item} lies outside the scale {low} to {high}
-- message-pl: ankieta {response}: odpowiedź na {item} poza skalą od {low} do {high}
-- guidance-en: Correct the answer, or leave the question unanswered.
-- guidance-pl: Popraw odpowiedź albo pozostaw pytanie bez odpowiedzi.
-- bad: six on a scale of five
-- bad-pl: szóstka w skali do pięciu
-- good: the highest answer of the scale
-- good-pl: najwyższa odpowiedź skali
SELECT x.id AS id, r.key AS response, i.code AS item, s.scale_min AS low, s.scale_max AS high
FROM scope
CROSS JOIN survey_response r ON r.id = scope.id
CROSS JOIN survey s ON s.id = r.survey_id
CROSS JOIN survey_answer x ON x.response_id = r.id
CROSS JOIN survey_item i ON i.id = x.item_id
WHERE x.answer NOT BETWEEN s.scale_min AND s.scale_max
