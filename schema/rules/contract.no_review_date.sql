-- code: contract.no_review_date
-- severity: error
-- entity: social_contract
-- basis: R-32
-- scope: social_contract
-- via: social_contract, contract_review.contract
-- field: state
-- message-en: contract {contract} is in force without a date of review
-- message-pl: kontrakt {contract} obowiązuje bez terminu oceny
-- guidance-en: Agree at least one date on which the contract is reviewed.
-- guidance-pl: Ustal co najmniej jeden termin oceny realizacji kontraktu.
-- bad: a signed contract without a planned review
-- bad-pl: podpisany kontrakt bez terminu oceny
-- good: a signed contract with one planned review
-- good-pl: podpisany kontrakt z jednym terminem oceny
SELECT c.id AS id, c.key AS contract
FROM scope
CROSS JOIN social_contract c ON c.id = scope.id AND c.state NOT IN ('draft', 'refused')
WHERE NOT EXISTS (SELECT 1 FROM contract_review x WHERE x.contract_id = c.id)
