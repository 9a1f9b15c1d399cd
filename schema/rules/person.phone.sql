-- code: person.phone
-- severity: warning
-- entity: person
-- basis: consistency
-- scope: person
-- via: person
-- field: phone
-- message-en: the phone number of {person} has not 7 to 15 digits
-- message-pl: numer telefonu osoby {person} nie ma od 7 do 15 cyfr
-- guidance-en: Write digits only, with blanks or hyphens between them and +48 before them if you like.
-- guidance-pl: Wpisz same cyfry; dopuszczalne są spacje, łączniki i +48 na początku.
-- bad: a number with a remark
-- bad-pl: numer z dopiskiem
-- good: +48 500 000 009
-- good-pl: +48 500 000 009
SELECT n.id AS id, n.key AS person
FROM scope
CROSS JOIN person n ON n.id = scope.id
WHERE replace(replace(replace(n.phone, ' ', ''), '-', ''), '+', '') GLOB '*[^0-9]*'
   OR length(replace(replace(replace(n.phone, ' ', ''), '-', ''), '+', '')) NOT BETWEEN 7 AND 15
