-- code: participation.incomplete_data
-- severity: warning
-- entity: participation
-- basis: R-20
-- scope: participation
-- via: participation
-- field: education
-- message-en: {participation} lacks mandatory data of the joining day: education or labour status
-- message-pl: {participation}: brak obowiązkowych danych z dnia rozpoczęcia udziału (wykształcenie lub status na rynku pracy)
-- guidance-en: Complete the data; without them the person may not be shown as a participant.
-- guidance-pl: Uzupełnij dane; bez nich osoby nie można wykazać jako uczestnika.
-- bad: the labour status of the joining day is missing
-- bad-pl: brak statusu na rynku pracy
-- good: both are recorded
-- good-pl: zapisano jedno i drugie
SELECT u.id AS id, u.key AS participation
FROM scope
CROSS JOIN participation u ON u.id = scope.id
WHERE u.education IS NULL OR u.labour_status IS NULL
