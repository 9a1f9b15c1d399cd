-- name: hard-results
-- title-pl: Rezultaty twarde
-- title-en: Hard results
-- kind: count
-- parameter: project required
-- uses-fact: participant_on_day session_held
--
-- An outcome counts once it is proved (R-66); `.noted` beside it are the people who have stated one and proved none.
WITH
  this AS (SELECT id FROM project WHERE key = :project),
  participant AS MATERIALIZED (
    SELECT p.id, p.person, p.sex, p.joined_on, p.ended_on, p.state
    FROM this JOIN participant_on_day p ON p.project_id = this.id),
  form AS (
    SELECT f.id, f.support_group, f.hour_unit, f.exam_on FROM this JOIN form_of_support f ON f.project_id = this.id),
  held AS MATERIALIZED (
    SELECT s.id, form.id AS form, form.support_group, form.hour_unit, s.minutes
    FROM form
    JOIN session_held s ON s.form_id = form.id AND s.held_on <= :as_of),
  done AS (
    SELECT p.person, p.sex, e.certificate_number, e.exam_passed
    FROM form
    JOIN enrollment e ON e.form_id = form.id AND e.state = 'completed'
                     AND COALESCE(e.ended_on, e.requested_on) <= :as_of
    JOIN participant p ON p.id = e.participation_id),
  -- A qualification is proved when a body confirmed it, a form of the project led to it and it came in time (R-67).
  stated AS MATERIALIZED (
    SELECT o.kind, p.person, p.sex,
           MAX(COALESCE(o.proved_on <= :as_of
                        AND (o.kind <> 'qualification'
                             OR (o.form_id IS NOT NULL AND o.certifying_body IS NOT NULL AND o.happened_on >= p.joined_on
                                 AND o.happened_on <= date(COALESCE(p.ended_on, :as_of), '+28 days'))), 0)) AS proved
    FROM participant p
    JOIN outcome o ON o.participation_id = p.id AND o.stated_on <= :as_of
    GROUP BY o.kind, p.id),
  issued AS MATERIALIZED (
    SELECT t.kind, p.person, p.sex, g.quantity
    FROM this
    JOIN goods_item t ON t.project_id = this.id
    JOIN goods_issue g ON g.item_id = t.id AND g.issued_on <= :as_of AND g.quantity > 0
    JOIN participant p ON p.id = g.participation_id),
  goods AS (
    SELECT t.kind, ROW_NUMBER() OVER (ORDER BY t.kind) AS place
    FROM (SELECT DISTINCT t.kind FROM this JOIN goods_item t ON t.project_id = this.id) t),
  outcomes(kind) AS (
    SELECT 'qualification' UNION SELECT 'employment' UNION SELECT kind FROM stated),
  outcome_place AS (
    SELECT o.kind, COALESCE(v.column1, 100 + DENSE_RANK() OVER (ORDER BY o.kind)) AS place
    FROM outcomes o
    LEFT JOIN (VALUES (1, 'qualification'), (2, 'competence'), (3, 'employment'), (4, 'self_employment'),
                      (5, 'job_seeking'), (6, 'education')) v ON v.column2 = o.kind),
  instrument(place, code) AS (
    SELECT v.column1, v.column2
    FROM (VALUES (1, 'SPOL'), (2, 'ZAW'), (3, 'EDU'), (4, 'ZDR'), (5, 'NONE')) v
    WHERE EXISTS (SELECT 1 FROM form WHERE support_group = v.column2)),
  declared(ord, figure, things, unit) AS (
    SELECT v.column1, v.column2, v.column3, 'count'
    FROM this, (VALUES (1000, 'participants', NULL), (2000, 'completed', NULL), (4000, 'contracts.signed', NULL),
                       (5000, 'reviews.held', 0)) v
    UNION ALL
    SELECT 3000, 'assessed', NULL, 'count'
    WHERE EXISTS (SELECT 1 FROM this JOIN assessment_role x ON x.project_id = this.id)
       OR EXISTS (SELECT 1 FROM this JOIN assessment_area x ON x.project_id = this.id)
       OR EXISTS (SELECT 1 FROM participant p JOIN assessment x ON x.participation_id = p.id)
    UNION ALL SELECT 6000, 'sessions', 0, 'count' WHERE EXISTS (SELECT 1 FROM form)
    UNION ALL SELECT 6000 + place, 'sessions.' || code, 0, 'count' FROM instrument
    UNION ALL SELECT 7000, 'hours', 0, 'hours' WHERE EXISTS (SELECT 1 FROM form)
    UNION ALL SELECT 7000 + place, 'hours.' || code, 0, 'hours' FROM instrument
    UNION ALL
    SELECT v.column1, v.column2, NULL, 'count'
    FROM (VALUES (8000, 'forms.completed'), (8001, 'certificates')) v WHERE EXISTS (SELECT 1 FROM form)
    UNION ALL SELECT 8002, 'exams.passed', NULL, 'count' WHERE EXISTS (SELECT 1 FROM form WHERE exam_on IS NOT NULL)
    UNION ALL SELECT 9000 + 2 * place, kind, NULL, 'count' FROM outcome_place
    UNION ALL SELECT 9001 + 2 * place, kind || '.noted', NULL, 'count' FROM outcome_place
    UNION ALL SELECT 10000 + 2 * place, 'goods.' || kind, NULL, 'count' FROM goods
    UNION ALL SELECT 10001 + 2 * place, 'goods.' || kind || '.pieces', 0, 'count' FROM goods),
  counted(figure, person, sex, amount) AS (
    SELECT 'participants', person, sex, NULL FROM participant
    UNION ALL SELECT 'completed', person, sex, NULL FROM participant WHERE state = 'completed'
    UNION ALL
    SELECT 'assessed', p.person, p.sex, NULL
    FROM participant p
    JOIN assessment x ON x.participation_id = p.id AND x.state = 'finished' AND x.finished_on <= :as_of
    UNION ALL
    SELECT 'contracts.signed', p.person, p.sex, NULL
    FROM participant p
    JOIN social_contract c ON c.participation_id = p.id
                          AND c.signed_by_person_on <= :as_of AND c.signed_by_centre_on <= :as_of
    UNION ALL
    SELECT 'reviews.held', NULL, NULL, 1
    FROM participant p
    JOIN social_contract c ON c.participation_id = p.id
    JOIN contract_review w ON w.contract_id = c.id AND w.held_on <= :as_of
    UNION ALL SELECT 'sessions', NULL, NULL, 1 FROM held
    UNION ALL SELECT 'sessions.' || support_group, NULL, NULL, 1 FROM held
    UNION ALL
    -- Hours of two lengths are added up before anything is rounded: in parts of an hour that both of them have.
    SELECT 'hours', NULL, NULL, rounded(SUM(minutes * 3600 / hour_unit), 36) FROM held
    UNION ALL
    SELECT 'hours.' || support_group, NULL, NULL, rounded(SUM(minutes * 3600 / hour_unit), 36)
    FROM held GROUP BY support_group
    UNION ALL SELECT 'forms.completed', person, sex, NULL FROM done
    UNION ALL SELECT 'certificates', person, sex, NULL FROM done WHERE certificate_number IS NOT NULL
    UNION ALL SELECT 'exams.passed', person, sex, NULL FROM done WHERE exam_passed = 'yes'
    UNION ALL SELECT kind || IIF(proved, '', '.noted'), person, sex, NULL FROM stated
    UNION ALL SELECT 'goods.' || kind, person, sex, NULL FROM issued
    UNION ALL SELECT 'goods.' || kind || '.pieces', NULL, NULL, quantity FROM issued)
SELECT ord, figure, NULL AS person, NULL AS sex, things AS amount, unit FROM declared
UNION ALL
SELECT d.ord, c.figure, c.person, c.sex, c.amount, d.unit
FROM counted c JOIN declared d ON d.figure = c.figure
