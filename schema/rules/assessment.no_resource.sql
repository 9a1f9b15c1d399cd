-- code: assessment.no_resource
-- severity: warning
-- entity: assessment
-- basis: R-25
-- scope: assessment
-- via: assessment, assessment_factor.assessment
-- field: state
-- message-en: assessment {assessment} is finished without a resource of the person
-- message-pl: diagnoza {assessment} jest zakończona bez wskazania zasobów osoby
-- guidance-en: Record at least one strength of the person or of the surroundings.
-- guidance-pl: Zapisz co najmniej jedną mocną stronę osoby lub otoczenia.
-- bad: a finished assessment with a barrier only
-- bad-pl: zakończona diagnoza z samą barierą
-- good: a finished assessment with a resource
-- good-pl: zakończona diagnoza z zasobem
SELECT a.id AS id, a.key AS assessment
FROM scope
CROSS JOIN assessment a ON a.id = scope.id AND a.state = 'finished'
WHERE NOT EXISTS (SELECT 1 FROM assessment_factor f WHERE f.assessment_id = a.id AND f.kind = 'resource')
