-- code: contract.no_final_review
-- severity: error
-- entity: social_contract
-- basis: R-36
-- scope: social_contract
-- via: social_contract, contract_review.contract
-- field: state
-- message-en: contract {contract} is fulfilled without a final review
-- message-pl: kontrakt {contract} jest zrealizowany bez oceny końcowej
-- guidance-en: Record it: `mops contract review CONTRACT --planned DAY --on DAY --result done --final yes`, or `mops enroll exit` with --result.
-- guidance-pl: Zapisz ją: `mops contract review KONTRAKT --planned DZIEŃ --on DZIEŃ --result done --final yes` albo `mops enroll exit` z --result.
-- bad: a contract is fulfilled although its final review is only planned
-- bad-pl: kontrakt zrealizowany, choć ocena końcowa jest dopiero planowana
-- good: the final review was held
-- good-pl: ocena końcowa się odbyła
SELECT c.id AS id, c.key AS contract
FROM scope
CROSS JOIN social_contract c ON c.id = scope.id AND c.state IN ('fulfilled', 'partly_fulfilled')
WHERE NOT EXISTS (SELECT 1 FROM contract_review r
                  WHERE r.contract_id = c.id AND r.final = 'yes' AND r.held_on IS NOT NULL)
