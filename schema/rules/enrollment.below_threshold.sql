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
    SELECT s.id, s.form_id, s.held_on,
           minutes_between(s.starts_at, s.ends_at, s.break_minutes) AS minutes
    FROM scope
    CROSS JOIN session s ON s.form_id = scope.id AND s.state = 'held'),
form_minutes AS (
    SELECT form_id, sum(minutes) AS minutes FROM length GROUP BY form_id),
-- Whoever comes back goes on with the programme; after a completion it begins anew.
span AS (
    SELECT e.id, e.form_id, e.participation_id,
           (SELECT max(b.ended_on) FROM enrollment b
            WHERE b.form_id = e.form_id AND b.participation_id = e.participation_id
              AND b.state = 'completed' AND coalesce(b.turn, 1) < coalesce(e.turn, 1)) AS after_on,
           (SELECT min(coalesce(n.enrolled_on, n.requested_on)) FROM enrollment n
            WHERE n.form_id = e.form_id AND n.participation_id = e.participation_id
              AND n.state NOT IN ('waiting', 'removed') AND n.turn > coalesce(e.turn, 1)) AS before_on
    FROM scope
    CROSS JOIN enrollment e ON e.form_id = scope.id AND e.state = 'completed'),
mark AS (
    SELECT span.id,
           sum(CASE WHEN c.attended = 'yes' THEN coalesce(a.minutes, s.minutes) ELSE 0 END) AS attended,
           sum(CASE WHEN c.cancels = 'yes' THEN s.minutes ELSE 0 END) AS left_out,
           sum(CASE WHEN c.cancels = 'yes' THEN 0 ELSE s.minutes END) AS own
    FROM length s
    CROSS JOIN attendance a ON a.session_id = s.id
    CROSS JOIN presence_code c ON c.id = a.presence_id
    CROSS JOIN span ON span.form_id = s.form_id AND span.participation_id = a.participation_id
                   AND s.held_on > coalesce(span.after_on, '') AND s.held_on < coalesce(span.before_on, '9999-12-31')
    GROUP BY span.id),
rate AS (
    SELECT span.id, span.form_id, span.participation_id, coalesce(m.attended, 0) AS attended,
           CASE WHEN f.mode = 'individual' THEN coalesce(m.own, 0)
                WHEN span.after_on IS NULL AND span.before_on IS NULL THEN coalesce(t.minutes, 0) - coalesce(m.left_out, 0)
                ELSE (SELECT coalesce(sum(s.minutes), 0) FROM length s
                      WHERE s.form_id = f.id AND s.held_on > coalesce(span.after_on, '')
                        AND s.held_on < coalesce(span.before_on, '9999-12-31')) - coalesce(m.left_out, 0) END AS held,
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
