-- code: contract.second_active
-- severity: error
-- entity: social_contract
-- basis: R-38
-- scope: person
-- via: social_contract.participation.person
-- field: state
-- message-en: {person} has more than one contract KS-B in force; {contract} is one of them
-- message-pl: {person} ma więcej niż jeden obowiązujący kontrakt KS-B; jednym z nich jest {contract}
-- guidance-en: End the earlier contract, or change it through an annex.
-- guidance-pl: Zakończ wcześniejszy kontrakt albo zmień go aneksem.
-- bad: a second KS-B beside a suspended one
-- bad-pl: drugi kontrakt KS-B obok zawieszonego
-- good: a contract KS-A of the family beside a KS-B
-- good-pl: kontrakt KS-A rodziny obok kontraktu KS-B
WITH live AS (
    SELECT c.id, c.key, u.person_id, count(*) OVER (PARTITION BY u.person_id) AS contracts
    FROM scope
    CROSS JOIN participation u ON u.person_id = scope.id
    CROSS JOIN social_contract c ON c.participation_id = u.id AND c.kind = 'KS-B' AND c.state IN ('active', 'suspended'))
SELECT l.id AS id, p.key AS person, l.key AS contract
FROM live l
CROSS JOIN person p ON p.id = l.person_id
WHERE l.contracts > 1
