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
WITH planned AS (
    SELECT i.id, i.key, i.planned_minutes,
           (SELECT sum(min(coalesce(a.minutes, 9999),
                           substr(s.ends_at, 1, 2) * 60 + substr(s.ends_at, 4, 2)
                           - substr(s.starts_at, 1, 2) * 60 - substr(s.starts_at, 4, 2) - coalesce(s.break_minutes, 0)))
            FROM enrollment e
            CROSS JOIN attendance a ON a.participation_id = e.participation_id
            CROSS JOIN session s ON s.id = a.session_id AND s.form_id = e.form_id AND s.state = 'held'
            CROSS JOIN presence_code c ON c.id = a.presence_id AND c.attended = 'yes'
            WHERE e.path_item_id = i.id) AS delivered
    FROM scope
    CROSS JOIN path_item i ON i.contract_id = scope.id AND i.planned_minutes IS NOT NULL)
SELECT id, key AS item, planned_minutes AS planned, delivered
FROM planned
WHERE delivered > planned_minutes
