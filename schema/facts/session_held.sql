-- fact: session_held
--
-- A session that took place, and its minutes without the break (R-49).
SELECT s.id, s.form_id, s.held_on, minutes_between(s.starts_at, s.ends_at, s.break_minutes) AS minutes
FROM session s
WHERE s.state = 'held'
