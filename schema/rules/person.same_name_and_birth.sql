-- code: person.same_name_and_birth
-- severity: warning
-- entity: person
-- basis: R-4
-- scope: person
-- via: person
-- field: birth_date
-- message-en: {person} may be the same person as {others}: born on the same day, and called alike
-- message-pl: {person} to może być ta sama osoba co {others}: ta sama data urodzenia i podobne nazwisko
-- guidance-en: Check whether they are one person; one person has one record, whatever the projects: `mops person merge KEEP DROP`.
-- guidance-pl: Sprawdź, czy to nie ta sama osoba; jedna osoba ma jeden wpis, bez względu na projekty: `mops person merge ZOSTAJE ZNIKA`.
-- bad: somebody is recorded a second time without a PESEL, by one part of a double surname
-- bad-pl: ktoś został zapisany drugi raz bez numeru PESEL, jedną częścią podwójnego nazwiska
-- good: a namesake with another birth date
-- good-pl: osoba o tym samym nazwisku i innej dacie urodzenia
-- A group is told once, at the youngest record of it that is in question; the first three of the others are named.
WITH day AS (
    SELECT DISTINCT n.birth_date FROM scope CROSS JOIN person n ON n.id = scope.id),
called AS (
    SELECT n.id, n.key, n.birth_date, pair.value AS pair, scope.id IS NOT NULL AS asked
    FROM day d
    CROSS JOIN person n ON n.birth_date = d.birth_date
    CROSS JOIN json_each(name_pairs(n.surname, n.given_names)) pair
    LEFT JOIN scope ON scope.id = n.id),
placed AS (
    SELECT id, key, birth_date, pair, count(*) OVER whole AS people, max(IIF(asked, id, NULL)) OVER whole AS told,
           row_number() OVER (PARTITION BY birth_date, pair ORDER BY id) AS place
    FROM called
    WINDOW whole AS (PARTITION BY birth_date, pair)),
alike AS (
    SELECT told, people, min(id) AS first,
           group_concat(IIF(place <= 4 AND id <> told, key, NULL), ', ') || IIF(people > 4, ', …', '') AS others
    FROM placed
    WHERE people > 1 AND told IS NOT NULL AND (place <= 4 OR id = told)
    GROUP BY birth_date, pair)
SELECT a.told AS id, n.key AS person, a.others AS others
FROM alike a
CROSS JOIN person n ON n.id = a.told
GROUP BY a.told, a.others
