-- code: assessment.part_missing
-- severity: error
-- entity: assessment
-- basis: R-24
-- scope: assessment
-- via: assessment, assessment_part.assessment
-- field: state
-- message-en: assessment {assessment} is finished without the parts of the roles {role}
-- message-pl: diagnoza {assessment} jest zakończona bez części specjalistów w rolach: {role}
-- guidance-en: Record the missing part before finishing the assessment.
-- guidance-pl: Zapisz brakującą część przed zakończeniem diagnozy.
-- bad: a finished assessment without the psychologist
-- bad-pl: zakończona diagnoza bez psychologa
-- good: an open assessment still waits for the psychologist
-- good-pl: otwarta diagnoza czeka jeszcze na psychologa
-- All parts that are missing are named at once, the first twenty of them.
SELECT a.id AS id, a.key AS assessment, group_concat(r.code, ', ') AS role
FROM scope
CROSS JOIN assessment a ON a.id = scope.id AND a.state = 'finished'
CROSS JOIN participation u ON u.id = a.participation_id
CROSS JOIN assessment_role r ON r.id IN (
    SELECT q.id FROM assessment_role q
    WHERE q.project_id = u.project_id
      AND NOT EXISTS (SELECT 1 FROM assessment_part p WHERE p.assessment_id = a.id AND p.role = q.code)
    ORDER BY q.code LIMIT 20)
GROUP BY a.id
