-- code: enrollment.no_contract
-- severity: error
-- entity: enrollment
-- basis: R-42, R-40
-- scope: participation
-- via: enrollment.participation, social_contract.participation, path_item.contract.participation
-- field: path_item
-- message-en: {participation} is enrolled in {form}, but no contract in force holds a step of kind {kind}
-- message-pl: {participation} ma zapis na {form}, a żaden obowiązujący kontrakt nie zawiera pozycji rodzaju {kind}
-- guidance-en: Sign a contract or an annex with such a step first, or close the enrollment together with the contract.
-- guidance-pl: Najpierw podpisz kontrakt lub aneks z taką pozycją albo zamknij zapis razem z kontraktem.
-- bad: the step was abandoned, but the enrollment stays
-- bad-pl: od pozycji odstąpiono, a zapis pozostał
-- good: the request without such a step only waits
-- good-pl: zgłoszenie bez takiej pozycji tylko oczekuje
WITH promised AS MATERIALIZED (
    SELECT c.participation_id, i.kind, max(IIF(c.state = 'active', '9999-12-31', c.suspended_on)) AS until
    FROM scope
    CROSS JOIN social_contract c ON c.participation_id = scope.id AND c.state IN ('active', 'suspended')
    CROSS JOIN path_item i ON i.contract_id = c.id AND i.state <> 'abandoned'
    GROUP BY c.participation_id, i.kind)
SELECT e.id AS id, u.key AS participation, f.key AS form, f.kind AS kind
FROM scope
CROSS JOIN participation u ON u.id = scope.id
CROSS JOIN enrollment e ON e.participation_id = u.id AND e.state IN ('enrolled', 'attending')
CROSS JOIN form_of_support f ON f.id = e.form_id
LEFT JOIN promised p ON p.participation_id = u.id AND p.kind = f.kind
WHERE coalesce(p.until, '') < coalesce(e.enrolled_on, e.requested_on)
