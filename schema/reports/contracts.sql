-- name: contracts
-- title-pl: Rejestr kontraktów i zaległych ocen
-- title-en: Register of contracts and overdue reviews
-- kind: rows
-- row: contract
-- parameter: project required
-- column: contract text | Nr kontraktu | Contract
-- column: participant text | Uczestnik | Participant
-- column: kind code:contract_kind | Rodzaj kontraktu | Contract kind
-- column: state code:contract_state | Stan kontraktu | State
-- column: starts_on date | Obowiązuje od | Starts on
-- column: ends_on date | Obowiązuje do | Ends on
-- column: version integer | Wersja | Version
-- column: next_review date | Najbliższa ocena | Next review
-- column: overdue_days integer | Dni zaległości | Days overdue
--
-- State and version are those of the day of the report. A review is overdue once more than the project's days have passed
-- since the planned day and it is not held (R-36); before that the days are 0, without an open review they are empty.
WITH
  this AS (SELECT id, COALESCE(review_overdue_days, 0) AS grace FROM project WHERE key = :project),
  contract AS MATERIALIZED (
    SELECT c.id, c.key, p.key AS participant, c.kind, c.starts_on, c.ends_on,
           c.version - (SELECT COUNT(*) FROM contract_annex x WHERE x.contract_id = c.id AND x.effective_on > :as_of) AS version,
           CASE WHEN c.state IN ('draft', 'refused') THEN c.state
                WHEN MAX(c.signed_by_person_on, c.signed_by_centre_on) > :as_of THEN 'draft'
                WHEN c.state NOT IN ('active', 'suspended') AND c.ended_on <= :as_of THEN c.state
                WHEN c.state NOT IN ('active', 'suspended') AND c.ended_on IS NULL THEN c.state
                WHEN c.suspended_on <= :as_of
                     AND (c.resumed_on IS NULL OR c.resumed_on < c.suspended_on OR c.resumed_on > :as_of) THEN 'suspended'
                ELSE 'active' END AS state
    FROM this
    JOIN participation p ON p.project_id = this.id
    JOIN social_contract c ON c.participation_id = p.id AND c.drafted_on <= :as_of),
  due AS (
    SELECT w.contract_id, MIN(w.planned_on) AS planned_on
    FROM contract c
    JOIN contract_review w ON w.contract_id = c.id AND (w.held_on IS NULL OR w.held_on > :as_of)
    WHERE c.state IN ('active', 'suspended')
    GROUP BY w.contract_id)
SELECT c.key AS contract, c.participant, c.kind, c.state, c.starts_on, c.ends_on, c.version, due.planned_on AS next_review,
       CASE WHEN due.planned_on IS NULL THEN NULL
            WHEN julianday(:as_of) - julianday(due.planned_on) > this.grace
            THEN CAST(julianday(:as_of) - julianday(due.planned_on) AS INTEGER)
            ELSE 0 END AS overdue_days
FROM this
JOIN contract c
LEFT JOIN due ON due.contract_id = c.id
ORDER BY c.key
