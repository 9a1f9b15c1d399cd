-- code: contract_goal.no_annex
-- severity: warning
-- entity: contract_goal
-- basis: R-37
-- scope: social_contract
-- via: contract_goal.contract
-- field: text
-- message-en: goal {number} of contract {contract} was added or changed after the signatures, without an annex
-- message-pl: cel {number} kontraktu {contract} dodano lub zmieniono po podpisaniu, bez aneksu
-- guidance-en: Record the annex first, with `mops contract annex`; both sides sign it.
-- guidance-pl: Najpierw zapisz aneks: `mops contract annex`; podpisują go obie strony.
-- bad: a new goal in a signed contract
-- bad-pl: nowy cel w podpisanym kontrakcie
-- good: the goal comes with an annex
-- good-pl: cel wprowadzono aneksem
SELECT x.id AS id, c.key AS contract, x.number AS number
FROM scope
CROSS JOIN social_contract c ON c.id = scope.id AND c.state IN ('active', 'suspended')
CROSS JOIN contract_goal x ON x.contract_id = c.id AND x.op > c.op
WHERE NOT EXISTS (SELECT 1 FROM contract_annex a WHERE a.contract_id = c.id AND a.op BETWEEN c.op AND x.op)
