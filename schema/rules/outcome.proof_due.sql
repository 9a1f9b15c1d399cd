-- code: outcome.proof_due
-- severity: report
-- entity: outcome
-- basis: R-66
-- scope: participation
-- via: participation, outcome.participation
-- field: proved_on
-- message-en: {participation}: the proof of the outcome {kind} of {day} is due
-- message-pl: {participation}: termin potwierdzenia rezultatu {kind} z {day} minął
-- guidance-en: Ask for the paper; an unproved outcome does not count.
-- guidance-pl: Poproś o dokument; niepotwierdzony rezultat nie jest liczony.
-- bad: twenty-nine days after the end nothing is proved
-- bad-pl: dwadzieścia dziewięć dni po zakończeniu brak potwierdzenia
-- good: the twenty-eighth day is today
-- good-pl: dwudziesty ósmy dzień jest dzisiaj
SELECT o.id AS id, u.key AS participation, o.kind AS kind, o.happened_on AS day
FROM scope
CROSS JOIN participation u ON u.id = scope.id AND u.state <> 'active'
CROSS JOIN outcome o ON o.participation_id = u.id AND o.proved_on IS NULL
WHERE date(u.ended_on, '+28 days') < :today
