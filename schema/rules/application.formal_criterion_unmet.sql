-- code: application.formal_criterion_unmet
-- severity: error
-- entity: application
-- basis: R-2
-- scope: application
-- via: application, formal_check.application
-- field: state
-- message-en: application {application} counts as formally correct, but these criteria are not answered yes: {criterion}
-- message-pl: zgłoszenie {application} uznano za poprawne, a te kryteria nie mają odpowiedzi „tak”: {criterion}
-- guidance-en: Record the formal check of the criterion, such as with `mops recruit import {round} --entity formal_check FILE`, or reject the application.
-- guidance-pl: Zapisz ocenę formalną tego kryterium, np. poleceniem `mops recruit import {round} --entity formal_check PLIK`, albo odrzuć zgłoszenie.
-- bad: an application on the reserve list fails a formal criterion
-- bad-pl: zgłoszenie na liście rezerwowej nie spełnia kryterium formalnego
-- good: a rejected application fails a formal criterion
-- good-pl: zgłoszenie odrzucone nie spełnia kryterium formalnego
-- All criteria that are not met are named at once. An application that meets n criteria lacks one of the first n + 1, so
-- no more are looked at than it meets and twenty beside.
WITH asked AS MATERIALIZED (
    SELECT a.id, a.key, r.key AS round, r.project_id
    FROM scope
    CROSS JOIN application a ON a.id = scope.id
    CROSS JOIN recruitment_round r ON r.id = a.round_id
    WHERE a.state IN ('formally_correct', 'scored', 'admitted', 'reserve', 'participant')),
formal AS MATERIALIZED (
    SELECT c.id, c.code, c.project_id, row_number() OVER (PARTITION BY c.project_id ORDER BY c.code) AS place
    FROM criterion c
    WHERE +c.project_id IN (SELECT project_id FROM asked) AND c.kind = 'formal'),
met AS MATERIALIZED (
    SELECT q.id, row_number() OVER (PARTITION BY q.id) AS place, count(*) OVER (PARTITION BY q.id) AS number
    FROM asked q
    CROSS JOIN formal_check f ON f.application_id = q.id AND f.result = 'yes'),
beside(place) AS (SELECT 1 UNION ALL SELECT place + 1 FROM beside WHERE place < 20),
looked_at AS MATERIALIZED (
    SELECT id, place FROM met
    UNION ALL
    SELECT q.id, coalesce(m.number, 0) + b.place
    FROM asked q
    LEFT JOIN met m ON m.id = q.id AND m.place = 1
    CROSS JOIN beside b)
SELECT id, application, group_concat(criterion, ', ') AS criterion, round
FROM (SELECT q.id, q.key AS application, c.code AS criterion, q.round
      FROM asked q
      CROSS JOIN looked_at l ON l.id = q.id
      CROSS JOIN formal c ON c.project_id = q.project_id AND c.place = l.place
      WHERE NOT EXISTS (SELECT 1 FROM formal_check f
                        WHERE f.application_id = q.id AND f.criterion_id = c.id AND f.result = 'yes')
      ORDER BY q.id, c.place)
GROUP BY id
