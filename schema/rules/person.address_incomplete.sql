-- code: person.address_incomplete
-- severity: report
-- entity: person
-- basis: consistency
-- scope: person
-- via: person, participation.person
-- field: locality
-- message-en: {person} takes part and the address is not complete: postal code, locality, commune, county, voivodeship
-- message-pl: {person} bierze udział, a adres jest niepełny: kod pocztowy, miejscowość, gmina, powiat, województwo
-- guidance-en: Complete the address of residence; the authority asks for all of it.
-- guidance-pl: Uzupełnij adres zamieszkania; instytucja wymaga wszystkich jego części.
-- bad: the county is missing
-- bad-pl: brak powiatu
-- good: the whole address is recorded
-- good-pl: zapisano cały adres
SELECT n.id AS id, n.key AS person
FROM scope
CROSS JOIN person n ON n.id = scope.id
WHERE (n.postal_code IS NULL OR n.locality IS NULL OR n.commune IS NULL OR n.county IS NULL OR n.voivodeship IS NULL)
  AND EXISTS (SELECT 1 FROM participation u WHERE u.person_id = n.id)
