-- code: participation.parallel_support
-- severity: report
-- entity: participation
-- basis: R-4
-- scope: person
-- via: participation.person, enrollment.participation.person
-- field: project
-- message-en: {participation} takes support of kind {kind} at the same time as {other}, the same person in another project
-- message-pl: {participation} korzysta ze wsparcia {kind} w tym samym czasie co {other}, ta sama osoba w innym projekcie
-- guidance-en: Rule out that one support is paid twice; end one of the two.
-- guidance-pl: Wyklucz podwójne finansowanie; zakończ jedno z dwojga.
-- bad: a skills training in two projects in the same weeks
-- bad-pl: trening w dwóch projektach w tych samych tygodniach
-- good: in the second project the request only waits
-- good-pl: w drugim projekcie zgłoszenie dopiero oczekuje
WITH twice AS (
    SELECT u.person_id
    FROM scope
    CROSS JOIN participation u ON u.person_id = scope.id
    GROUP BY u.person_id
    HAVING count(*) > 1),
taken AS (
    SELECT DISTINCT u.id, u.key, u.person_id, f.kind, u.joined_on, coalesce(u.ended_on, '9999-12-31') AS ended_on
    FROM twice
    CROSS JOIN participation u ON u.person_id = twice.person_id
    CROSS JOIN enrollment e ON e.participation_id = u.id AND e.state NOT IN ('waiting', 'removed')
    CROSS JOIN form_of_support f ON f.id = e.form_id)
SELECT b.id AS id, b.key AS participation, b.kind AS kind, a.key AS other
FROM taken a
JOIN taken b ON b.person_id = a.person_id AND b.kind = a.kind AND b.id > a.id
WHERE a.joined_on <= b.ended_on AND b.joined_on <= a.ended_on
