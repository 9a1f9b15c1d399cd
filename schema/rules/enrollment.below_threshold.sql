-- code: enrollment.below_threshold
-- severity: error
-- entity: enrollment
-- basis: R-53, R-54
-- scope: form_of_support
-- via: form_of_support, enrollment.form, session.form, attendance.session.form
-- field: state
-- message-en: {participation} completed {form} with {attended} of {held} minutes, below {threshold} per cent
-- message-pl: {participation}: ukończenie {form} przy {attended} z {held} minut, poniżej progu {threshold}%
-- guidance-en: Record the missing attendance, or close the enrollment as not completed.
-- guidance-pl: Uzupełnij obecności albo zamknij zapis jako nieukończony.
-- bad: half of the minutes were attended
-- bad-pl: obecność na połowie zajęć
-- good: a session was cancelled and all others were attended
-- good-pl: jedne zajęcia odwołano, na pozostałych była obecność
WITH length AS (
    SELECT s.id, s.form_id,
           substr(s.ends_at, 1, 2) * 60 + substr(s.ends_at, 4, 2)
           - substr(s.starts_at, 1, 2) * 60 - substr(s.starts_at, 4, 2) - coalesce(s.break_minutes, 0) AS minutes
    FROM scope
    CROSS JOIN session s ON s.form_id = scope.id AND s.state = 'held'),
form_minutes AS (
    SELECT form_id, sum(minutes) AS minutes FROM length GROUP BY form_id),
mark AS (
    SELECT l.form_id, a.participation_id,
           sum(CASE WHEN c.attended = 'yes' THEN coalesce(a.minutes, l.minutes) ELSE 0 END) AS attended,
           sum(CASE WHEN c.cancels = 'yes' THEN l.minutes ELSE 0 END) AS left_out,
           sum(CASE WHEN c.cancels = 'yes' THEN 0 ELSE l.minutes END) AS own
    FROM length l
    CROSS JOIN attendance a ON a.session_id = l.id
    CROSS JOIN presence_code c ON c.id = a.presence_id
    GROUP BY l.form_id, a.participation_id),
rate AS (
    SELECT e.id, e.form_id, e.participation_id, coalesce(m.attended, 0) AS attended,
           CASE f.mode WHEN 'individual' THEN coalesce(m.own, 0)
                       ELSE coalesce(t.minutes, 0) - coalesce(m.left_out, 0) END AS held,
           coalesce(f.completion_threshold, p.completion_threshold) AS threshold
    FROM scope
    CROSS JOIN form_of_support f ON f.id = scope.id
    CROSS JOIN project p ON p.id = f.project_id
    CROSS JOIN enrollment e ON e.form_id = f.id AND e.state = 'completed'
    LEFT JOIN form_minutes t ON t.form_id = f.id
    LEFT JOIN mark m ON m.form_id = f.id AND m.participation_id = e.participation_id)
SELECT r.id AS id, u.key AS participation, f.key AS form, r.attended AS attended, r.held AS held, r.threshold AS threshold
FROM rate r
CROSS JOIN form_of_support f ON f.id = r.form_id
CROSS JOIN participation u ON u.id = r.participation_id
WHERE r.attended * 100 < r.threshold * r.held
