-- code: contract_action.outside_contract
-- severity: error
-- entity: contract_action
-- basis: R-35
-- scope: social_contract
-- via: social_contract, contract_action.contract
-- field: deadline
-- message-en: contract {contract}: the deadline {deadline} of action {number} lies outside the contract period
-- message-pl: kontrakt {contract}: termin {deadline} działania nr {number} wykracza poza okres kontraktu
-- guidance-en: Choose a deadline inside the contract period, or change the period through an annex.
-- guidance-pl: Wybierz termin w okresie kontraktu albo zmień okres aneksem.
-- bad: the deadline is a day after the end
-- bad-pl: termin przypada dzień po końcu kontraktu
-- good: the deadline is the last day
-- good-pl: termin przypada w ostatnim dniu
SELECT x.id AS id, c.key AS contract, x.number AS number, x.deadline AS deadline
FROM scope
CROSS JOIN social_contract c ON c.id = scope.id
CROSS JOIN contract_action x ON x.contract_id = c.id
WHERE x.deadline < c.starts_on OR x.deadline > c.ends_on
