-- report: path-progress
-- explained: items planned_minutes delivered_minutes percent late_items
-- uses-fact: turn_of_form attended
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
SELECT item.person, NULL, 'attendance', m.id, 'minutes', m.minutes
FROM item
JOIN turn_of_form t ON t.path_item_id = item.id AND t.participation_id = item.participation
JOIN attended m ON m.form_id = t.form_id AND m.participation_id = t.participation_id AND m.held_on <= :as_of
               AND m.held_on >= t.begins_on AND m.held_on < t.before_on
WHERE :column IN ('delivered_minutes', 'percent')
