-- code: contract.no_main_goal
-- severity: error
-- entity: social_contract
-- basis: R-32
-- scope: social_contract
-- via: social_contract, contract_goal.contract
-- field: state
-- message-en: contract {contract} is in force without a main goal
-- message-pl: kontrakt {contract} obowiązuje bez celu głównego
-- guidance-en: Write down what the person and the centre want to reach.
-- guidance-pl: Zapisz, co osoba i ośrodek chcą osiągnąć.
-- bad: the only goal of a signed contract is a specific one
-- bad-pl: jedynym celem podpisanego kontraktu jest cel szczegółowy
-- good: a draft has no goals yet
-- good-pl: projekt kontraktu nie ma jeszcze celów
SELECT c.id AS id, c.key AS contract
FROM scope
CROSS JOIN social_contract c ON c.id = scope.id AND c.state NOT IN ('draft', 'refused')
WHERE NOT EXISTS (SELECT 1 FROM contract_goal g WHERE g.contract_id = c.id AND g.kind = 'main')
