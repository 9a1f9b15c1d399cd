-- row: form participant
DELETE FROM held WHERE held_on < :from;
-- Session by session: what was held for whom, and how much of it the person was there.
CREATE TEMP TABLE seen AS
SELECT e.id AS enrollment, h.minutes, c.attended, c.breach, COALESCE(c.cancels, 'no') AS cancels, m.id IS NOT NULL AS marked,
       h.mode, CASE WHEN m.minutes < h.minutes THEN m.minutes ELSE h.minutes END AS there
FROM enrollment e
JOIN held h ON h.form_id = e.form_id
LEFT JOIN attendance m ON m.session_id = h.id AND m.participation_id = e.participation_id
LEFT JOIN presence_code c ON c.id = m.presence_id;
DELETE FROM seen WHERE cancels = 'yes' OR (mode = 'individual' AND NOT marked);

CREATE TEMP TABLE summed AS
SELECT f.key AS form, p.key AS participant, COALESCE(SUM(s.minutes), 0) AS held,
       COALESCE(SUM(s.there) FILTER (WHERE s.attended = 'yes'), 0) AS attended,
       COUNT(*) FILTER (WHERE s.attended = 'no' AND s.breach = 'no') AS excused,
       COUNT(*) FILTER (WHERE s.attended = 'no' AND s.breach = 'yes') AS unexcused,
       COALESCE(f.completion_threshold, this.completion_threshold) AS threshold
FROM this
JOIN form_of_support f ON f.project_id = this.id
JOIN enrollment e ON e.form_id = f.id
JOIN participation p ON p.id = e.participation_id
LEFT JOIN seen s ON s.enrollment = e.id
WHERE e.state NOT IN ('waiting', 'removed')
-- Places asked for after the day, and people who joined after it, are not there (R-76).
AND MAX(e.requested_on, p.joined_on) <= this.day
  -- Whoever was in a form more than once has one line: the programme is one.
  AND e.id = (SELECT MIN(o.id) FROM enrollment o
              WHERE o.form_id = e.form_id AND o.participation_id = e.participation_id AND o.state NOT IN ('waiting', 'removed'))
GROUP BY e.id;

CREATE TEMP TABLE counted AS
SELECT form, participant, held AS held_minutes, attended AS attended_minutes,
       CASE WHEN held = 0 THEN 'x' ELSE printf('%.2f', CAST(10000.0 * attended / held + 0.5 AS INTEGER) / 100.0) END AS rate,
       excused, unexcused, threshold, CASE WHEN 100.0 * attended / held >= threshold THEN 'yes' ELSE 'no' END AS reached
FROM summed;
