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
SELECT a.id AS id, a.key AS application, min(n.key) AS round
FROM scope
CROSS JOIN recruitment_round r ON r.project_id = scope.id
CROSS JOIN recruitment_round n ON n.project_id = scope.id
                             AND n.opens_on > r.opens_on AND n.opens_on <= :today AND n.state <> 'planned'
CROSS JOIN application a ON a.round_id = r.id AND a.state = 'reserve'
GROUP BY a.id
