-- code: survey_item.other_survey
-- severity: error
-- entity: survey_item
-- basis: R-28
-- scope: survey
-- via: survey_item.survey
-- field: trait
-- message-en: question {item} measures a trait of another survey
-- message-pl: pytanie {item} mierzy cechę z innej ankiety
-- guidance-en: Name a trait of the same survey.
-- guidance-pl: Wskaż cechę z tej samej ankiety.
-- bad: a question names the trait of another template
-- bad-pl: pytanie wskazuje cechę innego szablonu
-- good: a question names a trait of its own template
-- good-pl: pytanie wskazuje cechę własnego szablonu
SELECT i.id AS id, i.key AS item
FROM scope
CROSS JOIN survey_item i ON i.survey_id = scope.id
CROSS JOIN survey_trait t ON t.id = i.trait_id
WHERE t.survey_id <> i.survey_id
