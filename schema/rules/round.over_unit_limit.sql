-- code: round.over_unit_limit
-- severity: error
-- entity: round_unit
-- basis: R-13
-- scope: recruitment_round
-- via: recruitment_round, round_unit.round, application.round, list_entry.application.round
-- field: places
-- message-en: round {round}: unit {unit} has {taken} admitted people for {places} places
-- message-pl: nabór {round}: w jednostce {unit} zakwalifikowanych osób {taken}, miejsc {places}
-- guidance-en: Leave the people beyond the limit on the reserve list or give them a place in another unit.
-- guidance-pl: Osoby ponad limit pozostaw na liście rezerwowej albo daj im miejsce w innej jednostce.
-- bad: two people are admitted to a unit with one place
-- bad-pl: dwie osoby w jednostce z jednym miejscem
-- good: the second person gets the place of another unit
-- good-pl: druga osoba dostaje miejsce w innej jednostce
WITH latest AS (
    SELECT e.application_id, e.unit_id,
           row_number() OVER (PARTITION BY e.application_id ORDER BY m.number DESC, e.id DESC) AS turn
    FROM scope
    CROSS JOIN commission_meeting m ON m.round_id = scope.id
    CROSS JOIN list_entry e ON e.meeting_id = m.id),
place AS (
    SELECT a.round_id, coalesce(l.unit_id, a.unit_id) AS unit_id
    FROM scope
    CROSS JOIN application a ON a.round_id = scope.id AND a.state IN ('admitted', 'participant')
    LEFT JOIN latest l ON l.application_id = a.id AND l.turn = 1)
SELECT ru.id AS id, r.key AS round, u.code AS unit, count(*) AS taken, ru.places AS places
FROM place
CROSS JOIN round_unit ru ON ru.round_id = place.round_id AND ru.unit_id = place.unit_id
CROSS JOIN recruitment_round r ON r.id = ru.round_id
CROSS JOIN unit u ON u.id = ru.unit_id
GROUP BY ru.id
HAVING count(*) > ru.places
