-- code: assessment.finish_date
-- severity: error
-- entity: assessment
-- basis: R-24
-- scope: assessment
-- via: assessment
-- field: finished_on
-- message-en: assessment {assessment}: the state and the day of finishing do not fit together
-- message-pl: diagnoza {assessment}: stan i data zakończenia nie są zgodne
-- guidance-en: A finished assessment has a day of finishing, no earlier than its first day; an open one has none.
-- guidance-pl: Zakończona diagnoza ma datę zakończenia, nie wcześniejszą niż początek; otwarta jej nie ma.
-- bad: an assessment is finished before it started
-- bad-pl: diagnoza zakończona przed początkiem
-- good: an assessment is finished on its first day
-- good-pl: diagnoza zakończona w pierwszym dniu
SELECT a.id AS id, a.key AS assessment
FROM scope
CROSS JOIN assessment a ON a.id = scope.id
WHERE (a.state = 'finished' AND (a.finished_on IS NULL OR a.finished_on < a.started_on))
   OR (a.state = 'open' AND a.finished_on IS NOT NULL)
