-- code: score.too_many_points
-- severity: error
-- entity: score
-- basis: R-10
-- scope: application
-- via: score.application
-- field: points
-- message-en: application {application}: {points} points for criterion {criterion}, which gives at most {most}
-- message-pl: zgłoszenie {application}: {points} pkt za kryterium {criterion}, które daje najwyżej {most}
-- guidance-en: Give no more points than the criterion allows.
-- guidance-pl: Przyznaj nie więcej punktów, niż przewiduje kryterium.
-- bad: four points for a criterion of three
-- bad-pl: cztery punkty za kryterium warte trzy
-- good: all three points of the criterion
-- good-pl: wszystkie trzy punkty kryterium
SELECT s.id AS id, a.key AS application, c.code AS criterion, s.points AS points, c.points AS most
FROM scope
CROSS JOIN application a ON a.id = scope.id
CROSS JOIN score s ON s.application_id = a.id
CROSS JOIN criterion c ON c.id = s.criterion_id
WHERE s.points > c.points
