-- code: contract.no_path
-- severity: error
-- entity: social_contract
-- basis: R-32
-- scope: social_contract
-- via: social_contract, path_item.contract
-- field: state
-- message-en: contract {contract} is in force without a step of the individual path
-- message-pl: kontrakt {contract} obowiązuje bez żadnej pozycji indywidualnej ścieżki
-- guidance-en: Add the planned support with its time and expected effect.
-- guidance-pl: Dodaj planowane wsparcie z terminem i przewidywanym efektem.
-- bad: the only step of a signed contract was abandoned
-- bad-pl: od jedynej pozycji podpisanego kontraktu odstąpiono
-- good: the only step of a signed contract is done
-- good-pl: jedyna pozycja podpisanego kontraktu jest zrealizowana
SELECT c.id AS id, c.key AS contract
FROM scope
CROSS JOIN social_contract c ON c.id = scope.id
CROSS JOIN participation u ON u.id = c.participation_id
CROSS JOIN project p ON p.id = u.project_id
WHERE c.state NOT IN ('draft', 'refused', 'ended_by_person', 'ended_by_centre', 'expired')
  AND coalesce(p.contract_order, 'assess_first') <> 'contract_first'
  AND NOT EXISTS (SELECT 1 FROM path_item x WHERE x.contract_id = c.id AND x.state <> 'abandoned')
