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
-- uses-fact: turn_of_form attended
WITH asked AS (
    SELECT i.id, i.key, i.planned_minutes
    FROM scope
    CROSS JOIN path_item i ON i.contract_id = scope.id AND i.planned_minutes IS NOT NULL),
planned AS (
    -- A day belongs to the turn that it falls into.
    SELECT asked.id, asked.key, asked.planned_minutes, sum(m.minutes) AS delivered
    FROM (SELECT DISTINCT e.participation_id FROM asked CROSS JOIN enrollment e ON e.path_item_id = asked.id) who
    CROSS JOIN attended m ON m.participation_id = who.participation_id
    CROSS JOIN turn_of_form t ON t.form_id = m.form_id AND t.participation_id = m.participation_id
                             AND m.held_on >= t.begins_on AND m.held_on < t.before_on
    CROSS JOIN asked ON asked.id = t.path_item_id
    GROUP BY asked.id)
SELECT id, key AS item, planned_minutes AS planned, delivered
FROM planned
WHERE delivered > planned_minutes
