-- code: path_item.other_annex
-- severity: error
-- entity: path_item
-- basis: R-37
-- scope: social_contract
-- via: path_item.contract
-- field: annex
-- message-en: path item {item} names annex {annex} of another contract
-- message-pl: pozycja ścieżki {item} wskazuje aneks {annex} innego kontraktu
-- guidance-en: Name an annex of the same contract.
-- guidance-pl: Wskaż aneks tego samego kontraktu.
-- bad: a step names an annex of somebody else's contract
-- bad-pl: pozycja wskazuje aneks do cudzego kontraktu
-- good: a step names an annex of its own contract
-- good-pl: pozycja wskazuje aneks do własnego kontraktu
SELECT i.id AS id, i.key AS item, x.key AS annex
FROM scope
CROSS JOIN path_item i ON i.contract_id = scope.id
CROSS JOIN contract_annex x ON x.id = i.annex_id
WHERE x.contract_id <> i.contract_id
