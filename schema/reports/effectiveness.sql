-- name: effectiveness
-- title-pl: Efektywność społeczna i zatrudnieniowa
-- title-en: Social and employment effectiveness
-- kind: count
-- parameter: project required
-- column: effect code:effectiveness_kind | Efektywność | Effectiveness
-- column: target_group code:effectiveness_group | Grupa | Group
-- column: figure figure: machine | Miara | Figure
-- column: ended integer | Zakończyli | Ended
-- column: pending integer | Okno otwarte | Pending
-- column: base integer | Podstawa | Base
-- column: women integer | Osiągnęli > Kobiety ~ K | Achieved > Women ~ W
-- column: men integer | Osiągnęli > Mężczyźni ~ M | Achieved > Men ~ M
-- column: total integer | Osiągnęli > Razem | Achieved > Total
-- column: percent decimal share | Efektywność % ~ Efekt. % | Rate %
-- column: threshold integer | Próg > % | Threshold > %
-- column: reached code:yes_no | Próg > Osiągnięty | Threshold > Reached
-- column: missing integer | Brakuje osób | People missing
--
-- Who ended along the path, or early because of a job (R-70), and what they reached within 90 days after the day of the end
-- (R-68, R-71). Who has reached it counts at once; who has not, and whose window is still open, is pending and in neither part.
WITH
  this AS (
    SELECT p.id, COALESCE(s.vocational_only, 'yes') = 'yes' AS vocational_only,
           COALESCE(s.severe_also_general, 'no') = 'yes' AS severe_also_general,
           COALESCE(s.employed_is_social, 'no') = 'yes' AS employed_is_social,
           COALESCE(s.education_leaves_base, 'yes') = 'yes' AS education_leaves_base
    FROM project p LEFT JOIN effectiveness_setting s ON s.project_id = p.id
    WHERE p.key = :project),
  mark AS MATERIALIZED (
    SELECT s.form_id, a.participation_id, MAX(c.attended = 'yes' AND c.cancels <> 'yes') AS attended
    FROM this
    JOIN form_of_support f ON f.project_id = this.id AND f.support_group = 'ZAW'
    JOIN session s ON s.form_id = f.id AND s.held_on <= :as_of
    JOIN attendance a ON a.session_id = s.id
    JOIN presence_code c ON c.id = a.presence_id
    GROUP BY s.form_id, a.participation_id),
  ended AS MATERIALIZED (
    SELECT p.id, p.person_id AS person, pe.sex, p.joined_on, p.ended_on, date(p.ended_on, '+90 days') AS window_ends,
           -- What is not known of somebody puts nobody into a group and takes nobody out of the base.
           p.disability_degree IS 'severe' OR COALESCE(p.disability_special IN ('intellectual', 'combined'), 0) AS severe,
           p.labour_status IS 'inactive_in_education' AS in_education,
           -- Whoever was only marked absent took no part; support without lists of attendance counts as recorded.
           EXISTS (SELECT 1
                   FROM enrollment e
                   JOIN form_of_support f ON f.id = e.form_id AND f.support_group = 'ZAW'
                   LEFT JOIN mark m ON m.form_id = f.id AND m.participation_id = p.id
                   WHERE e.participation_id = p.id AND e.state IN ('attending', 'completed', 'not_completed', 'interrupted')
                     AND COALESCE(m.attended, 1)) AS vocational
    FROM this
    JOIN participation p ON p.project_id = this.id AND p.state = 'completed' AND p.ended_on <= :as_of
    JOIN person pe ON pe.id = p.person_id),
  -- A job may have been taken during the participation (ZP); progress is what is seen after it.
  fact AS (
    SELECT e.id,
           MAX(o.kind IN ('employment', 'self_employment')) AS job,
           MAX(o.happened_on >= e.ended_on AND o.kind IN ('education', 'volunteering', 'motivation', 'self_confidence', 'problem_solving', 'health',
                          'addiction_reduced', 'functioning')) AS progress,
           MAX(o.happened_on >= e.ended_on AND o.kind = 'education') AS education
    FROM ended e
    JOIN outcome o ON o.participation_id = e.id AND o.proved_on <= :as_of AND o.stated_on <= :as_of
                  AND o.happened_on > e.joined_on AND o.happened_on <= e.window_ends
    GROUP BY e.id),
  judged AS MATERIALIZED (
    SELECT e.person, e.sex, e.severe, e.window_ends, e.vocational, COALESCE(f.job, 0) AS job,
           COALESCE(f.progress, 0) OR (this.employed_is_social AND COALESCE(f.job, 0)) AS social,
           this.education_leaves_base AND (e.in_education OR COALESCE(f.education, 0)) AS learning
    FROM this JOIN ended e LEFT JOIN fact f ON f.id = e.id),
  member AS (
    SELECT 'severe' AS grp, * FROM judged WHERE severe
    UNION ALL SELECT 'general', judged.* FROM this JOIN judged WHERE NOT judged.severe OR this.severe_also_general),
  measured(kind, grp, person, sex, window_ends, achieved) AS (
    SELECT 'social', grp, person, sex, window_ends, social FROM member
    UNION ALL
    SELECT 'employment', grp, person, sex, window_ends, job
    FROM this JOIN member
    WHERE (vocational OR NOT this.vocational_only) AND (job OR NOT learning)),
  counted(figure, person, sex) AS (
    SELECT kind || '.' || grp || '.ended', person, sex FROM measured
    UNION ALL SELECT kind || '.' || grp || '.pending', person, sex FROM measured WHERE NOT achieved AND window_ends >= :as_of
    UNION ALL SELECT kind || '.' || grp || '.base', person, sex FROM measured WHERE achieved OR window_ends < :as_of
    UNION ALL SELECT kind || '.' || grp, person, sex FROM measured WHERE achieved),
  declared(ord, figure) AS (
    SELECT kind.column1 * 10 + grp.column1 * 4 + part.column1, kind.column2 || '.' || grp.column2 || part.column2
    FROM this, (VALUES (10, 'social'), (20, 'employment')) kind, (VALUES (0, 'general'), (1, 'severe')) grp,
         (VALUES (0, '.ended'), (1, '.pending'), (2, '.base'), (3, '')) part)
