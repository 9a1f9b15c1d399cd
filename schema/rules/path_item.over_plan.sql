-- code: path_item.over_plan
-- severity: report
-- entity: path_item
-- basis: R-58
-- scope: social_contract
-- via: path_item.contract
-- field: planned_minutes
-- message-en: {item}: {delivered} minutes were delivered of {planned} planned
-- message-pl: {item}: zrealizowano {delivered} min z {planned} zaplanowanych
-- guidance-en: Check the marks; hours above the path need an annex.
-- guidance-pl: Sprawdź obecności; godziny ponad ścieżkę wymagają aneksu.
-- bad: seven hours delivered where six were planned
-- bad-pl: siedem godzin zrealizowanych, a zaplanowano sześć
-- good: six hours of six
-- good-pl: sześć godzin z sześciu
WITH asked AS (
    SELECT i.id, i.key, i.planned_minutes
    FROM scope
    CROSS JOIN path_item i ON i.contract_id = scope.id AND i.planned_minutes IS NOT NULL),
attended AS (
    SELECT a.participation_id, s.form_id, s.held_on,
           sum(min(coalesce(a.minutes, 9999),
                   minutes_between(s.starts_at, s.ends_at, s.break_minutes))) AS minutes
    FROM (SELECT DISTINCT e.participation_id FROM asked CROSS JOIN enrollment e ON e.path_item_id = asked.id) who
    CROSS JOIN attendance a ON a.participation_id = who.participation_id
    CROSS JOIN presence_code c ON c.id = a.presence_id AND c.attended = 'yes'
    CROSS JOIN session s ON s.id = a.session_id AND s.state = 'held'
    GROUP BY a.participation_id, s.form_id, s.held_on),
planned AS (
    -- A day belongs to the turn that it falls into.
    SELECT i.id, i.key, i.planned_minutes, sum(s.minutes) AS delivered
    FROM attended s
    CROSS JOIN enrollment e ON e.form_id = s.form_id AND e.participation_id = s.participation_id
    CROSS JOIN path_item i ON i.id = e.path_item_id
    WHERE i.id IN (SELECT id FROM asked)
      AND (e.turn IS NULL OR coalesce(e.enrolled_on, e.requested_on) <= s.held_on)
      AND NOT EXISTS (SELECT 1 FROM enrollment n
                      WHERE n.form_id = e.form_id AND n.participation_id = e.participation_id AND n.turn > coalesce(e.turn, 1)
                        AND n.state NOT IN ('waiting', 'removed') AND coalesce(n.enrolled_on, n.requested_on) <= s.held_on)
    GROUP BY i.id)
SELECT id, key AS item, planned_minutes AS planned, delivered
FROM planned
WHERE delivered > planned_minutes
