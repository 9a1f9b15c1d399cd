-- code: participation.not_admitted
-- severity: error
-- entity: participation
-- basis: R-19
-- scope: application
-- via: application, participation.application
-- field: application
-- message-en: {participation} rests on application {application}, which was not admitted
-- message-pl: {participation} opiera się na zgłoszeniu {application}, które nie zostało zakwalifikowane
-- guidance-en: Only an admitted application of the same person leads into the project.
-- guidance-pl: Do projektu prowadzi tylko zakwalifikowane zgłoszenie tej samej osoby.
-- bad: somebody from the reserve list joins without a place
-- bad-pl: osoba z listy rezerwowej rozpoczyna udział bez przyznanego miejsca
-- good: somebody admitted joins
-- good-pl: udział rozpoczyna osoba zakwalifikowana
SELECT u.id AS id, u.key AS participation, a.key AS application
FROM scope
CROSS JOIN application a ON a.id = scope.id
CROSS JOIN participation u ON u.application_id = a.id
WHERE a.state NOT IN ('admitted', 'participant') OR a.person_id <> u.person_id
