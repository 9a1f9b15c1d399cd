-- code: outcome.seeking_not_new
-- severity: warning
-- entity: outcome
-- basis: consistency
-- scope: participation
-- via: participation, outcome.participation
-- field: kind
-- message-en: {participation} was {status} on joining, so the outcome {kind} is no result
-- message-pl: {participation}: status {status} w dniu rozpoczęcia, więc {kind} nie jest rezultatem
-- guidance-en: Take the outcome away: an unemployed person looks for work by definition.
-- guidance-pl: Usuń rezultat: osoba bezrobotna z definicji poszukuje pracy.
-- bad: an unemployed person looks for a job
-- bad-pl: bezrobotna poszukuje pracy
-- good: an inactive person looks for a job
-- good-pl: bierna zawodowo poszukuje pracy
SELECT o.id AS id, u.key AS participation, u.labour_status AS status, o.kind AS kind
FROM scope
CROSS JOIN participation u ON u.id = scope.id AND u.labour_status GLOB 'unemployed*'
CROSS JOIN outcome o ON o.participation_id = u.id AND o.kind IN ('job_seeking')
