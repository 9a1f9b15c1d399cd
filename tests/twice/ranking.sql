-- row: application
-- The commission's work done again: points added up (R-9), applications put in order (R-11), places given (R-13, R-14).
CREATE TEMP TABLE meeting AS
SELECT m.round_id, r.limit_total FROM recruitment_round r JOIN commission_meeting m ON m.round_id = r.id
WHERE r.key = :round AND m.held_on <= :as_of ORDER BY m.number DESC LIMIT 1;
CREATE TEMP TABLE best AS
SELECT s.application_id, MAX(s.points) AS points
FROM score s JOIN criterion c ON c.id = s.criterion_id
GROUP BY s.application_id, COALESCE(c.exclusive_group, 'alone ' || c.code);
CREATE TEMP TABLE candidate AS
SELECT a.id, a.key, a.unit_id, (SELECT code FROM unit WHERE id = a.unit_id) AS unit, x.faults > 0 AS out,
       COALESCE((SELECT SUM(points) FROM best WHERE application_id = a.id), 0) AS points,
       CASE a.disability_degree WHEN 'severe' THEN 3 WHEN 'moderate' THEN 2 WHEN 'light' THEN 1 ELSE 0 END AS disability,
       (SELECT COUNT(*) FROM application_premise WHERE application_id = a.id) AS premises,
       a.received_on || ' ' || COALESCE(a.received_at, '') AS received
FROM meeting m JOIN applied x ON x.round_id = m.round_id JOIN application a ON a.id = x.id;
CREATE TEMP TABLE ranked AS
SELECT *, ROW_NUMBER() OVER (ORDER BY points DESC, disability DESC, premises DESC, received, key) AS place
FROM candidate WHERE NOT out;

-- A place for who is among the best of the unit, as many as the unit has places, until the round is full.
CREATE TEMP TABLE placed AS
SELECT r.id, ROW_NUMBER() OVER (ORDER BY place) AS position
FROM ranked r, meeting m
WHERE NOT EXISTS (SELECT 1 FROM round_unit ru
                  WHERE ru.round_id = m.round_id AND ru.unit_id = r.unit_id
                    AND ru.places <= (SELECT COUNT(*) FROM ranked o WHERE o.unit_id = r.unit_id AND o.place < r.place));
DELETE FROM placed WHERE position > (SELECT limit_total FROM meeting);
CREATE TEMP TABLE listed AS
SELECT id, 'basic' AS list, position FROM placed
UNION ALL
SELECT id, 'reserve', ROW_NUMBER() OVER (ORDER BY place) FROM ranked WHERE id NOT IN (SELECT id FROM placed)
UNION ALL
SELECT id, 'rejected', ROW_NUMBER() OVER (ORDER BY key) FROM candidate WHERE out;

-- What parted the neighbours of a list, and the best of the reserve from the last above who got a place.
CREATE TEMP TABLE neighbour AS
SELECT r.*, o.points AS points_above, o.disability AS disability_above, o.premises AS premises_above, o.received AS received_above
FROM ranked r
JOIN listed l ON l.id = r.id
JOIN ranked o ON o.place = (SELECT MAX(x.place) FROM ranked x JOIN listed y ON y.id = x.id
                            WHERE x.place < r.place AND (y.list = l.list OR l.position = 1));
CREATE TEMP TABLE counted AS
SELECT l.position, c.key AS application, CASE WHEN NOT c.out THEN c.points END AS points,
       (SELECT GROUP_CONCAT(card, '; ')
        FROM (SELECT k.code || ' ' || s.points AS card FROM score s JOIN criterion k ON k.id = s.criterion_id
              WHERE s.application_id = c.id ORDER BY k.position, k.code)) AS criteria,
       l.list, CASE WHEN NOT c.out THEN c.unit END AS unit,
       CASE WHEN n.points <> n.points_above THEN NULL WHEN n.disability <> n.disability_above THEN 'disability'
            WHEN n.premises <> n.premises_above THEN 'premises' WHEN n.received <> n.received_above THEN 'received'
            WHEN n.points_above IS NOT NULL THEN 'number' END AS decided_by,
       (SELECT GROUP_CONCAT(k.name, '; ') FROM formal_check f JOIN criterion k ON k.id = f.criterion_id
        WHERE f.application_id = c.id AND f.result = 'no') AS reason
FROM listed l JOIN candidate c ON c.id = l.id LEFT JOIN neighbour n ON n.id = c.id;
