-- code: application.other_round
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
SELECT a.id AS id, a.key AS application, r.key AS round, o.key AS other
FROM scope
CROSS JOIN application a ON a.id = scope.id
CROSS JOIN recruitment_round r ON r.id = a.round_id
CROSS JOIN recruitment_round o ON o.id <> r.id AND substr(a.key, 1, length(o.key) + 1) = o.key || '/'
