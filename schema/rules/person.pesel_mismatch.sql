-- code: person.pesel_mismatch
-- severity: warning
-- entity: person
-- basis: consistency
-- scope: person
-- via: person
-- field: pesel
-- message-en: the birth date or the sex recorded for {person} differs from the PESEL
-- message-pl: data urodzenia albo płeć zapisana dla {person} różni się od numeru PESEL
-- guidance-en: Check the PESEL with the identity document, then correct what is wrong.
-- guidance-pl: Sprawdź PESEL z dokumentem tożsamości i popraw błędne dane.
-- bad: the recorded birth date is one day off
-- bad-pl: zapisana data urodzenia różni się o jeden dzień
-- good: somebody born after 1999 has 20 added to the month
-- good-pl: u osoby urodzonej po 1999 r. miesiąc jest powiększony o 20
SELECT p.id AS id, p.key AS person
FROM scope
CROSS JOIN person p ON p.id = scope.id
WHERE p.pesel IS NOT NULL
  AND (p.birth_date <> printf('%04d-%02d-%02d',
                              CASE substr(p.pesel, 3, 2) / 20 WHEN 4 THEN 1800 WHEN 0 THEN 1900 WHEN 1 THEN 2000
                                                              WHEN 2 THEN 2100 ELSE 2200 END + substr(p.pesel, 1, 2),
                              substr(p.pesel, 3, 2) % 20, CAST(substr(p.pesel, 5, 2) AS INTEGER))
       OR p.sex <> CASE substr(p.pesel, 10, 1) % 2 WHEN 0 THEN 'female' ELSE 'male' END)
