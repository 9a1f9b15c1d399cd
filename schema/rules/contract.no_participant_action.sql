-- code: contract.no_participant_action
-- severity: error
-- entity: social_contract
-- basis: R-32
-- scope: social_contract
-- via: social_contract, contract_action.contract
-- field: state
-- message-en: contract {contract} is in force without an action of the participant
-- message-pl: kontrakt {contract} obowiązuje bez działania po stronie uczestnika
-- guidance-en: Write down what the participant undertakes to do.
-- guidance-pl: Zapisz, do czego zobowiązuje się uczestnik.
-- bad: both actions are the social worker's
-- bad-pl: oba działania należą do pracownika socjalnego
-- good: one action on each side
-- good-pl: po jednym działaniu każdej ze stron
SELECT c.id AS id, c.key AS contract
FROM scope
CROSS JOIN social_contract c ON c.id = scope.id AND c.state NOT IN ('draft', 'refused')
WHERE NOT EXISTS (SELECT 1 FROM contract_action x WHERE x.contract_id = c.id AND x.side = 'participant')
