-- code: path_item.dates
-- severity: error
-- entity: path_item
-- basis: R-35
-- scope: path_item
-- via: path_item
-- field: planned_to
-- message-en: path item {item} is planned to end before it begins
-- message-pl: pozycja ścieżki {item} ma się skończyć przed początkiem
-- guidance-en: Correct the planned days.
-- guidance-pl: Popraw planowane daty.
-- bad: the planned end lies before the planned beginning
-- bad-pl: planowany koniec przed planowanym początkiem
-- good: the step takes one day
-- good-pl: pozycja trwa jeden dzień
SELECT i.id AS id, i.key AS item
FROM scope
CROSS JOIN path_item i ON i.id = scope.id
WHERE i.planned_to < i.planned_from
