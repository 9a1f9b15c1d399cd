-- code: application.formal_criterion_unmet
-- severity: error
-- entity: application
-- basis: R-2
-- scope: application
-- via: application, formal_check.application
-- field: state
-- message-en: application {application} counts as formally correct, but criterion {criterion} is not answered yes
-- message-pl: zgłoszenie {application} uznano za poprawne, a kryterium {criterion} nie ma odpowiedzi „tak”
-- guidance-en: Record the formal check of the criterion, such as with `mops recruit import {round} --entity formal_check FILE`, or reject the application.
-- guidance-pl: Zapisz ocenę formalną tego kryterium, np. poleceniem `mops recruit import {round} --entity formal_check PLIK`, albo odrzuć zgłoszenie.
-- bad: an application on the reserve list fails a formal criterion
-- bad-pl: zgłoszenie na liście rezerwowej nie spełnia kryterium formalnego
-- good: a rejected application fails a formal criterion
-- good-pl: zgłoszenie odrzucone nie spełnia kryterium formalnego
SELECT a.id AS id, a.key AS application, c.code AS criterion, r.key AS round
FROM scope
CROSS JOIN application a ON a.id = scope.id
CROSS JOIN recruitment_round r ON r.id = a.round_id
CROSS JOIN criterion c ON c.project_id = r.project_id AND c.kind = 'formal'
LEFT JOIN formal_check f ON f.application_id = a.id AND f.criterion_id = c.id
WHERE a.state IN ('formally_correct', 'scored', 'admitted', 'reserve', 'participant')
  AND coalesce(f.result, 'no') <> 'yes'
