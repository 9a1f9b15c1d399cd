-- code: path.too_few_instruments
-- severity: error
-- entity: social_contract
-- basis: R-33
-- scope: social_contract
-- via: social_contract, path_item.contract
-- field: state
-- message-en: contract {contract} holds {instruments} different instruments of active integration, three are needed
-- message-pl: kontrakt {contract}: różnych instrumentów aktywnej integracji {instruments}, wymagane co najmniej trzy
-- guidance-en: Add instruments to the path; social work and benefits do not count.
-- guidance-pl: Dodaj instrumenty do ścieżki; praca socjalna i zasiłki się nie liczą.
-- bad: two instruments and social work
-- bad-pl: dwa instrumenty i praca socjalna
-- good: three instruments, two of the same kind
-- good-pl: trzy instrumenty, w tym dwa tego samego rodzaju
SELECT c.id AS id, c.key AS contract,
       count(DISTINCT CASE WHEN i.support_group <> 'NONE' THEN coalesce(i.instrument, i.kind) END) AS instruments
FROM scope
CROSS JOIN social_contract c ON c.id = scope.id AND c.state IN ('active', 'suspended')
CROSS JOIN participation u ON u.id = c.participation_id
CROSS JOIN project p ON p.id = u.project_id AND p.profile = 'pokl-7.1.1'
LEFT JOIN path_item i ON i.contract_id = c.id AND i.state <> 'abandoned'
GROUP BY c.id
HAVING count(DISTINCT CASE WHEN i.support_group <> 'NONE' THEN coalesce(i.instrument, i.kind) END) < 3
