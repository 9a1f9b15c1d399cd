-- row: item kind unit
-- Of one participant item by item, else summed.
CREATE TEMP TABLE step AS
SELECT i.id, p.key AS participant, i.key AS item, i.kind, u.code AS unit, i.planned_minutes AS planned, i.planned_to, i.state,
       (SELECT COALESCE(SUM(CASE WHEN m.minutes < h.minutes THEN m.minutes ELSE h.minutes END), 0)
        FROM enrollment e
        JOIN held h ON h.form_id = e.form_id
        JOIN attendance m ON m.session_id = h.id AND m.participation_id = e.participation_id
        JOIN presence_code x ON x.id = m.presence_id
        WHERE e.path_item_id = i.id AND x.attended = 'yes' AND x.cancels = 'no'
          -- of the last turn that had begun by then, or of the first
          AND ifnull(e.turn, 1) = ifnull((SELECT MAX(ifnull(o.turn, 1)) FROM enrollment o
                                          WHERE o.form_id = e.form_id AND o.participation_id = e.participation_id
                                            AND (o.turn IS NULL OR (o.state NOT IN ('waiting', 'removed')
                                                                    AND ifnull(o.enrolled_on, o.requested_on) <= h.held_on))), 1)) AS delivered, this.day
FROM this
JOIN participation p ON p.project_id = this.id
JOIN social_contract c ON c.participation_id = p.id
JOIN path_item i ON i.contract_id = c.id
LEFT JOIN unit u ON u.id = i.unit_id
WHERE MAX(c.signed_by_person_on, c.signed_by_centre_on) <= this.day AND (:participation IS NULL OR p.key = :participation);
DELETE FROM step WHERE state = 'abandoned' AND :participation IS NULL;
UPDATE step SET participant = NULL, item = NULL WHERE :participation IS NULL;

CREATE TEMP TABLE late AS
SELECT id FROM step
WHERE planned_to < day AND state <> 'abandoned'
  AND (delivered < planned OR (planned IS NULL AND state IN ('planned', 'in_progress')));
CREATE TEMP TABLE summed AS
SELECT participant, item, kind, unit, COUNT(*) AS items, SUM(planned) AS planned, SUM(delivered) AS delivered,
       SUM(delivered) FILTER (WHERE planned IS NOT NULL) AS of_planned,
       COALESCE(SUM(delivered - planned) FILTER (WHERE delivered > planned), 0) AS over,
       COUNT(*) FILTER (WHERE id IN (SELECT id FROM late)) AS late_items
FROM step GROUP BY participant, item, kind, unit;
CREATE TEMP TABLE counted AS
SELECT participant, item, kind, unit, items, planned AS planned_minutes, delivered AS delivered_minutes,
       over AS over_minutes,
       CASE WHEN planned > 0 THEN printf('%.1f', CAST(1000.0 * of_planned / planned + 0.5 AS INTEGER) / 10.0) ELSE 'x' END AS percent,
       late_items, CASE late_items WHEN 0 THEN 'no' ELSE 'yes' END AS late
FROM summed;
