-- code: formal_check.not_formal
-- severity: error
-- entity: formal_check
-- basis: R-2
-- scope: application
-- via: formal_check.application
-- field: criterion
-- message-en: application {application}: criterion {criterion} is scored, it cannot be answered in the formal check
-- message-pl: zgłoszenie {application}: kryterium {criterion} jest punktowe, nie podlega ocenie formalnej
-- guidance-en: Record points for it instead.
-- guidance-pl: Zapisz za nie punkty.
-- bad: a formal check of a scored criterion
-- bad-pl: ocena formalna kryterium punktowego
-- good: a formal check of a formal criterion
-- good-pl: ocena formalna kryterium formalnego
SELECT f.id AS id, a.key AS application, c.code AS criterion
FROM scope
CROSS JOIN application a ON a.id = scope.id
CROSS JOIN formal_check f ON f.application_id = a.id
CROSS JOIN criterion c ON c.id = f.criterion_id
WHERE c.kind <> 'formal'
