-- code: assessment.part_missing
-- severity: error
-- entity: assessment
-- basis: R-24
-- scope: assessment
-- via: assessment, assessment_part.assessment
-- field: state
-- message-en: assessment {assessment} is finished without the part of the role {role}
-- message-pl: diagnoza {assessment} jest zakończona bez części specjalisty w roli {role}
-- guidance-en: Record the missing part before finishing the assessment.
-- guidance-pl: Zapisz brakującą część przed zakończeniem diagnozy.
-- bad: a finished assessment without the psychologist
-- bad-pl: zakończona diagnoza bez psychologa
-- good: an open assessment still waits for the psychologist
-- good-pl: otwarta diagnoza czeka jeszcze na psychologa
SELECT a.id AS id, a.key AS assessment, r.code AS role
FROM scope
CROSS JOIN assessment a ON a.id = scope.id AND a.state = 'finished'
CROSS JOIN participation u ON u.id = a.participation_id
CROSS JOIN assessment_role r ON r.project_id = u.project_id
LEFT JOIN assessment_part p ON p.assessment_id = a.id AND p.role = r.code
WHERE p.id IS NULL
