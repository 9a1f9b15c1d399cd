-- code: application.foreign_number
-- severity: error
-- entity: application
-- basis: consistency
-- scope: application
-- via: application
-- field: key
-- message-en: the number {application} belongs to round {other}, the application to round {round}
-- message-pl: numer {application} należy do naboru {other}, a zgłoszenie do naboru {round}
-- guidance-en: Correct the number or the round, or leave the number out: the program gives the next one.
-- guidance-pl: Popraw numer albo nabór, albo pomiń numer: program nada kolejny.
-- bad: an application of the first round with a number of the second
-- bad-pl: zgłoszenie w pierwszym naborze z numerem drugiego
-- good: an application with a number of the office's own
-- good-pl: zgłoszenie z własnym numerem urzędu
-- Each part of the number that ends before a slash may be the name of a round.
WITH RECURSIVE part(id, name) AS (
    SELECT a.id, a.key
    FROM scope
    CROSS JOIN application a ON a.id = scope.id
    UNION ALL
    SELECT id, substr(name, 1, length(rtrim(name, replace(name, '/', ''))) - 1)
    FROM part
    WHERE length(rtrim(name, replace(name, '/', ''))) > 1)
SELECT a.id AS id, a.key AS application, r.key AS round, o.key AS other
FROM part
CROSS JOIN recruitment_round o ON o.key = part.name
CROSS JOIN application a ON a.id = part.id
CROSS JOIN recruitment_round r ON r.id = a.round_id
WHERE o.id <> r.id
