-- code: path_item.no_annex
-- severity: error
-- entity: path_item
-- basis: R-37
-- scope: social_contract
-- via: path_item.contract
-- field: annex
-- message-en: path item {item} was added to contract {contract} after it was signed, without an annex
-- message-pl: pozycję ścieżki {item} dodano do podpisanego kontraktu {contract} bez aneksu
-- guidance-en: Record the annex that brought the step; both sides sign it.
-- guidance-pl: Zapisz aneks, który wprowadził tę pozycję; podpisują go obie strony.
-- bad: a new step of a signed contract names no annex
-- bad-pl: nowa pozycja podpisanego kontraktu nie wskazuje aneksu
-- good: the new step names its annex
-- good-pl: nowa pozycja wskazuje swój aneks
SELECT i.id AS id, i.key AS item, c.key AS contract
FROM scope
CROSS JOIN social_contract c ON c.id = scope.id AND c.state NOT IN ('draft', 'refused')
CROSS JOIN participation u ON u.id = c.participation_id
CROSS JOIN project p ON p.id = u.project_id
CROSS JOIN path_item i ON i.contract_id = c.id
WHERE coalesce(p.contract_order, 'assess_first') <> 'contract_first'
  AND i.annex_id IS NULL AND i.rev = 1 AND i.op > c.op
