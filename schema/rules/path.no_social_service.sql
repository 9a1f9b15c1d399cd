-- code: path.no_social_service
-- severity: error
-- entity: social_contract
-- basis: R-34, R-45
-- scope: social_contract
-- via: social_contract, path_item.contract
-- field: state
-- message-en: contract {contract} holds vocational services without a social one
-- message-pl: kontrakt {contract} zawiera usługi zawodowe bez żadnej usługi społecznej
-- guidance-en: Add a social service to the path, or keep the one that is to be dropped.
-- guidance-pl: Dodaj do ścieżki usługę społeczną albo pozostaw tę, z której chcesz zrezygnować.
-- bad: the social step is abandoned and a vocational training stays
-- bad-pl: odstąpiono od usługi społecznej, a szkolenie zawodowe zostaje
-- good: the vocational step is abandoned and the social one stays
-- good-pl: odstąpiono od szkolenia zawodowego, a usługa społeczna zostaje
SELECT c.id AS id, c.key AS contract
FROM scope
CROSS JOIN social_contract c ON c.id = scope.id AND c.state IN ('active', 'suspended')
CROSS JOIN participation u ON u.id = c.participation_id
CROSS JOIN project p ON p.id = u.project_id AND p.profile = 'rpo-9.1.1'
CROSS JOIN path_item i ON i.contract_id = c.id AND i.state <> 'abandoned'
GROUP BY c.id
HAVING sum(i.support_group = 'ZAW') > 0 AND sum(i.support_group = 'SPOL') = 0
