-- code: participation.ended_before_joining
-- severity: error
-- entity: participation
-- basis: R-63
-- scope: participation
-- via: participation
-- field: ended_on
-- message-en: {participation} ended on {ended}, before joining on {joined}
-- message-pl: {participation}: zakończenie {ended} przed rozpoczęciem {joined}
-- guidance-en: Correct the day of the end or the joining day.
-- guidance-pl: Popraw datę zakończenia albo rozpoczęcia udziału.
-- bad: the end lies a day before the beginning
-- bad-pl: zakończenie dzień przed rozpoczęciem
-- good: somebody came once and left on the same day
-- good-pl: ktoś przyszedł raz i tego samego dnia zakończył udział
SELECT u.id AS id, u.key AS participation, u.ended_on AS ended, u.joined_on AS joined
FROM scope
CROSS JOIN participation u ON u.id = scope.id
WHERE u.ended_on < u.joined_on
