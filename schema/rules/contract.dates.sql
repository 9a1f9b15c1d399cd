-- code: contract.dates
-- severity: error
-- entity: social_contract
-- basis: R-35
-- scope: social_contract
-- via: social_contract
-- field: ends_on
-- message-en: contract {contract}: the days of beginning and end are not in order
-- message-pl: kontrakt {contract}: daty początku i końca nie są w kolejności
-- guidance-en: The last day agreed, a pause and the day of the end come no earlier than the first day.
-- guidance-pl: Ostatni uzgodniony dzień, przerwa i dzień zakończenia nie mogą poprzedzać pierwszego dnia.
-- bad: the contract ends before it starts
-- bad-pl: kontrakt kończy się przed początkiem
-- good: the contract is ended before the last day agreed
-- good-pl: kontrakt zakończono przed uzgodnionym końcem
SELECT c.id AS id, c.key AS contract
FROM scope
CROSS JOIN social_contract c ON c.id = scope.id
WHERE c.ends_on < c.starts_on OR c.ended_on < c.starts_on OR c.suspended_on < c.starts_on
