-- code: application.no_subgroup
-- severity: error
-- entity: application
-- basis: R-3
-- scope: application
-- via: application, application_subgroup.application
-- field: subgroups
-- message-en: application {application} is to be ranked, but belongs to no target subgroup
-- message-pl: zgłoszenie {application} ma być uszeregowane, a nie należy do żadnej podgrupy docelowej
-- guidance-en: Record at least one subgroup of the project or reject the application.
-- guidance-pl: Zapisz co najmniej jedną podgrupę projektu albo odrzuć zgłoszenie.
-- bad: a formally correct application of a PO KL project without a subgroup
-- bad-pl: poprawne zgłoszenie w projekcie PO KL bez podgrupy
-- good: the same application with one subgroup
-- good-pl: to samo zgłoszenie z jedną podgrupą
SELECT a.id AS id, a.key AS application
FROM scope
CROSS JOIN application a ON a.id = scope.id
CROSS JOIN recruitment_round r ON r.id = a.round_id
CROSS JOIN project p ON p.id = r.project_id
WHERE p.profile = 'pokl-7.1.1'
  AND a.state IN ('formally_correct', 'scored', 'admitted', 'reserve', 'participant')
  AND NOT EXISTS (SELECT 1 FROM application_subgroup x WHERE x.application_id = a.id)
