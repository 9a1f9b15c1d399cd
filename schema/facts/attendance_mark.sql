-- fact: attendance_mark
-- uses-fact: session_held
--
-- What a list says of somebody at a session that took place (R-51): cancelled for that person, attended and for how many
-- of its minutes, or absent, with an excuse or against a duty. Nobody attends longer than the session lasts (R-53).
SELECT m.id, m.session_id, m.participation_id, s.form_id, s.held_on, s.minutes AS session_minutes,
       c.cancels = 'yes' AS cancelled, c.attended = 'yes' AND c.cancels <> 'yes' AS attended,
       c.attended <> 'yes' AND c.cancels <> 'yes' AND c.breach <> 'yes' AS excused,
       c.attended <> 'yes' AND c.cancels <> 'yes' AND c.breach = 'yes' AS unexcused,
       IIF(c.attended = 'yes' AND c.cancels <> 'yes', min(coalesce(m.minutes, s.minutes), s.minutes), 0) AS minutes
FROM session_held s
JOIN attendance m ON m.session_id = s.id
JOIN presence_code c ON c.id = m.presence_id
