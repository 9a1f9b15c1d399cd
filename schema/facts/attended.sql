-- fact: attended
-- uses-fact: attendance_mark
--
-- Who was at a session that took place, and for how many minutes (R-53).
SELECT a.id, a.session_id, a.participation_id, a.form_id, a.held_on, a.minutes
FROM attendance_mark a
WHERE a.attended
