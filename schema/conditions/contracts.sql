-- report: contracts
-- explained: state version next_review overdue_days
--
  this_one AS (
    SELECT c.id, p.person_id AS person FROM contract c JOIN participation p ON p.key = c.participant WHERE c.key = :row)
SELECT person, NULL AS lacks, 'social_contract' AS entity, id AS record, 'state' AS field, NULL AS amount
FROM this_one WHERE :column IN ('state', 'version')
UNION ALL
SELECT person, NULL, 'contract_annex', x.id, 'effective_on', NULL
FROM this_one JOIN contract_annex x ON x.contract_id = this_one.id AND x.effective_on <= :as_of
WHERE :column = 'version'
UNION ALL
SELECT person, NULL, 'contract_review', w.id, 'planned_on', NULL
FROM this_one
JOIN contract_review w ON w.contract_id = this_one.id AND (w.held_on IS NULL OR w.held_on > :as_of)
JOIN due ON due.contract_id = this_one.id AND due.planned_on = w.planned_on
WHERE :column IN ('next_review', 'overdue_days')
