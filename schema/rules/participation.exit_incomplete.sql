-- code: participation.exit_incomplete
-- severity: error
-- entity: participation
-- basis: R-63
-- scope: participation
-- via: participation
-- field: ended_on
-- message-en: {participation} has ended, but the day or the kind of the exit is missing
-- message-pl: {participation}: udział zakończony bez daty albo rodzaju zakończenia
-- guidance-en: Record the day of the last support and the kind of exit.
-- guidance-pl: Podaj dzień ostatniego wsparcia i rodzaj zakończenia.
-- bad: an interrupted participation without a day
-- bad-pl: przerwany udział bez daty
-- good: an interrupted participation with day and kind
-- good-pl: przerwany udział z datą i rodzajem
SELECT u.id AS id, u.key AS participation
FROM scope
CROSS JOIN participation u ON u.id = scope.id
WHERE u.state IN ('completed', 'interrupted') AND (u.ended_on IS NULL OR u.exit_kind IS NULL)
