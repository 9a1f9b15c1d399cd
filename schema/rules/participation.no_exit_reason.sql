-- code: participation.no_exit_reason
-- severity: warning
-- entity: participation
-- basis: R-65
-- scope: participation
-- via: participation
-- field: exit_reason
-- message-en: {participation} resigned, and no reason is recorded
-- message-pl: {participation}: rezygnacja bez podanego powodu
-- guidance-en: Record the reason given in the written resignation.
-- guidance-pl: Zapisz powód z pisemnej rezygnacji.
-- bad: a resignation without a reason
-- bad-pl: rezygnacja bez powodu
-- good: moved to another town
-- good-pl: wyprowadzka do innego miasta
SELECT u.id AS id, u.key AS participation
FROM scope
CROSS JOIN participation u ON u.id = scope.id
                       AND u.state = 'interrupted' AND u.exit_kind = 'PR' AND u.exit_reason IS NULL
