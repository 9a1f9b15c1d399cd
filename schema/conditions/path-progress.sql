-- report: path-progress
-- explained: items planned_minutes delivered_minutes percent late_items
--
  item AS (
    SELECT g.*, p.id AS participation, p.person_id AS person
    FROM progress g JOIN participation p ON p.key = g.participant
    WHERE IIF(:participation IS NULL, g.state <> 'abandoned' AND :row = g.kind || COALESCE('/' || g.unit, ''), :row = g.key))
SELECT person, NULL AS lacks, 'path_item' AS entity, id AS record, 'state' AS field,
       IIF(:column = 'planned_minutes', planned_minutes, 1) AS amount
FROM item
WHERE :column = 'items' OR (:column = 'planned_minutes' AND planned_minutes IS NOT NULL) OR (:column = 'late_items' AND late)
UNION ALL
SELECT item.person, NULL, 'attendance', m.id, 'minutes', MIN(COALESCE(m.minutes, s.minutes), s.minutes)
FROM item
JOIN enrollment e ON e.path_item_id = item.id AND e.participation_id = item.participation
JOIN (SELECT s.id, s.form_id, s.held_on,
             minutes_between(s.starts_at, s.ends_at, s.break_minutes) AS minutes
      FROM session s WHERE s.state = 'held' AND s.held_on <= :as_of) s ON s.form_id = e.form_id
JOIN attendance m ON m.session_id = s.id AND m.participation_id = e.participation_id
JOIN presence_code c ON c.id = m.presence_id AND c.attended = 'yes' AND c.cancels <> 'yes'
WHERE :column IN ('delivered_minutes', 'percent')
  AND (e.turn IS NULL OR coalesce(e.enrolled_on, e.requested_on) <= s.held_on)
  AND NOT EXISTS (SELECT 1 FROM enrollment n
                  WHERE n.form_id = e.form_id AND n.participation_id = e.participation_id AND n.turn > coalesce(e.turn, 1)
                    AND n.state NOT IN ('waiting', 'removed') AND coalesce(n.enrolled_on, n.requested_on) <= s.held_on)
