-- code: outcome.already_employed
-- severity: warning
-- entity: outcome
-- basis: consistency
-- scope: participation
-- via: participation, outcome.participation
-- field: kind
-- message-en: {participation} was {status} on joining, so the outcome {kind} is no result
-- message-pl: {participation}: status {status} w dniu rozpoczęcia, więc {kind} nie jest rezultatem
-- guidance-en: Correct the status of the joining day, or take the outcome away.
-- guidance-pl: Popraw status z dnia rozpoczęcia albo usuń rezultat.
-- bad: a job found by somebody who had one
-- bad-pl: podjęcie pracy przez osobę pracującą
-- good: a job found by an inactive person
-- good-pl: podjęcie pracy przez osobę bierną
SELECT o.id AS id, u.key AS participation, u.labour_status AS status, o.kind AS kind
FROM scope
CROSS JOIN participation u ON u.id = scope.id AND u.labour_status GLOB 'employed*'
CROSS JOIN outcome o ON o.participation_id = u.id AND o.kind IN ('employment', 'self_employment')
