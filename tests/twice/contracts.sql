-- row: contract
CREATE TEMP TABLE contract AS
SELECT c.*, p.key AS participant
FROM this JOIN participation p ON p.project_id = this.id JOIN social_contract c ON c.participation_id = p.id
WHERE c.drafted_on <= this.day;
-- Back to the day: what had not happened yet is undone, the latest first.
UPDATE contract SET state = 'active' WHERE state NOT IN ('draft', 'refused', 'suspended') AND ended_on > :as_of;
UPDATE contract SET state = 'active' WHERE state = 'suspended' AND suspended_on > :as_of;
UPDATE contract SET state = 'suspended'
WHERE state = 'active' AND suspended_on <= :as_of AND (resumed_on IS NULL OR resumed_on < suspended_on OR resumed_on > :as_of);
UPDATE contract SET state = 'draft'
WHERE state <> 'refused' AND (signed_by_person_on > :as_of OR signed_by_centre_on > :as_of);
UPDATE contract
SET version = version - (SELECT COUNT(*) FROM contract_annex x WHERE x.contract_id = contract.id AND x.effective_on > :as_of);

CREATE TEMP TABLE next AS
SELECT w.contract_id, MIN(w.planned_on) AS planned_on, this.day, this.review_overdue_days AS grace
FROM this JOIN contract c JOIN contract_review w ON w.contract_id = c.id
WHERE c.state IN ('active', 'suspended') AND NOT COALESCE(w.held_on <= this.day, 0)
GROUP BY w.contract_id;
CREATE TEMP TABLE counted AS
SELECT c.key AS contract, c.participant, c.kind, c.state, c.starts_on, c.ends_on, c.version, n.planned_on AS next_review,
       CASE WHEN date(n.planned_on, '+' || COALESCE(n.grace, 0) || ' days') < n.day
            THEN (strftime('%s', n.day) - strftime('%s', n.planned_on)) / 86400
            WHEN n.planned_on IS NOT NULL THEN 0 END AS overdue_days
FROM contract c LEFT JOIN next n ON n.contract_id = c.id;
