-- code: enrollment.exam_not_passed
-- severity: error
-- entity: enrollment
-- basis: R-54
-- scope: form_of_support
-- via: form_of_support, enrollment.form
-- field: exam_passed
-- message-en: {participation} completed {form} without passing its exam
-- message-pl: {participation}: ukończenie {form} bez zdanego egzaminu
-- guidance-en: Record the passed exam, or close the enrollment as not completed.
-- guidance-pl: Zapisz zdany egzamin albo zamknij zapis jako nieukończony.
-- bad: a form with an exam is completed and no result is recorded
-- bad-pl: forma z egzaminem ukończona bez wyniku
-- good: a form without an exam is completed
-- good-pl: ukończono formę bez egzaminu
SELECT e.id AS id, u.key AS participation, f.key AS form
FROM scope
CROSS JOIN form_of_support f ON f.id = scope.id AND f.exam_on IS NOT NULL
CROSS JOIN enrollment e ON e.form_id = f.id AND e.state = 'completed'
CROSS JOIN participation u ON u.id = e.participation_id
WHERE coalesce(e.exam_passed, 'no') <> 'yes'
