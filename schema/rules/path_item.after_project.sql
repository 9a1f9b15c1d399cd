-- code: path_item.after_project
-- severity: error
-- entity: path_item
-- basis: R-35
-- scope: path_item
-- via: path_item
-- field: planned_to
-- message-en: path item {item} is planned to {to}, after the project ends on {ends}
-- message-pl: pozycja ścieżki {item} jest planowana do {to}, po zakończeniu projektu ({ends})
-- guidance-en: Plan the support inside the project period.
-- guidance-pl: Zaplanuj wsparcie w okresie realizacji projektu.
-- bad: the step ends in the month after the project
-- bad-pl: pozycja kończy się w miesiącu po projekcie
-- good: the step ends on the last day of the project
-- good-pl: pozycja kończy się ostatniego dnia projektu
SELECT i.id AS id, i.key AS item, i.planned_to AS "to", p.ends_on AS ends
FROM scope
CROSS JOIN path_item i ON i.id = scope.id AND i.state <> 'abandoned'
CROSS JOIN social_contract c ON c.id = i.contract_id
CROSS JOIN participation u ON u.id = c.participation_id
CROSS JOIN project p ON p.id = u.project_id
WHERE i.planned_to > p.ends_on
