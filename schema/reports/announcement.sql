-- name: announcement
-- title-pl: Końcowa informacja o projekcie
-- title-en: Final announcement of the project
-- kind: count
-- parameter: project required
-- text: announcement
-- uses-fact: application_on_day participant_on_day session_held attended trait_growth
--
-- A figure is declared when the project has the thing it counts; then it prints, even when nobody is in it.
-- Things are declared by an amount of 0, people by an empty row.
WITH
  this AS (SELECT id FROM project WHERE key = :project),
  applicant AS MATERIALIZED (
    SELECT a.id, a.person, a.sex, a.state FROM this JOIN application_on_day a ON a.project_id = this.id),
  participant AS MATERIALIZED (
    SELECT p.*, a.round_id
    FROM this
    JOIN participant_on_day p ON p.project_id = this.id
    LEFT JOIN application a ON a.id = p.application_id),
  form AS (
    SELECT f.id, f.support_group, f.hour_unit FROM this JOIN form_of_support f ON f.project_id = this.id),
  held AS MATERIALIZED (
    SELECT s.id, form.id AS form, form.support_group, form.hour_unit, s.minutes
    FROM form
    JOIN session_held s ON s.form_id = form.id AND s.held_on <= :as_of),
  instrument AS (
    SELECT support_group FROM form
    UNION
    SELECT i.support_group
    FROM this
    JOIN participation p ON p.project_id = this.id
    JOIN social_contract c ON c.participation_id = p.id
    JOIN path_item i ON i.contract_id = c.id),
  took_part AS (
    SELECT DISTINCT form.support_group, m.participation_id
    FROM form
    JOIN attended m ON m.form_id = form.id AND m.held_on <= :as_of
    CROSS JOIN enrollment e ON e.form_id = form.id AND e.participation_id = m.participation_id
                           AND e.state IN ('attending', 'completed', 'not_completed', 'interrupted')),
  received AS (
    SELECT DISTINCT t.kind, g.participation_id
    FROM this
    JOIN goods_item t ON t.project_id = this.id
    JOIN goods_issue g ON g.item_id = t.id AND g.issued_on <= :as_of AND g.quantity > 0),
  -- A qualification counts when a body confirmed it, a form of the project led to it and it came in time (R-67).
  proved AS (
    SELECT DISTINCT CASE o.kind WHEN 'qualification' THEN 'qualified' ELSE 'employed' END AS figure, o.participation_id
    FROM participant p
    JOIN outcome o ON o.participation_id = p.id
                  AND o.kind IN ('qualification', 'employment', 'self_employment') AND o.proved_on <= :as_of
                  AND (o.kind <> 'qualification'
                       OR (o.form_id IS NOT NULL AND o.certifying_body IS NOT NULL AND o.happened_on >= p.joined_on
                           AND o.happened_on <= date(COALESCE(p.ended_on, :as_of), '+28 days')))),
  trait AS (
    SELECT t.id, t.code, sv.id AS survey FROM this JOIN survey sv ON sv.project_id = this.id JOIN survey_trait t ON t.survey_id = sv.id),
  improved AS (
    SELECT g.participation_id, trait.code FROM trait JOIN trait_growth g ON g.trait_id = trait.id AND g.improved),
  -- The figures that exist, in the order of the announcement.
  declared(ord, figure, things, unit) AS (
    SELECT v.column1, v.column2, v.column3, 'count'
    FROM (VALUES (1000, 'applied', NULL), (2000, 'admitted', NULL), (3000, 'reserve', NULL), (4000, 'rejected', NULL),
                 (5000, 'rounds', 0)) v
    WHERE EXISTS (SELECT 1 FROM this JOIN recruitment_round r ON r.project_id = this.id)
    UNION ALL
    SELECT v.column1, v.column2, NULL, 'count'
    FROM this, (VALUES (6000, 'participants'), (9000, 'completed'), (10000, 'interrupted')) v
    UNION ALL
    SELECT 7000 + r.number, 'participants.round.' || r.number, NULL, 'count'
    FROM this JOIN recruitment_round r ON r.project_id = this.id
    UNION ALL
    SELECT 8000 + ROW_NUMBER() OVER (ORDER BY u.code), 'participants.unit.' || u.code, NULL, 'count'
    FROM this JOIN unit u ON u.project_id = this.id
    UNION ALL
    SELECT 11000, 'disabled', NULL, 'count'
    WHERE EXISTS (SELECT 1 FROM participant WHERE disability_degree IS NOT NULL OR disability_special IS NOT NULL)
    UNION ALL
    SELECT 12000 + ROW_NUMBER() OVER (ORDER BY b.age_from, b.code), 'age.' || b.code, NULL, 'count'
    FROM this JOIN age_band b ON b.project_id = this.id
    UNION ALL
    SELECT 13000 + ROW_NUMBER() OVER (ORDER BY g.code), 'subgroup.' || g.code, NULL, 'count'
    FROM this JOIN subgroup g ON g.project_id = this.id
    UNION ALL
    SELECT 14000, 'childcare', NULL, 'count'
    WHERE EXISTS (SELECT 1 FROM participant WHERE childcare_needed IS NOT NULL)
    UNION ALL
    SELECT 15000, 'assessed', NULL, 'count'
    WHERE EXISTS (SELECT 1 FROM this JOIN assessment_role x ON x.project_id = this.id)
       OR EXISTS (SELECT 1 FROM this JOIN assessment_area x ON x.project_id = this.id)
       OR EXISTS (SELECT 1 FROM participant p JOIN assessment x ON x.participation_id = p.id)
    UNION ALL
    SELECT 16000, 'contracts.signed', NULL, 'count'
    WHERE EXISTS (SELECT 1 FROM participant p JOIN social_contract c ON c.participation_id = p.id)
    UNION ALL
    SELECT v.column1, 'instrument.' || v.column2, NULL, 'count'
    FROM instrument JOIN (VALUES (17001, 'SPOL'), (17002, 'ZAW'), (17003, 'EDU'), (17004, 'ZDR')) v
      ON v.column2 = instrument.support_group
    UNION ALL
    SELECT v.column1, v.column2, 0, v.column3
    FROM (VALUES (18000, 'sessions', 'count'), (19000, 'hours.delivered', 'hours')) v
    WHERE EXISTS (SELECT 1 FROM form)
    UNION ALL
    SELECT 20000 + ROW_NUMBER() OVER (ORDER BY kind), 'goods.' || kind, NULL, 'count'
    FROM (SELECT DISTINCT t.kind FROM this JOIN goods_item t ON t.project_id = this.id)
    UNION ALL
    SELECT 21000, 'qualified', NULL, 'count'
    WHERE EXISTS (SELECT 1 FROM this JOIN form_of_support f ON f.project_id = this.id AND f.qualification IS NOT NULL)
       OR EXISTS (SELECT 1 FROM participant p JOIN outcome o ON o.participation_id = p.id AND o.kind = 'qualification')
    UNION ALL
    SELECT 22000, 'employed', NULL, 'count'
    WHERE EXISTS (SELECT 1 FROM participant p
                  JOIN outcome o ON o.participation_id = p.id AND o.kind IN ('employment', 'self_employment'))
    UNION ALL
    SELECT 23000 + ROW_NUMBER() OVER (ORDER BY code), 'survey.' || code || '.improved', NULL, 'count'
    FROM (SELECT DISTINCT code FROM trait)),
  -- Who and what stands behind them.
  counted(figure, person, sex, amount) AS (
    SELECT 'applied', person, sex, NULL FROM applicant
    UNION ALL
    SELECT CASE WHEN state IN ('admitted', 'participant') THEN 'admitted'
                WHEN state = 'rejected' THEN 'rejected'
                ELSE 'reserve' END, person, sex, NULL
    FROM applicant
    WHERE state IN ('admitted', 'participant', 'reserve', 'reserve_declined', 'reserve_expired', 'rejected')
    UNION ALL
    SELECT 'rounds', NULL, NULL, 1
    FROM this JOIN recruitment_round r ON r.project_id = this.id AND r.opens_on <= :as_of
    UNION ALL
    SELECT 'participants', person, sex, NULL FROM participant
    UNION ALL
    SELECT 'participants.round.' || r.number, p.person, p.sex, NULL
    FROM participant p JOIN recruitment_round r ON r.id = p.round_id
    UNION ALL
    SELECT 'participants.unit.' || u.code, p.person, p.sex, NULL
    FROM participant p JOIN unit u ON u.id = p.unit_id
    UNION ALL
    SELECT state, person, sex, NULL FROM participant WHERE state IN ('completed', 'interrupted')
    UNION ALL
    SELECT 'disabled', person, sex, NULL FROM participant
    WHERE disability_degree IN ('light', 'moderate', 'severe')
       OR disability_special IN ('combined', 'mental', 'intellectual', 'pervasive')
    UNION ALL
    SELECT 'age.' || b.code, p.person, p.sex, NULL
    FROM this
    JOIN age_band b ON b.project_id = this.id
    JOIN participant p ON p.age BETWEEN b.age_from AND b.age_to
    UNION ALL
    SELECT 'subgroup.' || g.code, p.person, p.sex, NULL
    FROM participant p
    JOIN application_subgroup x ON x.application_id = p.application_id
    JOIN subgroup g ON g.id = x.subgroup_id
    UNION ALL
    SELECT 'childcare', person, sex, NULL FROM participant WHERE childcare_needed = 'yes'
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
    SELECT 'instrument.' || x.support_group, p.person, p.sex, NULL
    FROM took_part x JOIN participant p ON p.id = x.participation_id
    UNION ALL
    SELECT 'sessions', NULL, NULL, 1 FROM held
    UNION ALL
    -- Hours of two lengths are added up before anything is rounded: in parts of an hour that both of them have.
    SELECT 'hours.delivered', NULL, NULL, rounded(SUM(minutes * 3600 / hour_unit), 36)
    FROM held
    UNION ALL
    SELECT 'goods.' || x.kind, p.person, p.sex, NULL
    FROM received x JOIN participant p ON p.id = x.participation_id
    UNION ALL
    SELECT x.figure, p.person, p.sex, NULL
    FROM proved x JOIN participant p ON p.id = x.participation_id
    UNION ALL
    SELECT 'survey.' || x.code || '.improved', p.person, p.sex, NULL
    FROM improved x JOIN participant p ON p.id = x.participation_id)
SELECT ord, figure, NULL AS person, NULL AS sex, things AS amount, unit FROM declared
UNION ALL
SELECT d.ord, c.figure, c.person, c.sex, c.amount, d.unit
FROM counted c JOIN declared d ON d.figure = c.figure
