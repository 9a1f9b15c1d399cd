-- code: person.no_contact
-- severity: report
-- entity: person
-- basis: consistency
-- scope: person
-- via: person, participation.person
-- field: phone
-- message-en: {person} takes part and has neither phone nor e-mail
-- message-pl: {person} bierze udział, a brak telefonu i adresu e-mail
-- guidance-en: Ask for one of the two; the authority wants a way to reach the person.
-- guidance-pl: Poproś o jedno z dwojga; instytucja wymaga danych kontaktowych.
-- bad: neither is recorded
-- bad-pl: nie zapisano żadnego
-- good: an e-mail address is recorded
-- good-pl: zapisano adres e-mail
SELECT n.id AS id, n.key AS person
FROM scope
CROSS JOIN person n ON n.id = scope.id
WHERE n.phone IS NULL AND n.email IS NULL AND EXISTS (SELECT 1 FROM participation u WHERE u.person_id = n.id)
