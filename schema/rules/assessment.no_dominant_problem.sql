-- code: assessment.no_dominant_problem
-- severity: warning
-- entity: assessment
-- basis: R-25
-- scope: assessment
-- via: assessment, assessment_problem.assessment
-- field: state
-- message-en: assessment {assessment} is finished without a problem of rank 1
-- message-pl: diagnoza {assessment} jest zakończona bez problemu dominującego (ranga 1)
-- guidance-en: Rank the problems; the dominant one has rank 1.
-- guidance-pl: Uszereguj problemy; dominujący ma rangę 1.
-- bad: the only problem has rank 2
-- bad-pl: jedyny problem ma rangę 2
-- good: an open assessment has no problems yet
-- good-pl: otwarta diagnoza nie ma jeszcze problemów
SELECT a.id AS id, a.key AS assessment
FROM scope
CROSS JOIN assessment a ON a.id = scope.id AND a.state = 'finished'
WHERE NOT EXISTS (SELECT 1 FROM assessment_problem b WHERE b.assessment_id = a.id AND b.rank = 1)
