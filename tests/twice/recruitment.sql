-- row: figure
DELETE FROM applied WHERE :round IS NOT NULL AND round_id <> (SELECT id FROM recruitment_round WHERE key = :round);

INSERT INTO who (figure) VALUES ('applied'), ('formally_correct'), ('rejected'), ('admitted'), ('reserve'), ('resigned');
INSERT INTO who SELECT 'applied', person, sex, NULL FROM applied;
INSERT INTO who SELECT 'formally_correct', person, sex, NULL FROM applied
WHERE state NOT IN ('submitted', 'to_complete', 'rejected', 'resigned');
-- Who withdrew counts when the check was passed before.
INSERT INTO who SELECT 'formally_correct', person, sex, NULL FROM applied
WHERE state = 'resigned' AND checked_on <= :as_of AND faults = 0;
-- Rejected for too few points, not for its form.
INSERT INTO who
SELECT 'formally_correct', person, sex, NULL FROM applied
WHERE state = 'rejected' AND checked_on IS NOT NULL AND faults = 0
  AND (SELECT MIN(points) FROM list_entry WHERE application_id = applied.id) < (SELECT points_threshold FROM this);
INSERT INTO who SELECT 'rejected', person, sex, NULL FROM applied WHERE state = 'rejected';
INSERT INTO who SELECT 'admitted', person, sex, NULL FROM applied WHERE state IN ('admitted', 'participant');
INSERT INTO who SELECT 'reserve', person, sex, NULL FROM applied
WHERE state IN ('reserve', 'reserve_declined', 'reserve_expired');
INSERT INTO who SELECT 'resigned', person, sex, NULL FROM applied WHERE state = 'resigned';

-- The same questions of everybody and of those admitted.
CREATE TEMP TABLE asked AS
SELECT 'applied' AS half, * FROM applied
UNION ALL SELECT 'admitted', * FROM applied WHERE state IN ('admitted', 'participant');
CREATE TEMP TABLE half AS SELECT 'applied' AS half UNION SELECT 'admitted';
INSERT INTO who
SELECT half.half || '.age.' || b.code, a.person, a.sex, NULL
FROM this
JOIN half
JOIN age_band b ON b.project_id = this.id
LEFT JOIN asked a ON a.half = half.half AND a.age >= b.age_from AND a.age <= b.age_to;
INSERT INTO who
SELECT half.half || '.subgroup.' || g.code, a.person, a.sex, NULL
FROM this
JOIN half
JOIN subgroup g ON g.project_id = this.id
LEFT JOIN application_subgroup x ON x.subgroup_id = g.id
LEFT JOIN asked a ON a.half = half.half AND a.id = x.application_id;
INSERT INTO who
SELECT half.half || '.unit.' || u.code, a.person, a.sex, NULL
FROM this JOIN half JOIN unit u ON u.project_id = this.id LEFT JOIN asked a ON a.half = half.half AND a.unit_id = u.id;
INSERT INTO who
SELECT half.half || '.childcare', a.person, a.sex, NULL
FROM half LEFT JOIN asked a ON a.half = half.half AND a.childcare_needed = 'yes'
WHERE EXISTS (SELECT 1 FROM applied WHERE childcare_needed IS NOT NULL);
INSERT INTO who
SELECT half.half || '.disability.' || d.value, a.person, a.sex, NULL
FROM half
JOIN json_each('["none", "light", "moderate", "severe", "refused"]') d
LEFT JOIN asked a ON a.half = half.half AND a.disability_degree = d.value
WHERE EXISTS (SELECT 1 FROM applied WHERE disability_degree IS NOT NULL);

CREATE TEMP TABLE counted AS SELECT * FROM people;
