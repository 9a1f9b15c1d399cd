-- code: score.not_scored
-- severity: error
-- entity: score
-- basis: R-10
-- scope: application
-- via: score.application
-- field: criterion
-- message-en: application {application}: criterion {criterion} is formal, it cannot get points
-- message-pl: zgłoszenie {application}: kryterium {criterion} jest formalne, nie można przyznać za nie punktów
-- guidance-en: Record a formal check for it instead.
-- guidance-pl: Zapisz dla niego ocenę formalną.
-- bad: points for a formal criterion
-- bad-pl: punkty za kryterium formalne
-- good: points for a scored criterion
-- good-pl: punkty za kryterium punktowe
SELECT s.id AS id, a.key AS application, c.code AS criterion
FROM scope
CROSS JOIN application a ON a.id = scope.id
CROSS JOIN score s ON s.application_id = a.id
CROSS JOIN criterion c ON c.id = s.criterion_id
WHERE c.kind = 'formal'
