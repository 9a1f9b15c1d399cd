-- code: attendance.overlap
-- severity: warning
-- entity: attendance
-- basis: R-46
-- scope: session
-- via: session, attendance.session
-- field: session
-- message-en: {participation} is marked present at {session} while another session of the same day is still running
-- message-pl: {participation} ma obecność na {session}, gdy trwają jeszcze inne zajęcia tego dnia
-- guidance-en: Correct the marks, or record the reason of the overlap with `mops rules waive`.
-- guidance-pl: Popraw obecności albo zapisz powód nałożenia się zajęć: `mops rules waive`.
-- bad: present at two sessions at the same hour
-- bad-pl: obecność na dwóch zajęciach o tej samej godzinie
-- good: absent from the second of the two
-- good-pl: nieobecność na drugich zajęciach
WITH day AS (
    SELECT DISTINCT a.participation_id, s.held_on
    FROM scope
    CROSS JOIN session s ON s.id = scope.id
    CROSS JOIN attendance a ON a.session_id = s.id),
running AS (
    SELECT a.id, a.participation_id, s.key, s.held_on, s.starts_at,
           max(s.ends_at) OVER (PARTITION BY a.participation_id, s.held_on ORDER BY s.starts_at, s.id
                                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS busy_to
    FROM (SELECT DISTINCT participation_id FROM day) d
    CROSS JOIN attendance a ON a.participation_id = d.participation_id
    CROSS JOIN presence_code c ON c.id = a.presence_id AND c.attended = 'yes'
    CROSS JOIN session s ON s.id = a.session_id AND s.state <> 'cancelled'
    CROSS JOIN form_of_support f ON f.id = s.form_id AND f.kind NOT IN ('PSOC', 'ASYST'))
SELECT r.id AS id, u.key AS participation, r.key AS session
FROM running r
CROSS JOIN participation u ON u.id = r.participation_id
WHERE r.busy_to > r.starts_at
  AND (r.participation_id, r.held_on) IN (SELECT participation_id, held_on FROM day)
