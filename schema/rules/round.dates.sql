-- code: round.dates
-- severity: error
-- entity: recruitment_round
-- basis: consistency
-- scope: recruitment_round
-- via: recruitment_round
-- field: closes_on
-- message-en: the dates of round {round} are not in order
-- message-pl: daty naboru {round} nie są w kolejności
-- guidance-en: A round closes no earlier than it opens, and its second stage ends no earlier than it begins.
-- guidance-pl: Nabór nie może kończyć się przed otwarciem, a drugi etap przed swoim początkiem.
-- bad: the round closes before it opens
-- bad-pl: nabór kończy się przed otwarciem
-- good: the second stage begins while the first is still open
-- good-pl: drugi etap zaczyna się w czasie pierwszego
SELECT r.id AS id, r.key AS round
FROM scope
CROSS JOIN recruitment_round r ON r.id = scope.id
WHERE r.closes_on < r.opens_on OR r.second_stage_to < r.second_stage_from OR r.second_stage_from < r.opens_on
