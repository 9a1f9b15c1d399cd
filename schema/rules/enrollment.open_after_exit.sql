-- code: enrollment.open_after_exit
-- severity: error
-- entity: enrollment
-- basis: R-64
-- scope: participation
-- via: participation, enrollment.participation
-- field: state
-- message-en: {participation} has left, but the enrollment in {form} is still open
-- message-pl: udział {participation} jest zakończony, a zapis na {form} nadal otwarty
-- guidance-en: `mops enroll exit` closes the enrollments together with the participation.
-- guidance-pl: `mops enroll exit` zamyka zapisy razem z udziałem.
-- bad: somebody left and still attends a training
-- bad-pl: osoba zakończyła udział, a nadal uczestniczy w szkoleniu
-- good: somebody left and all enrollments are closed
-- good-pl: osoba zakończyła udział i wszystkie zapisy są zamknięte
SELECT e.id AS id, u.key AS participation, f.key AS form
FROM scope
CROSS JOIN participation u ON u.id = scope.id AND u.state <> 'active'
CROSS JOIN enrollment e ON e.participation_id = u.id AND e.state IN ('waiting', 'enrolled', 'attending')
CROSS JOIN form_of_support f ON f.id = e.form_id
