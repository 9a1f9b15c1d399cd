-- code: assessment.no_barrier
-- severity: warning
-- entity: assessment
-- basis: R-25
-- scope: assessment
-- via: assessment, assessment_factor.assessment
-- field: state
-- message-en: assessment {assessment} is finished without a barrier
-- message-pl: diagnoza {assessment} jest zakończona bez wskazania barier
-- guidance-en: Record at least one limitation of the person or barrier around.
-- guidance-pl: Zapisz co najmniej jedno ograniczenie osoby lub barierę w otoczeniu.
-- bad: a finished assessment with a resource only
-- bad-pl: zakończona diagnoza z samym zasobem
-- good: a finished assessment with a barrier
-- good-pl: zakończona diagnoza z barierą
SELECT a.id AS id, a.key AS assessment
FROM scope
CROSS JOIN assessment a ON a.id = scope.id AND a.state = 'finished'
WHERE NOT EXISTS (SELECT 1 FROM assessment_factor f WHERE f.assessment_id = a.id AND f.kind = 'barrier')
