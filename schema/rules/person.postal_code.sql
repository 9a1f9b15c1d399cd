-- code: person.postal_code
-- severity: warning
-- entity: person
-- basis: consistency
-- scope: person
-- via: person
-- field: postal_code
-- message-en: the postal code of {person} is not of the form 00-000
-- message-pl: kod pocztowy osoby {person} nie ma postaci 00-000
-- guidance-en: Write two digits, a hyphen and three digits.
-- guidance-pl: Wpisz dwie cyfry, łącznik i trzy cyfry.
-- bad: five digits without a hyphen
-- bad-pl: pięć cyfr bez łącznika
-- good: 33-300
-- good-pl: 33-300
SELECT n.id AS id, n.key AS person
FROM scope
CROSS JOIN person n ON n.id = scope.id
WHERE n.postal_code IS NOT NULL AND n.postal_code NOT GLOB '[0-9][0-9]-[0-9][0-9][0-9]'
