-- code: application.reserve_stale
-- severity: report
-- entity: application
-- basis: R-16
-- scope: project
-- via: recruitment_round.project
-- field: state
-- message-en: application {application} is still on the reserve list of its round, though round {round} is open
-- message-pl: zgłoszenie {application} jest nadal na liście rezerwowej swojego naboru, choć trwa nabór {round}
-- guidance-en: Let the entry expire or offer it a place; the person may apply anew.
-- guidance-pl: Zakończ wpis na liście rezerwowej albo zaproponuj miejsce; osoba może zgłosić się ponownie.
-- bad: the next round opened two weeks ago
-- bad-pl: kolejny nabór trwa od dwóch tygodni
-- good: the next round is only planned
-- good-pl: kolejny nabór jest dopiero planowany
WITH followed AS (
    SELECT r.id, min(IIF(r.opens_on <= :today AND r.state <> 'planned', r.key, NULL)) OVER later AS next
    FROM scope
    CROSS JOIN recruitment_round r ON r.project_id = scope.id
    WINDOW later AS (PARTITION BY r.project_id ORDER BY r.opens_on DESC
                     GROUPS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING))
SELECT a.id AS id, a.key AS application, f.next AS round
FROM followed f
CROSS JOIN application a ON a.round_id = f.id AND a.state = 'reserve'
WHERE f.next IS NOT NULL
