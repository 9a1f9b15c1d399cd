-- row: survey trait sex
CREATE TEMP TABLE answered AS
SELECT sv.key AS survey, t.code AS trait, t.name AS trait_name, t.id AS trait_id, j.id, j.person, j.sex, j.state,
       m.points * 1.0 / m.items AS first, m.points, m.items, p.before * 1.0 / p.items AS before, p.after * 1.0 / p.items AS after,
       p.after - p.before AS change, p.improved, p.trait_id IS NOT NULL AS pair, x.points IS NULL AS no_last
FROM this
JOIN survey sv ON sv.project_id = this.id
JOIN survey_trait t ON t.survey_id = sv.id
JOIN joined j
LEFT JOIN (SELECT * FROM measured WHERE wave = 'pre') m ON m.participation_id = j.id AND m.trait_id = t.id
LEFT JOIN (SELECT * FROM measured WHERE wave = 'post') x ON x.participation_id = j.id AND x.trait_id = t.id
LEFT JOIN pair p ON p.participation_id = j.id AND p.trait_id = t.id;
INSERT INTO answered
SELECT survey, trait, trait_name, trait_id, id, person, 'total', state, first, points, items, before, after, change, improved, pair,
       no_last
FROM answered;

-- Deviations from the mean change, squared: the second pass of the plain definition of a variance.
CREATE TEMP TABLE spread AS
SELECT a.trait_id, a.sex, COUNT(*) AS n, sqrt(SUM((a.after - a.before - m.mean) * (a.after - a.before - m.mean)) / (COUNT(*) - 1)) AS s,
       m.mean
FROM answered a
JOIN (SELECT trait_id, sex, AVG(after - before) AS mean FROM answered WHERE pair GROUP BY trait_id, sex) m
  ON m.trait_id = a.trait_id AND m.sex = a.sex
WHERE a.pair
GROUP BY a.trait_id, a.sex HAVING COUNT(*) > 1;
-- Student's t, two-sided 95 %, as printed in tables: 1 to 30 degrees, 40, 60, 120, 1000, 10000.
CREATE TEMP TABLE student AS
SELECT CASE key WHEN 30 THEN 40 WHEN 31 THEN 60 WHEN 32 THEN 120 WHEN 33 THEN 1000 WHEN 34 THEN 10000 ELSE key + 1 END AS degrees,
       value AS t
FROM json_each('[12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120,
  2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042, 2.021, 2.000, 1.980, 1.962, 1.960]');

CREATE TEMP TABLE summed AS
SELECT t.key AS survey, tr.code AS trait, tr.name AS trait_name, sx.value AS sex, tr.id AS trait_id,
       COUNT(a.id) AS participants, COUNT(a.id) FILTER (WHERE a.pair) AS pairs,
       COUNT(a.id) FILTER (WHERE a.first IS NULL) AS missing_pre, COUNT(a.id) FILTER (WHERE a.no_last) AS missing_post,
       COUNT(DISTINCT a.person) FILTER (WHERE a.improved) AS improved,
       COUNT(DISTINCT a.person) FILTER (WHERE a.change >= 0 AND NOT a.improved) AS unchanged,
       COUNT(DISTINCT a.person) FILTER (WHERE a.change < 0) AS worse,
       AVG(a.before) AS before, AVG(a.after) AS after,
       COUNT(a.first) FILTER (WHERE a.state = 'completed') AS completers,
       SUM(a.points) FILTER (WHERE a.state = 'completed') * 1.0 / SUM(a.items) FILTER (WHERE a.state = 'completed') AS completers_pre,
       COUNT(a.first) FILTER (WHERE a.state = 'interrupted') AS dropouts,
       SUM(a.points) FILTER (WHERE a.state = 'interrupted') * 1.0 / SUM(a.items) FILTER (WHERE a.state = 'interrupted') AS dropouts_pre
FROM this
JOIN survey t ON t.project_id = this.id
JOIN survey_trait tr ON tr.survey_id = t.id
JOIN json_each('["female", "male", "total"]') sx
LEFT JOIN answered a ON a.trait_id = tr.id AND a.sex = sx.value
GROUP BY tr.id, sx.value;

-- The ends of the interval are the printed growth and the printed half of it.
CREATE TEMP TABLE figured AS
SELECT m.*, round(m.after - m.before + iif(m.after < m.before, -1e-9, 1e-9), 3) AS growth,
       round((SELECT t FROM student WHERE degrees < s.n ORDER BY degrees DESC LIMIT 1) * s.s / sqrt(s.n), 3) AS half,
       CASE WHEN s.s > 1e-9 THEN s.mean / s.s END AS effect
FROM summed m LEFT JOIN spread s ON s.trait_id = m.trait_id AND s.sex = m.sex;
CREATE TEMP TABLE counted AS
SELECT survey, trait, trait_name, sex, participants, pairs, missing_pre, missing_post, improved, unchanged, worse,
       CASE WHEN pairs > 0 THEN printf('%.1f', CAST(1000.0 * improved / pairs + 0.5 AS INTEGER) / 10.0) ELSE 'x' END AS improved_of_pairs,
       CASE WHEN participants > 0 THEN printf('%.1f', CAST(1000.0 * improved / participants + 0.5 AS INTEGER) / 10.0) ELSE 'x' END
         AS improved_of_all,
       iif(before IS NULL, 'x', printf('%.3f', before + 1e-9)) AS mean_pre,
       iif(after IS NULL, 'x', printf('%.3f', after + 1e-9)) AS mean_post,
       iif(growth IS NULL, 'x', printf('%.3f', growth)) AS growth,
       iif(half IS NULL, 'x', printf('%.3f', growth - half)) AS interval_from,
       iif(half IS NULL, 'x', printf('%.3f', growth + half)) AS interval_to,
       iif(effect IS NULL, 'x', printf('%.3f', effect)) AS effect_size,
       completers, iif(completers_pre IS NULL, 'x', printf('%.3f', completers_pre + 1e-9)) AS completers_pre,
       dropouts, iif(dropouts_pre IS NULL, 'x', printf('%.3f', dropouts_pre + 1e-9)) AS dropouts_pre
FROM figured;
