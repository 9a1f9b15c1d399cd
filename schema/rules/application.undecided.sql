-- code: application.undecided
-- severity: warning
-- entity: application
-- basis: R-14
-- scope: recruitment_round
-- via: recruitment_round, application.round
-- field: state
-- message-en: round {round} is decided, and application {application} stands on no list
-- message-pl: nabór {round} jest rozstrzygnięty, a zgłoszenia {application} nie ma na żadnej liście
-- guidance-en: Everybody who applied is admitted, on the reserve list or rejected with a reason: reopen the round with `mops recruit set --entity recruitment_round {round} state=reopened`, check and score the application and decide again, or record that it was withdrawn.
-- guidance-pl: Każde zgłoszenie jest przyjęte, na liście rezerwowej albo odrzucone z powodem: otwórz nabór ponownie (`mops recruit set --entity recruitment_round {round} state=reopened`), oceń zgłoszenie i rozstrzygnij nabór jeszcze raz albo zapisz jego wycofanie.
-- bad: an application still waits for completion when the round is decided
-- bad-pl: zgłoszenie czeka na uzupełnienie, choć nabór rozstrzygnięto
-- good: it was withdrawn
-- good-pl: zgłoszenie wycofano
SELECT a.id AS id, a.key AS application, r.key AS round
FROM scope
CROSS JOIN recruitment_round r ON r.id = scope.id AND r.state IN ('decided', 'supported', 'settled')
CROSS JOIN application a ON a.round_id = r.id AND a.state IN ('submitted', 'to_complete', 'formally_correct', 'scored')
