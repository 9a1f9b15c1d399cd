-- code: application.outside_round
-- severity: warning
-- entity: application
-- basis: R-18
-- scope: recruitment_round
-- via: recruitment_round, application.round
-- field: received_on
-- message-en: application {application} was received on {day}, but round {round} takes applications from {opens} to {closes}
-- message-pl: zgłoszenie {application} wpłynęło {day}, a nabór {round} trwa od {opens} do {closes}
-- guidance-en: Correct the day, or the dates of the round with `mops recruit set --entity recruitment_round {round} closes_on=DAY`. What stays outside is rejected by `mops recruit verify`.
-- guidance-pl: Popraw datę wpływu albo daty naboru: `mops recruit set --entity recruitment_round {round} closes_on=DZIEŃ`. Zgłoszenie spoza terminu odrzuci `mops recruit verify`.
-- bad: an application that came the day after the round closed
-- bad-pl: zgłoszenie, które wpłynęło dzień po zamknięciu naboru
-- good: an application that came on the last day
-- good-pl: zgłoszenie, które wpłynęło ostatniego dnia
SELECT a.id AS id, a.key AS application, a.received_on AS day, r.key AS round, r.opens_on AS opens, r.closes_on AS closes
FROM scope
CROSS JOIN recruitment_round r ON r.id = scope.id
CROSS JOIN application a ON a.round_id = r.id AND (a.received_on < r.opens_on OR a.received_on > r.closes_on)
WHERE a.state NOT IN ('rejected', 'resigned')
