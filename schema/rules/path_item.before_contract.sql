-- code: path_item.before_contract
-- severity: error
-- entity: path_item
-- basis: R-35
-- scope: social_contract
-- via: social_contract, path_item.contract
-- field: planned_from
-- message-en: path item {item} is planned from {from}, before contract {contract} starts on {starts}
-- message-pl: pozycja ścieżki {item} jest planowana od {from}, przed początkiem kontraktu {contract} ({starts})
-- guidance-en: Plan the support inside the contract.
-- guidance-pl: Zaplanuj wsparcie w okresie kontraktu.
-- bad: the step begins a day before the contract
-- bad-pl: pozycja zaczyna się dzień przed kontraktem
-- good: the step begins with the contract
-- good-pl: pozycja zaczyna się razem z kontraktem
SELECT i.id AS id, i.key AS item, i.planned_from AS "from", c.key AS contract, c.starts_on AS starts
FROM scope
CROSS JOIN social_contract c ON c.id = scope.id
CROSS JOIN path_item i ON i.contract_id = c.id AND i.state <> 'abandoned'
WHERE i.planned_from < c.starts_on
