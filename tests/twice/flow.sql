-- row: flow
-- Each participant stands in one of three places on the last day; when somebody came there is `on_day`.
CREATE TEMP TABLE back AS
SELECT j.id, j.person, j.sex, r.interrupted_on, r.returned_on
FROM joined j JOIN participation_return r ON r.participation_id = j.id;
INSERT INTO who (figure) VALUES ('started'), ('returned'), ('continuing'), ('interrupted'), ('completed');
INSERT INTO who SELECT 'started', person, sex, joined_on FROM joined;
INSERT INTO who SELECT 'returned', person, sex, returned_on FROM back WHERE returned_on <= :as_of;
-- Away: interrupted, and back only after the day.
INSERT INTO who SELECT 'interrupted', person, sex, MAX(interrupted_on) FROM back
WHERE interrupted_on <= :as_of AND returned_on > :as_of GROUP BY id;
DELETE FROM joined WHERE id IN (SELECT id FROM back WHERE interrupted_on <= :as_of AND returned_on > :as_of);
INSERT INTO who SELECT state, person, sex, COALESCE(ended_on, joined_on) FROM joined WHERE state IN ('interrupted', 'completed');
INSERT INTO who SELECT 'continuing', person, sex, :as_of FROM joined WHERE state = 'active';

CREATE TEMP TABLE counted AS
SELECT p.figure AS flow,
       COUNT(DISTINCT CASE WHEN w.sex = 'female' THEN w.person END) AS period_women,
       COUNT(DISTINCT CASE WHEN w.sex = 'male' THEN w.person END) AS period_men,
       COUNT(DISTINCT w.person) AS period_total, p.women, p.men, p.total
FROM people p LEFT JOIN who w ON w.figure = p.figure AND w.on_day >= COALESCE(:from, '0000')
GROUP BY p.figure;
