-- code: outcome.dates
-- severity: error
-- entity: outcome
-- basis: R-66
-- scope: participation
-- via: participation, outcome.participation
-- field: happened_on
-- message-en: {participation}: the outcome {kind} happened before joining, or was stated or proved before it happened
-- message-pl: {participation}: rezultat {kind} nastąpił przed rozpoczęciem udziału albo stwierdzono go przed zdarzeniem
-- guidance-en: Correct the three days: it happens after joining, then it is stated, then proved.
-- guidance-pl: Popraw daty: rezultat następuje po rozpoczęciu udziału, potem jest oświadczony i potwierdzony.
-- bad: the proof is older than the event
-- bad-pl: potwierdzenie starsze niż zdarzenie
-- good: the proof came on the day of the event
-- good-pl: potwierdzenie z dnia zdarzenia
SELECT o.id AS id, u.key AS participation, o.kind AS kind
FROM scope
CROSS JOIN participation u ON u.id = scope.id
CROSS JOIN outcome o ON o.participation_id = u.id
WHERE o.happened_on < u.joined_on OR o.stated_on < o.happened_on OR o.proved_on < o.happened_on
