-- code: enrollment.never_contracted
-- severity: report
-- entity: enrollment
-- basis: R-42
-- scope: participation
-- via: enrollment.participation
-- field: path_item
-- message-en: {participation} took part in {form}, but no contract ever held a step of kind {kind}
-- message-pl: {participation}: udział w {form}, a żaden kontrakt nie zawierał pozycji rodzaju {kind}
-- guidance-en: Record the contract by which the support was given, or correct the enrollment.
-- guidance-pl: Wprowadź kontrakt, z którego wynikało wsparcie, albo popraw zapis.
-- bad: support is over and the contract has no such step
-- bad-pl: wsparcie się zakończyło, a kontrakt nie zawiera takiej pozycji
-- good: the step was abandoned since
-- good-pl: od pozycji później odstąpiono
WITH promised AS MATERIALIZED (
    SELECT c.participation_id, i.kind
    FROM scope
    CROSS JOIN social_contract c ON c.participation_id = scope.id AND c.state NOT IN ('draft', 'refused')
    CROSS JOIN path_item i ON i.contract_id = c.id)
SELECT e.id AS id, u.key AS participation, f.key AS form, f.kind AS kind
FROM scope
CROSS JOIN participation u ON u.id = scope.id
CROSS JOIN enrollment e ON e.participation_id = u.id AND e.state IN ('completed', 'not_completed', 'interrupted')
CROSS JOIN form_of_support f ON f.id = e.form_id
WHERE (u.id, f.kind) NOT IN (SELECT participation_id, kind FROM promised)
