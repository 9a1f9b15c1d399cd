-- code: path.vocational_alone
-- severity: error
-- entity: social_contract
-- basis: R-33
-- scope: social_contract
-- via: social_contract, path_item.contract
-- field: state
-- message-en: contract {contract} holds vocational instruments without a social, educational or health one
-- message-pl: kontrakt {contract} zawiera instrumenty zawodowe bez społecznego, edukacyjnego ani zdrowotnego
-- guidance-en: Add an instrument of another group.
-- guidance-pl: Dodaj instrument z innej grupy.
-- bad: three vocational instruments
-- bad-pl: trzy instrumenty zawodowe
-- good: two vocational instruments and a health one
-- good-pl: dwa instrumenty zawodowe i jeden zdrowotny
SELECT c.id AS id, c.key AS contract
FROM scope
CROSS JOIN social_contract c ON c.id = scope.id AND c.state IN ('active', 'suspended')
CROSS JOIN participation u ON u.id = c.participation_id
CROSS JOIN project p ON p.id = u.project_id AND p.profile = 'pokl-7.1.1'
CROSS JOIN path_item i ON i.contract_id = c.id AND i.state <> 'abandoned'
GROUP BY c.id
HAVING sum(i.support_group = 'ZAW') > 0 AND sum(i.support_group IN ('SPOL', 'EDU', 'ZDR')) = 0
