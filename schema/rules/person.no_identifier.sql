-- code: person.no_identifier
-- severity: warning
-- entity: person
-- basis: consistency
-- scope: person
-- via: person
-- field: other_id
-- message-en: {person} has neither a PESEL nor another identifier
-- message-pl: {person}: brak numeru PESEL i innego identyfikatora
-- guidance-en: Record the number of another document; without one the person cannot be reported.
-- guidance-pl: Wpisz numer innego dokumentu; bez niego osoby nie można wykazać.
-- bad: a foreigner without any number
-- bad-pl: cudzoziemka bez żadnego numeru
-- good: a passport number is recorded
-- good-pl: zapisano numer paszportu
SELECT n.id AS id, n.key AS person
FROM scope
CROSS JOIN person n ON n.id = scope.id
WHERE n.pesel IS NULL AND n.other_id IS NULL
