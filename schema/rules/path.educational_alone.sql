-- code: path.educational_alone
-- severity: error
-- entity: social_contract
-- basis: R-33
-- scope: social_contract
-- via: social_contract, path_item.contract
-- field: state
-- message-en: contract {contract} holds one educational instrument without a social, health or further educational one
-- message-pl: kontrakt {contract} zawiera jeden instrument edukacyjny bez społecznego, zdrowotnego ani drugiego edukacyjnego
-- guidance-en: Add a social or health instrument, or a second educational one.
-- guidance-pl: Dodaj instrument społeczny lub zdrowotny albo drugi edukacyjny.
-- bad: one educational instrument beside two vocational ones
-- bad-pl: jeden instrument edukacyjny obok dwóch zawodowych
-- good: two educational instruments beside a vocational one
-- good-pl: dwa instrumenty edukacyjne obok zawodowego
WITH instrument AS (
    SELECT DISTINCT i.contract_id, i.support_group, coalesce(i.instrument, i.kind) AS name
    FROM scope
    CROSS JOIN social_contract c ON c.id = scope.id AND c.state IN ('active', 'suspended')
    CROSS JOIN participation u ON u.id = c.participation_id
    CROSS JOIN project p ON p.id = u.project_id AND p.profile = 'pokl-7.1.1'
    CROSS JOIN path_item i ON i.contract_id = c.id AND i.state <> 'abandoned')
SELECT c.id AS id, c.key AS contract
FROM instrument i
CROSS JOIN social_contract c ON c.id = i.contract_id
GROUP BY c.id
HAVING sum(i.support_group = 'EDU') = 1 AND sum(i.support_group IN ('SPOL', 'ZDR')) = 0
