-- code: application.no_tie
-- severity: error
-- entity: application
-- basis: R-5
-- scope: application
-- via: application
-- field: tie_to_area
-- message-en: application {application} shows no tie to the project area
-- message-pl: zgłoszenie {application} nie wykazuje związku z obszarem projektu
-- guidance-en: Record residence, work or study in the area. A stay is enough only for a homeless person.
-- guidance-pl: Zapisz zamieszkanie, pracę albo naukę na obszarze projektu. Sam pobyt wystarcza tylko osobie bezdomnej.
-- bad: an applicant on the reserve list only stays in the area and has a home elsewhere
-- bad-pl: osoba na liście rezerwowej tylko przebywa na obszarze, a mieszka gdzie indziej
-- good: a homeless applicant stays in the area
-- good-pl: osoba bezdomna przebywa na obszarze projektu
SELECT a.id AS id, a.key AS application
FROM scope
CROSS JOIN application a ON a.id = scope.id
CROSS JOIN recruitment_round r ON r.id = a.round_id
CROSS JOIN project p ON p.id = r.project_id
WHERE p.area IS NOT NULL
  AND a.state IN ('formally_correct', 'scored', 'admitted', 'reserve', 'participant')
  AND (coalesce(a.tie_to_area, 'none') = 'none'
       OR (a.tie_to_area = 'stay' AND coalesce(a.homeless, 'no') <> 'yes'))
