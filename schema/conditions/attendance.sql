-- report: attendance
-- explained: held_minutes attended_minutes rate excused unexcused
--
  place AS (
    SELECT DISTINCT e.form_id, e.participation_id, p.person_id AS person, form.mode
    FROM form
    JOIN enrollment e ON e.form_id = form.id AND e.state NOT IN ('waiting', 'removed')
    JOIN participation p ON p.id = e.participation_id
    WHERE :row = form.key || '/' || p.key),
  mark AS (
    SELECT place.person, m.id, held.id AS session, held.minutes, m.minutes AS counted, c.cancels = 'yes' AS cancels,
           c.attended = 'yes' AND c.cancels <> 'yes' AS attended, c.breach = 'yes' AS breach
    FROM place JOIN held ON held.form = place.form_id
    JOIN attendance m ON m.session_id = held.id AND m.participation_id = place.participation_id
    JOIN presence_code c ON c.id = m.presence_id)
SELECT person, NULL AS lacks, 'attendance' AS entity, id AS record, 'minutes' AS field,
       CASE WHEN :column IN ('attended_minutes', 'rate') THEN MIN(COALESCE(counted, minutes), minutes) ELSE 1 END AS amount
FROM mark
WHERE NOT cancels
  AND CASE :column WHEN 'excused' THEN NOT attended AND NOT breach WHEN 'unexcused' THEN NOT attended AND breach
                   WHEN 'held_minutes' THEN 0 ELSE attended END
UNION ALL
SELECT place.person, NULL, 'session', held.id, 'held_on', held.minutes
FROM place JOIN held ON held.form = place.form_id
LEFT JOIN mark ON mark.session = held.id
WHERE :column = 'held_minutes' AND COALESCE(NOT mark.cancels, place.mode <> 'individual')
