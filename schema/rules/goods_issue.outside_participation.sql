-- code: goods_issue.outside_participation
-- severity: error
-- entity: goods_issue
-- basis: R-59
-- scope: participation
-- via: participation, goods_issue.participation
-- field: issued_on
-- message-en: {item} was handed out to {participation} on {day}, before joining or after leaving
-- message-pl: {item} wydano {participation} dnia {day}, przed rozpoczęciem albo po zakończeniu udziału
-- guidance-en: Correct the day of the issue.
-- guidance-pl: Popraw datę wydania.
-- bad: a workbook handed out a day before joining
-- bad-pl: zeszyt wydany dzień przed rozpoczęciem udziału
-- good: a workbook handed out on the joining day
-- good-pl: zeszyt wydany w dniu rozpoczęcia udziału
SELECT i.id AS id, u.key AS participation, g.key AS item, i.issued_on AS day
FROM scope
CROSS JOIN participation u ON u.id = scope.id
CROSS JOIN goods_issue i ON i.participation_id = u.id
CROSS JOIN goods_item g ON g.id = i.item_id
WHERE i.issued_on < u.joined_on OR (u.state <> 'active' AND i.issued_on > u.ended_on)
