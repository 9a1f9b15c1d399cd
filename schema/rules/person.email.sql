-- code: person.email
-- severity: warning
-- entity: person
-- basis: consistency
-- scope: person
-- via: person
-- field: email
-- message-en: the e-mail address of {person} cannot be one
-- message-pl: adres e-mail osoby {person} nie może być prawidłowy
-- guidance-en: Check it: one @, a dot behind it, no blanks and no Polish letters.
-- guidance-pl: Sprawdź: jeden znak @, po nim kropka, bez spacji i polskich liter.
-- bad: an address with a Polish letter
-- bad-pl: adres z polską literą
-- good: ola@example.org
-- good-pl: ola@example.org
SELECT n.id AS id, n.key AS person
FROM scope
CROSS JOIN person n ON n.id = scope.id
WHERE n.email IS NOT NULL
  AND (n.email GLOB '*[^!-~]*' OR n.email LIKE '%@%@%' OR n.email NOT LIKE '_%@_%._%')
