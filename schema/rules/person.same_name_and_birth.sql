-- code: person.same_name_and_birth
-- severity: warning
-- entity: person
-- basis: R-4
-- scope: person
-- via: person
-- field: birth_date
-- message-en: {person} has the same name and birth date as {other}
-- message-pl: {person} ma to samo imię, nazwisko i datę urodzenia co {other}
-- guidance-en: Check whether they are one person; one person has one record, whatever the projects.
-- guidance-pl: Sprawdź, czy to nie ta sama osoba; jedna osoba ma jeden wpis, bez względu na projekty.
-- bad: somebody is recorded a second time without a PESEL
-- bad-pl: ktoś został zapisany drugi raz bez numeru PESEL
-- good: a namesake with another birth date
-- good-pl: osoba o tym samym nazwisku i innej dacie urodzenia
SELECT max(s.id, q.id) AS id,
       CASE WHEN s.id > q.id THEN s.key ELSE q.key END AS person,
       CASE WHEN s.id > q.id THEN q.key ELSE s.key END AS other
FROM scope
CROSS JOIN person s ON s.id = scope.id
CROSS JOIN person q ON q.birth_date = s.birth_date AND q.surname = s.surname AND q.given_names = s.given_names AND q.id <> s.id
GROUP BY 1, 2, 3
