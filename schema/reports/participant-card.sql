-- name: participant-card
-- title-pl: Karta uczestnika
-- title-en: Participant card
-- kind: rows
-- row: section date item
-- parameter: participation required
-- column: section list:card_part | Część | Section
-- column: date date | Data | Date
-- column: item text | Pozycja | Item
-- column: value text | Treść | Value
-- column: details text sensitive | Treść wrażliwa | Sensitive content
-- column: name text sensitive | Nazwisko i imię | Name
-- words: item joining = field:participation
-- words: item assessment = last:list:card_item|last:code:staff_role
-- words: item outcome = code:outcome_kind|list:card_item
-- words: item exit = code:exit_kind,participation_state
-- words: value application = code:application_state
-- words: value joining = value:participation
-- words: value assessment = code:assessment_state
-- words: value contract = code:contract_kind; code:contract_state; date
-- words: value goal = code:goal_kind
-- words: value review = code:review_result|list:card_value
-- words: value breach = code:breach_decision
-- words: value path = code:support_kind; code:support_group; date|code:path_state
-- words: value enrollment = as_is; code:enrollment_state
-- words: value survey = code:survey_wave
-- words: value outcome = list:card_value
-- words: details joining = value:participation
-- words: details assessment = list:card_value|code:assistance_reason
-- words: details outcome = code:outcome_kind
-- uses-fact: session_held attendance_mark
--
-- Everything about one participation up to the day of the report. What is sensitive stands in `details`; the findings of
-- specialists are not on the card (R-27).
WITH
  this AS (SELECT * FROM participation WHERE key = :participation AND joined_on <= :as_of),
  contract AS (SELECT c.* FROM this JOIN social_contract c ON c.participation_id = this.id AND c.drafted_on <= :as_of),
  finding AS (SELECT x.* FROM this JOIN assessment x ON x.participation_id = this.id AND x.started_on <= :as_of),
  held AS (
    SELECT s.id, s.form_id, s.minutes
    FROM (SELECT DISTINCT e.form_id FROM this CROSS JOIN enrollment e ON e.participation_id = this.id) e
    JOIN session_held s ON s.form_id = e.form_id AND s.held_on <= :as_of),
  marked AS (
    SELECT held.form_id, SUM(IIF(m.cancelled, held.minutes, 0)) AS cancelled, SUM(IIF(m.cancelled, 0, held.minutes)) AS own,
           SUM(m.minutes) AS attended
    FROM this
    JOIN held
    JOIN attendance_mark m ON m.session_id = held.id AND m.participation_id = this.id
    GROUP BY held.form_id),
  enrolled AS (
    SELECT f.key, f.title, e.requested_on, e.enrolled_on, e.ended_on, e.state, e.certificate_number, e.exam_passed,
           COALESCE(marked.attended, 0) AS attended,
           CASE f.mode WHEN 'individual' THEN COALESCE(marked.own, 0)
                       ELSE COALESCE((SELECT SUM(minutes) FROM held WHERE form_id = f.id), 0) - COALESCE(marked.cancelled, 0)
           END AS held
    FROM this
    JOIN enrollment e ON e.participation_id = this.id AND e.requested_on <= :as_of
    JOIN form_of_support f ON f.id = e.form_id
    LEFT JOIN marked ON marked.form_id = f.id),
  card(ord, section, date, item, value, details) AS (
    SELECT 1, 'application', a.received_on, a.key, a.state, NULL
    FROM this JOIN application a ON a.id = this.application_id
    UNION ALL
    SELECT 2, 'joining', declared_on, 'declared_on', NULL, NULL FROM this WHERE declared_on <= :as_of
    UNION ALL
    SELECT 2, 'joining', privacy_statement_on, 'privacy_statement_on', NULL, NULL FROM this WHERE privacy_statement_on <= :as_of
    UNION ALL
    SELECT 2, 'joining', joined_on, 'joined_on', u.code, NULL FROM this LEFT JOIN unit u ON u.id = this.unit_id
    UNION ALL
    SELECT 2, 'joining', joined_on, 'education', education, NULL FROM this WHERE education IS NOT NULL
    UNION ALL
    SELECT 2, 'joining', joined_on, 'labour_status', labour_status, NULL FROM this WHERE labour_status IS NOT NULL
    UNION ALL
    SELECT 2, 'joining', joined_on, 'social_assistance', social_assistance, NULL FROM this WHERE social_assistance IS NOT NULL
    UNION ALL
    SELECT 2, 'joining', joined_on, 'childcare_needed', childcare_needed, NULL FROM this WHERE childcare_needed IS NOT NULL
    UNION ALL
    SELECT 2, 'joining', joined_on, 'disability_degree', NULL, disability_degree FROM this WHERE disability_degree IS NOT NULL
    UNION ALL
    SELECT 2, 'joining', joined_on, 'disability_special', NULL, disability_special FROM this WHERE disability_special IS NOT NULL
    UNION ALL
    SELECT 3, 'assessment', COALESCE(IIF(x.finished_on <= :as_of, x.finished_on, NULL), x.started_on), x.key,
           IIF(x.state = 'finished' AND x.finished_on > :as_of, 'open', x.state), x.contraindications
    FROM finding x
    UNION ALL
    SELECT 3, 'assessment', x.finished_on, x.key || '/recommendation', x.recommendation, NULL
    FROM finding x WHERE x.finished_on <= :as_of AND x.recommendation IS NOT NULL
    UNION ALL
    SELECT 3, 'assessment', p.held_on, x.key || '/' || p.role, CAST(p.minutes AS TEXT), NULL
    FROM finding x JOIN assessment_part p ON p.assessment_id = x.id AND p.held_on <= :as_of
    UNION ALL
    SELECT 3, 'assessment', x.finished_on, x.key || '/' || a.code, a.name,
           IIF(r.not_applicable = 'yes', 'not_applicable', CAST(r.level AS TEXT))
    FROM finding x
    JOIN area_rating r ON r.assessment_id = x.id
    JOIN assessment_area a ON a.id = r.area_id
    WHERE x.finished_on <= :as_of
    UNION ALL
    SELECT 3, 'assessment', x.finished_on, x.key || '/problem.' || p.rank, NULL, p.reason
    FROM finding x JOIN assessment_problem p ON p.assessment_id = x.id
    WHERE x.finished_on <= :as_of
    UNION ALL
    SELECT 4, 'contract', COALESCE(c.starts_on, c.drafted_on), c.key, c.kind || '; ' || c.state || COALESCE('; ' || c.ends_on, ''), NULL
    FROM contract c
    UNION ALL
    SELECT 5, 'goal', g.deadline, c.key || '/' || printf('%03d', g.number), g.kind, g.text
    FROM contract c JOIN contract_goal g ON g.contract_id = c.id
    UNION ALL
    SELECT 6, 'review', COALESCE(IIF(w.held_on <= :as_of, w.held_on, NULL), w.planned_on), c.key,
           IIF(w.held_on <= :as_of, COALESCE(w.result, 'held'), 'planned'), IIF(w.held_on <= :as_of, w.conclusions, NULL)
    FROM contract c JOIN contract_review w ON w.contract_id = c.id
    UNION ALL
    SELECT 7, 'annex', x.effective_on, x.key, x.change || '; ' || x.reason, NULL
    FROM contract c JOIN contract_annex x ON x.contract_id = c.id AND x.effective_on <= :as_of
    UNION ALL
    SELECT 8, 'breach', b.occurred_on, c.key, b.decision, b.duty
    FROM contract c JOIN contract_breach b ON b.contract_id = c.id AND b.occurred_on <= :as_of
    UNION ALL
    SELECT 9, 'path', i.planned_from, i.key,
           i.kind || '; ' || i.support_group || COALESCE('; ' || i.planned_minutes || ' min', '') || '; ' || i.planned_to || '; '
             || i.state, NULL
    FROM contract c JOIN path_item i ON i.contract_id = c.id
    UNION ALL
    SELECT 10, 'enrollment', COALESCE(enrolled_on, requested_on), key,
           title || '; ' || state || '; '
             || CASE WHEN held > 0 THEN percent(attended, held, 2) || '%' ELSE 'x' END
             || COALESCE('; ' || certificate_number, ''), NULL
    FROM enrolled
    UNION ALL
    SELECT 11, 'goods', g.issued_on, t.code, g.quantity || ' × ' || t.name, NULL
    FROM this
    JOIN goods_issue g ON g.participation_id = this.id AND g.issued_on <= :as_of
    JOIN goods_item t ON t.id = g.item_id
    UNION ALL
    SELECT 12, 'survey', r.filled_on, sv.code, r.wave, NULL
    FROM this
    JOIN survey_response r ON r.participation_id = this.id AND r.filled_on <= :as_of
    JOIN survey sv ON sv.id = r.survey_id
    UNION ALL
    SELECT 13, 'outcome', o.happened_on, o.kind, IIF(o.proved_on <= :as_of, 'proved ' || o.proved_on, 'stated ' || o.stated_on), NULL
    FROM this JOIN outcome o ON o.participation_id = this.id AND o.stated_on <= :as_of
    WHERE o.kind NOT IN ('health', 'addiction_reduced', 'functioning')
    UNION ALL
    SELECT 13, 'outcome', o.happened_on, 'social_progress',
           IIF(o.proved_on <= :as_of, 'proved ' || o.proved_on, 'stated ' || o.stated_on), o.kind
    FROM this JOIN outcome o ON o.participation_id = this.id AND o.stated_on <= :as_of
    WHERE o.kind IN ('health', 'addiction_reduced', 'functioning')
    UNION ALL
    SELECT 14, 'exit', ended_on, COALESCE(exit_kind, state), exit_reason, NULL FROM this WHERE ended_on <= :as_of)
SELECT card.section, card.date, card.item, card.value, card.details,
       (SELECT pe.surname || ' ' || pe.given_names FROM this JOIN person pe ON pe.id = this.person_id) AS name
FROM card
ORDER BY card.ord, card.date, card.item, card.value, card.details