SELECT ord, figure, NULL AS person, NULL AS sex, NULL AS amount, 'count' AS unit FROM declared
UNION ALL SELECT d.ord, c.figure, c.person, c.sex, NULL, 'count' FROM counted c JOIN declared d ON d.figure = c.figure
-- table:
WITH
  line(ord, effect, target_group) AS (
    VALUES (1, 'social', 'general'), (2, 'social', 'severe'), (3, 'employment', 'general'), (4, 'employment', 'severe')),
  laid AS (
    SELECT line.*, line.effect || '.' || line.target_group AS figure, ended.total AS ended, pending.total AS pending,
           base.total AS base, achieved.women, achieved.men, achieved.total,
           (SELECT t.percent
            FROM project p JOIN effectiveness_threshold t ON t.project_id = p.id
            WHERE p.key = :project AND t.target_group = line.target_group AND t.kind = line.effect AND t.valid_from <= :as_of
            ORDER BY t.valid_from DESC LIMIT 1) AS threshold
    FROM line
    JOIN figure achieved ON achieved.figure = line.effect || '.' || line.target_group
    JOIN figure base ON base.figure = achieved.figure || '.base'
    JOIN figure ended ON ended.figure = achieved.figure || '.ended'
    JOIN figure pending ON pending.figure = achieved.figure || '.pending')
SELECT effect, target_group, figure, ended, pending, base, women, men, total,
       percent(total, base, 2) AS percent,
       threshold,
       CASE WHEN threshold IS NULL OR base = 0 THEN NULL WHEN total * 100 >= threshold * base THEN 'yes' ELSE 'no' END AS reached,
       -- ceil(threshold * base / 100) - achieved, in integers
       CASE WHEN threshold IS NOT NULL THEN MAX((threshold * base + 99) / 100 - total, 0) END AS missing
FROM laid
ORDER BY ord
