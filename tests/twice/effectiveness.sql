-- row: figure
CREATE TEMP TABLE setting AS
SELECT COALESCE(s.vocational_only, 'yes') AS vocational_only, COALESCE(s.severe_also_general, 'no') AS severe_also_general,
       COALESCE(s.employed_is_social, 'no') AS employed_is_social, COALESCE(s.education_leaves_base, 'yes') AS education_leaves_base
FROM this LEFT JOIN effectiveness_setting s ON s.project_id = this.id;

-- Who ended along the path or because of a job (exits Z and ZP), and the last day on which a fact still counts.
CREATE TEMP TABLE ended AS
SELECT j.id, j.person, j.sex, j.joined_on, j.ended_on, j.labour_status, date(j.ended_on, '+90 days') AS last_day,
       COALESCE(j.disability_degree = 'severe', 0) + COALESCE(j.disability_special IN ('intellectual', 'combined'), 0) > 0 AS severe,
       j.id IN (SELECT e.participation_id FROM enrollment e JOIN form_of_support f ON f.id = e.form_id
                WHERE f.support_group = 'ZAW' AND e.state NOT IN ('waiting', 'enrolled', 'removed')
                  -- marked, and never present
                  AND (f.id, j.id) NOT IN (SELECT s.form_id, a.participation_id
                                           FROM session s JOIN attendance a ON a.session_id = s.id
                                           JOIN presence_code c ON c.id = a.presence_id
                                           WHERE s.held_on <= :as_of
                                           GROUP BY s.form_id, a.participation_id
                                           HAVING SUM(c.attended = 'yes' AND c.cancels = 'no') = 0)) AS vocational
FROM joined j JOIN participation p ON p.id = j.id
WHERE j.state = 'completed' AND p.exit_kind IN ('Z', 'ZP');
CREATE TEMP TABLE fact AS
SELECT e.id, o.kind, o.happened_on >= e.ended_on AS after_the_end
FROM this JOIN ended e JOIN outcome o ON o.participation_id = e.id
WHERE MAX(o.stated_on, o.proved_on) <= this.day AND o.happened_on > e.joined_on AND o.happened_on <= e.last_day;

CREATE TEMP TABLE judged AS
SELECT e.*, 'employment' AS effect,
       e.id IN (SELECT id FROM fact WHERE kind IN ('employment', 'self_employment')) AS achieved,
       COALESCE(e.labour_status = 'inactive_in_education', 0)
         OR e.id IN (SELECT id FROM fact WHERE kind = 'education' AND after_the_end) AS learning
FROM ended e;
DELETE FROM judged WHERE NOT vocational AND (SELECT vocational_only FROM setting) = 'yes';
DELETE FROM judged WHERE learning AND NOT achieved AND (SELECT education_leaves_base FROM setting) = 'yes';
INSERT INTO judged
SELECT e.*, 'social', e.id IN (SELECT id FROM fact, setting
                               WHERE (after_the_end AND kind IN ('education', 'volunteering', 'motivation', 'self_confidence',
                                        'problem_solving', 'health', 'addiction_reduced', 'functioning'))
                                  OR (employed_is_social = 'yes' AND kind IN ('employment', 'self_employment'))), NULL
FROM ended e;

CREATE TEMP TABLE line AS
SELECT effect.value AS effect, grp.value AS target_group
FROM json_each('["social", "employment"]') effect, json_each('["general", "severe"]') grp;
CREATE TEMP TABLE summed AS
SELECT line.effect, line.target_group, COUNT(DISTINCT j.person) AS ended,
       COUNT(DISTINCT j.person) FILTER (WHERE NOT j.achieved AND j.last_day >= :as_of) AS pending,
       COUNT(DISTINCT j.person) FILTER (WHERE j.achieved AND j.sex = 'female') AS women,
       COUNT(DISTINCT j.person) FILTER (WHERE j.achieved AND j.sex = 'male') AS men,
       COUNT(DISTINCT j.person) FILTER (WHERE j.achieved) AS total,
       (SELECT percent FROM effectiveness_threshold x
        WHERE x.project_id = (SELECT id FROM this) AND x.kind = line.effect AND x.target_group = line.target_group
          AND x.valid_from = (SELECT MAX(valid_from) FROM effectiveness_threshold y
                              WHERE y.project_id = x.project_id AND y.kind = x.kind AND y.target_group = x.target_group
                                AND y.valid_from <= :as_of)) AS threshold
FROM line
LEFT JOIN judged j ON j.effect = line.effect
                  AND (CASE line.target_group WHEN 'severe' THEN j.severe
                       ELSE NOT j.severe OR (SELECT severe_also_general FROM setting) = 'yes' END)
GROUP BY line.effect, line.target_group;
CREATE TEMP TABLE counted AS
SELECT effect, target_group, effect || '.' || target_group AS figure, ended, pending, ended - pending AS base, women, men, total,
       CASE WHEN ended > pending THEN printf('%.2f', CAST(10000.0 * total / (ended - pending) + 0.5 AS INTEGER) / 100.0) ELSE 'x' END
         AS percent,
       threshold,
       CASE WHEN ended > pending AND threshold IS NOT NULL THEN
         CASE WHEN 100.0 * total / (ended - pending) >= threshold THEN 'yes' ELSE 'no' END END AS reached,
       CAST(MAX(ceil(threshold * (ended - pending) / 100.0) - total, 0) AS INTEGER) AS missing
FROM summed;
