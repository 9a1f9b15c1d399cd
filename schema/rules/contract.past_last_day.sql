-- code: contract.past_last_day
-- severity: report
-- entity: social_contract
-- basis: R-36, R-40
-- scope: social_contract
-- via: social_contract
-- field: ends_on
-- message-en: contract {contract} was agreed until {ends} and is still open
-- message-pl: kontrakt {contract} uzgodniono do {ends}, a nadal jest otwarty
-- guidance-en: Hold the final review and end the contract, or prolong it by an annex: no support goes by it after its last day.
-- guidance-pl: Przeprowadź ocenę końcową i zakończ kontrakt albo przedłuż go aneksem: po ostatnim dniu nie jest podstawą wsparcia.
-- bad: the last day agreed was yesterday
-- bad-pl: ostatni uzgodniony dzień był wczoraj
-- good: the last day agreed is today
-- good-pl: ostatni uzgodniony dzień jest dzisiaj
SELECT c.id AS id, c.key AS contract, c.ends_on AS ends
FROM scope
CROSS JOIN social_contract c ON c.id = scope.id AND c.state IN ('active', 'suspended') AND c.ends_on < :today
