-- code: outcome.outside_windows
-- severity: report
-- entity: outcome
-- basis: R-66, R-68, R-71
-- scope: participation
-- via: participation, outcome.participation
-- field: happened_on
-- message-en: {participation}: the outcome {kind} of {day} lies more than 90 days after the end and counts nowhere
-- message-pl: {participation}: rezultat {kind} z {day} nastąpił ponad 90 dni po zakończeniu udziału i nigdzie się nie liczy
-- guidance-en: Check the day; nothing has to be done when it is right.
-- guidance-pl: Sprawdź datę; jeżeli jest prawidłowa, nic nie trzeba robić.
-- bad: a job taken on the ninety-first day
-- bad-pl: praca podjęta dziewięćdziesiątego pierwszego dnia
-- good: a job taken on the ninetieth day
-- good-pl: praca podjęta dziewięćdziesiątego dnia
SELECT o.id AS id, u.key AS participation, o.kind AS kind, o.happened_on AS day
FROM scope
CROSS JOIN participation u ON u.id = scope.id AND u.state <> 'active'
CROSS JOIN outcome o ON o.participation_id = u.id
WHERE o.happened_on > date(u.ended_on, '+90 days')
