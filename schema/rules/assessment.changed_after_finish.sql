-- code: assessment.changed_after_finish
-- severity: error
-- entity: assessment
-- basis: R-26
-- scope: assessment
-- via: assessment_part.assessment, area_rating.assessment, assessment_problem.assessment, assessment_factor.assessment
-- field: state
-- message-en: assessment {assessment} was finished on {finished} and is changed afterwards
-- message-pl: diagnoza {assessment} zakończona {finished} jest zmieniana po zakończeniu
-- guidance-en: A finished assessment stays as it is; start a new version instead.
-- guidance-pl: Zakończonej diagnozy się nie zmienia; załóż nową wersję.
-- bad: a specialist's part is dated after the finishing
-- bad-pl: część specjalisty nosi datę po zakończeniu
-- good: the same part belongs to a new version
-- good-pl: ta sama część należy do nowej wersji
WITH part AS (
    SELECT p.assessment_id, p.op, p.held_on FROM scope CROSS JOIN assessment_part p ON p.assessment_id = scope.id
    UNION ALL
    SELECT r.assessment_id, r.op, NULL FROM scope CROSS JOIN area_rating r ON r.assessment_id = scope.id
    UNION ALL
    SELECT b.assessment_id, b.op, NULL FROM scope CROSS JOIN assessment_problem b ON b.assessment_id = scope.id
    UNION ALL
    SELECT f.assessment_id, f.op, NULL FROM scope CROSS JOIN assessment_factor f ON f.assessment_id = scope.id)
SELECT a.id AS id, a.key AS assessment, a.finished_on AS finished
FROM part
CROSS JOIN assessment a ON a.id = part.assessment_id AND a.state = 'finished'
WHERE part.op > a.op OR part.held_on > a.finished_on
GROUP BY a.id
