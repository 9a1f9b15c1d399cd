-- code: contract_action.no_annex
-- severity: warning
-- entity: contract_action
-- basis: R-37
-- scope: social_contract
-- via: contract_action.contract
-- field: text
-- message-en: action {number} of contract {contract} was added or changed after the signatures, without an annex
-- message-pl: działanie {number} kontraktu {contract} dodano lub zmieniono po podpisaniu, bez aneksu
-- guidance-en: Record the annex first, with `mops contract annex`; both sides sign it.
-- guidance-pl: Najpierw zapisz aneks: `mops contract annex`; podpisują go obie strony.
-- bad: a new action in a signed contract
-- bad-pl: nowe działanie w podpisanym kontrakcie
-- good: the action comes with an annex
-- good-pl: działanie wprowadzono aneksem
SELECT x.id AS id, c.key AS contract, x.number AS number
FROM scope
CROSS JOIN social_contract c ON c.id = scope.id AND c.state IN ('active', 'suspended')
CROSS JOIN contract_action x ON x.contract_id = c.id AND x.op > c.op
WHERE NOT EXISTS (SELECT 1 FROM contract_annex a WHERE a.contract_id = c.id AND a.op BETWEEN c.op AND x.op)
