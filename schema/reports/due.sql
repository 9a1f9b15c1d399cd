-- name: due
-- title-pl: Terminy
-- title-en: What is due
-- kind: rows
-- row: what participant record
-- parameter: project
-- parameter: within
-- column: due_on date | Termin | Due on
-- column: days_left integer | Pozostało dni ~ Dni | Days left
-- column: what code:due_kind | Sprawa | What
-- column: participant text | Uczestnik lub zgłoszenie ~ Kto | Participant or application ~ Who
-- column: record text | Zapis | Record
-- column: project text | Projekt | Project
--
-- Open matters with a date: overdue ones have negative days. With `within` those due in so many days, and all overdue ones.
-- A 4-week or 90-day window is open for who has stated nothing yet; once it has closed nothing can be done about it, and it
-- is not due any more. A stated outcome without proof stays due until it is proved.
WITH
  this AS (SELECT id, key, profile FROM project WHERE :project IS NULL OR key = :project),
  participant AS MATERIALIZED (
    SELECT p.id, p.key, this.key AS project, this.id AS project_id, this.profile, p.joined_on,
           CASE WHEN p.state <> 'active' AND p.ended_on <= :as_of THEN p.state ELSE 'active' END AS state,
           CASE WHEN p.state <> 'active' AND p.ended_on <= :as_of THEN p.ended_on END AS ended_on
    FROM this JOIN participation p ON p.project_id = this.id AND p.joined_on <= :as_of),
  -- What somebody stated after the end, whether proved or not.
  stated AS MATERIALIZED (
    SELECT o.participation_id AS id,
           MAX(o.happened_on <= date(p.ended_on, '+28 days')
               AND o.kind IN ('qualification', 'employment', 'self_employment', 'job_seeking', 'education')) AS in_4_weeks,
           MAX(o.kind IN ('employment', 'self_employment')) AS job,
           MAX(o.kind NOT IN ('qualification', 'competence', 'job_seeking', 'employment', 'self_employment')) AS progress
    FROM participant p
    JOIN outcome o ON o.participation_id = p.id AND o.stated_on <= :as_of
    GROUP BY o.participation_id),
  newest AS MATERIALIZED (
    SELECT project_id, title, key
    FROM (SELECT s.project_id, s.title, s.key,
                 ROW_NUMBER() OVER (PARTITION BY s.project_id, s.title ORDER BY COALESCE(s.version, 1) DESC, s.id DESC) AS place
          FROM this JOIN survey s ON s.project_id = this.id)
    WHERE place = 1),
  open_matter(what, due_on, participant, record, project) AS (
    SELECT 'review', w.planned_on, p.key, c.key || '/' || w.planned_on, p.project
    FROM participant p
    JOIN social_contract c ON c.participation_id = p.id
                          AND c.signed_by_person_on <= :as_of AND c.signed_by_centre_on <= :as_of
                          AND (c.state IN ('active', 'suspended') OR c.ended_on > :as_of)
    JOIN contract_review w ON w.contract_id = c.id AND (w.held_on IS NULL OR w.held_on > :as_of)
    UNION ALL
    SELECT 'contract_end', c.ends_on, p.key, c.key, p.project
    FROM participant p
    JOIN social_contract c ON c.participation_id = p.id AND c.ends_on IS NOT NULL
                          AND c.signed_by_person_on <= :as_of AND c.signed_by_centre_on <= :as_of
                          AND (c.state IN ('active', 'suspended') OR c.ended_on > :as_of)
    UNION ALL
    SELECT 'window_4_weeks', date(p.ended_on, '+28 days'), p.key, p.key, p.project
    FROM participant p LEFT JOIN stated s ON s.id = p.id
    WHERE p.ended_on IS NOT NULL AND COALESCE(s.in_4_weeks, 0) = 0 AND date(p.ended_on, '+28 days') >= :as_of
    UNION ALL
    SELECT 'window_90_days', date(p.ended_on, '+90 days'), p.key, p.key, p.project
    FROM participant p LEFT JOIN stated s ON s.id = p.id
    WHERE p.profile <> 'pokl-7.1.1' AND p.state = 'completed' AND (COALESCE(s.job, 0) = 0 OR COALESCE(s.progress, 0) = 0)
      AND date(p.ended_on, '+90 days') >= :as_of
    UNION ALL
    SELECT 'proof', date(p.ended_on, '+28 days'), p.key, p.key || '/' || o.kind || '/' || o.happened_on, p.project
    FROM participant p
    JOIN outcome o ON o.participation_id = p.id AND o.stated_on <= :as_of AND (o.proved_on IS NULL OR o.proved_on > :as_of)
    WHERE p.ended_on IS NOT NULL
    UNION ALL
    -- Versions of a survey have its title (R-28): whoever was asked in one of them is asked, the others are given the newest.
    SELECT 'survey_before', p.joined_on, p.key, s.key, p.project
    FROM participant p
    JOIN newest s ON s.project_id = p.project_id
    WHERE p.state = 'active'
      AND NOT EXISTS (SELECT 1 FROM survey v
                      JOIN survey_response r ON r.survey_id = v.id
                      WHERE v.project_id = s.project_id AND v.title = s.title
                        AND r.participation_id = p.id AND r.wave = 'pre' AND r.filled_on <= :as_of)
    UNION ALL
    SELECT 'survey_after', date(p.ended_on, '+28 days'), p.key, s.key, p.project
    FROM participant p
    JOIN survey s ON s.project_id = p.project_id
    WHERE p.ended_on IS NOT NULL AND date(p.ended_on, '+28 days') >= :as_of
      AND EXISTS (SELECT 1 FROM survey_response r
                  WHERE r.survey_id = s.id AND r.participation_id = p.id AND r.wave = 'pre')
      AND NOT EXISTS (SELECT 1 FROM survey_response r
                      WHERE r.survey_id = s.id AND r.participation_id = p.id AND r.wave = 'post' AND r.filled_on <= :as_of)
    UNION ALL
    SELECT 'sheet', s.held_on, NULL, s.key, this.key
    FROM this
    JOIN form_of_support f ON f.project_id = this.id
    JOIN session s ON s.form_id = f.id AND s.state = 'planned' AND s.held_on < :as_of
    UNION ALL
    SELECT 'completion', a.complete_by, a.key, a.key, this.key
    FROM this
    JOIN recruitment_round r ON r.project_id = this.id
    JOIN application a ON a.round_id = r.id AND a.state = 'to_complete' AND a.complete_by IS NOT NULL
                      AND a.received_on <= :as_of
    UNION ALL
    SELECT 'original', date(a.received_on, '+14 days'), a.key, a.key, this.key
    FROM this
    JOIN recruitment_round r ON r.project_id = this.id
    JOIN application a ON a.round_id = r.id AND a.channel IN ('email', 'epuap') AND a.received_on <= :as_of
                      AND (a.original_on IS NULL OR a.original_on > :as_of)
                      AND a.state NOT IN ('rejected', 'reserve_declined', 'reserve_expired', 'resigned')
    UNION ALL
    SELECT 'offer', o.offered_on, a.key, a.key || '/' || f.key, this.key
    FROM this
    JOIN recruitment_round r ON r.project_id = this.id
    JOIN application a ON a.round_id = r.id
    JOIN place_offer o ON o.application_id = a.id AND o.offered_on <= :as_of
                      AND (o.answered_on IS NULL OR o.answered_on > :as_of)
                      AND (o.answer IS NULL OR o.answered_on IS NOT NULL)
    JOIN application f ON f.id = o.freed_by_id
    WHERE a.state = 'reserve' OR o.answered_on > :as_of
    UNION ALL
    SELECT 'certificate', e.valid_to, p.key, e.key, p.project
    FROM participant p
    JOIN participation x ON x.id = p.id
    JOIN evidence e ON e.person_id = x.person_id AND e.kind = 'disability_certificate' AND e.valid_to >= :as_of
    WHERE p.state = 'active'),
  dated AS (
    SELECT *, CAST(julianday(due_on) - julianday(:as_of) AS INTEGER) AS days_left FROM open_matter)
SELECT due_on, days_left, what, participant, record, project
FROM dated
WHERE :within IS NULL OR days_left <= CAST(:within AS INTEGER)
ORDER BY due_on, what, participant, record
