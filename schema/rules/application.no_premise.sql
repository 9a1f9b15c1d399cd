-- code: application.no_premise
-- severity: error
-- entity: application
-- basis: R-3
-- scope: application
-- via: application, application_premise.application
-- field: premises
-- message-en: application {application} is to be ranked, but no premise of poverty or exclusion is recorded
-- message-pl: zgłoszenie {application} ma być uszeregowane, a nie zapisano żadnej przesłanki ubóstwa lub wykluczenia
-- guidance-en: Record at least one premise, P01 to P12, or reject the application.
-- guidance-pl: Zapisz co najmniej jedną przesłankę od P01 do P12 albo odrzuć zgłoszenie.
-- bad: an application on the reserve list has no premise
-- bad-pl: zgłoszenie na liście rezerwowej bez przesłanki
-- good: an application just handed in has no premise yet
-- good-pl: zgłoszenie dopiero złożone nie ma jeszcze przesłanki
SELECT a.id AS id, a.key AS application
FROM scope
CROSS JOIN application a ON a.id = scope.id
CROSS JOIN recruitment_round r ON r.id = a.round_id
CROSS JOIN project p ON p.id = r.project_id
WHERE p.profile = 'rpo-9.1.1'
  AND a.state IN ('formally_correct', 'scored', 'admitted', 'reserve', 'participant')
  AND NOT EXISTS (SELECT 1 FROM application_premise x WHERE x.application_id = a.id)
