-- code: participation.born_after_joining
-- severity: error
-- entity: participation
-- basis: consistency
-- scope: participation
-- via: participation, person/participation.person
-- field: joined_on
-- message-en: {participation} would be {age} years old on the joining day
-- message-pl: {participation} w dniu rozpoczęcia udziału ma {age} lat
-- guidance-en: Correct the birth date or the joining day.
-- guidance-pl: Popraw datę urodzenia albo datę rozpoczęcia udziału.
-- bad: born after joining
-- bad-pl: urodzona po rozpoczęciu udziału
-- good: born seventeen years before
-- good-pl: urodzona siedemnaście lat wcześniej
SELECT u.id AS id, u.key AS participation,
       age_on(n.birth_date, u.joined_on) AS age
FROM scope
CROSS JOIN participation u ON u.id = scope.id
CROSS JOIN person n ON n.id = u.person_id
WHERE n.birth_date > u.joined_on OR age > 120
