-- report: attendance
-- explained: held_minutes attended_minutes rate excused unexcused
-- uses-fact: attendance_mark
--
  place AS (
    SELECT DISTINCT e.form_id, e.participation_id, p.person_id AS person, form.mode
    FROM form
    JOIN enrollment e ON e.form_id = form.id AND e.state NOT IN ('waiting', 'removed')
    JOIN participation p ON p.id = e.participation_id
    WHERE :row = form.key || '/' || p.key),
  mark AS (
    SELECT place.person, m.id, held.id AS session, m.minutes, m.cancelled, m.attended, m.excused, m.unexcused
    FROM place JOIN held ON held.form = place.form_id
    JOIN attendance_mark m ON m.session_id = held.id AND m.participation_id = place.participation_id)
SELECT person, NULL AS lacks, 'attendance' AS entity, id AS record, 'minutes' AS field,
       IIF(:column IN ('attended_minutes', 'rate'), minutes, 1) AS amount
FROM mark
WHERE CASE :column WHEN 'excused' THEN excused WHEN 'unexcused' THEN unexcused WHEN 'held_minutes' THEN 0 ELSE attended END
UNION ALL
SELECT place.person, NULL, 'session', held.id, 'held_on', held.minutes
FROM place JOIN held ON held.form = place.form_id
LEFT JOIN mark ON mark.session = held.id
WHERE :column = 'held_minutes' AND COALESCE(NOT mark.cancelled, place.mode <> 'individual')
