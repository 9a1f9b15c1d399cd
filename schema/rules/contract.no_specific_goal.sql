-- code: contract.no_specific_goal
-- severity: error
-- entity: social_contract
-- basis: R-32
-- scope: social_contract
-- via: social_contract, contract_goal.contract
-- field: state
-- message-en: contract {contract} is in force without a specific goal that has a deadline
-- message-pl: kontrakt {contract} obowiązuje bez celu szczegółowego z terminem
-- guidance-en: Add a specific goal with the day by which it is to be reached.
-- guidance-pl: Dodaj cel szczegółowy z terminem osiągnięcia.
-- bad: the specific goal has no deadline
-- bad-pl: cel szczegółowy nie ma terminu
-- good: one of two specific goals has a deadline
-- good-pl: jeden z dwóch celów szczegółowych ma termin
SELECT c.id AS id, c.key AS contract
FROM scope
CROSS JOIN social_contract c ON c.id = scope.id AND c.state NOT IN ('draft', 'refused')
WHERE NOT EXISTS (SELECT 1 FROM contract_goal g
                  WHERE g.contract_id = c.id AND g.kind = 'specific' AND g.deadline IS NOT NULL)
