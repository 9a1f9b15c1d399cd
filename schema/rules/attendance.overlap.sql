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
-- Most people have one session a day: only who has more on a day of the scope is looked at.
WITH day AS (
    SELECT DISTINCT s.held_on FROM scope CROSS JOIN session s ON s.id = scope.id),
busy AS (
    SELECT a.participation_id, s.held_on
    FROM (SELECT DISTINCT a.participation_id FROM scope CROSS JOIN attendance a ON a.session_id = scope.id) d
    CROSS JOIN attendance a ON a.participation_id = d.participation_id
    CROSS JOIN session s ON s.id = a.session_id AND s.held_on IN (SELECT held_on FROM day)
    GROUP BY a.participation_id, s.held_on
    HAVING count(*) > 1),
running AS (
    SELECT a.id, a.participation_id, a.session_id, s.key, s.held_on, s.starts_at,
           max(s.ends_at) OVER (PARTITION BY a.participation_id, s.held_on ORDER BY s.starts_at, s.id
                                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS busy_to
    FROM busy b
    CROSS JOIN attendance a ON a.participation_id = b.participation_id
    CROSS JOIN presence_code c ON c.id = a.presence_id AND c.attended = 'yes'
    CROSS JOIN session s ON s.id = a.session_id AND s.held_on = b.held_on AND s.state <> 'cancelled'
    CROSS JOIN form_of_support f ON f.id = s.form_id AND f.kind NOT IN ('PSOC', 'ASYST'))
SELECT r.id AS id, u.key AS participation, r.key AS session
FROM running r
CROSS JOIN participation u ON u.id = r.participation_id
WHERE r.busy_to > r.starts_at
  AND EXISTS (SELECT 1 FROM attendance o
              CROSS JOIN session t ON t.id = o.session_id AND t.held_on = r.held_on
              CROSS JOIN scope ON scope.id = t.id
              WHERE o.participation_id = r.participation_id)
