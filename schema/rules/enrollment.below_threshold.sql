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
-- uses-fact: session_held attendance_mark turn_of_form
WITH form_minutes AS (
    SELECT s.form_id, sum(s.minutes) AS minutes FROM scope CROSS JOIN session_held s ON s.form_id = scope.id GROUP BY s.form_id),
-- Whoever comes back goes on with the programme; after a completion it begins anew.
span AS (
    SELECT t.*
    FROM scope
    CROSS JOIN turn_of_form t ON t.form_id = scope.id AND t.state = 'completed'),
mark AS (
    SELECT span.id, sum(m.minutes) AS attended, sum(iif(m.cancelled, m.session_minutes, 0)) AS left_out,
           sum(iif(m.cancelled, 0, m.session_minutes)) AS own
    FROM scope
    CROSS JOIN attendance_mark m ON m.form_id = scope.id
    CROSS JOIN span ON span.form_id = m.form_id AND span.participation_id = m.participation_id
                   AND m.held_on > span.after_on AND m.held_on < span.before_on
    GROUP BY span.id),
rate AS (
    SELECT span.id, span.form_id, span.participation_id, coalesce(m.attended, 0) AS attended,
           CASE WHEN f.mode = 'individual' THEN coalesce(m.own, 0)
                WHEN span.after_on = '' AND span.before_on = '9999-12-31' THEN coalesce(t.minutes, 0) - coalesce(m.left_out, 0)
                ELSE (SELECT coalesce(sum(s.minutes), 0) FROM session_held s
                      WHERE s.form_id = f.id AND s.held_on > span.after_on AND s.held_on < span.before_on)
                     - coalesce(m.left_out, 0) END AS held,
           coalesce(f.completion_threshold, p.completion_threshold) AS threshold
    FROM span
    CROSS JOIN form_of_support f ON f.id = span.form_id
    CROSS JOIN project p ON p.id = f.project_id
    LEFT JOIN form_minutes t ON t.form_id = f.id
    LEFT JOIN mark m ON m.id = span.id)
SELECT r.id AS id, u.key AS participation, f.key AS form, r.attended AS attended, r.held AS held, r.threshold AS threshold
FROM rate r
CROSS JOIN form_of_support f ON f.id = r.form_id
CROSS JOIN participation u ON u.id = r.participation_id
WHERE r.attended * 100 < r.threshold * r.held
