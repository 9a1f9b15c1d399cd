-- code: outcome.qualification_late
-- severity: warning
-- entity: outcome
-- basis: R-67
-- scope: participation
-- via: participation, outcome.participation
-- field: happened_on
-- message-en: {participation}: the qualification of {day} came more than four weeks after the end and does not count
-- message-pl: {participation}: kwalifikacja z {day} uzyskana później niż cztery tygodnie po zakończeniu udziału nie jest liczona
-- guidance-en: Check the day on which the authorised body confirmed the qualification.
-- guidance-pl: Sprawdź datę potwierdzenia kwalifikacji przez uprawnioną instytucję.
-- bad: confirmed on the twenty-ninth day
-- bad-pl: potwierdzona dwudziestego dziewiątego dnia
-- good: confirmed on the twenty-eighth day
-- good-pl: potwierdzona dwudziestego ósmego dnia
SELECT o.id AS id, u.key AS participation, o.happened_on AS day
FROM scope
CROSS JOIN participation u ON u.id = scope.id AND u.state <> 'active'
CROSS JOIN outcome o ON o.participation_id = u.id AND o.kind = 'qualification'
WHERE o.happened_on > date(u.ended_on, '+28 days')
