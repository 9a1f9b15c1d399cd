-- code: round_limit.over
-- severity: error
-- entity: round_limit
-- basis: R-13
-- scope: recruitment_round
-- via: recruitment_round, round_limit.round, application.round, list_entry.application.round
-- field: places
-- message-en: round {round}: the crossing limit {limit} has {places} places, and {taken} admitted people count for it
-- message-pl: nabór {round}: limit w przekroju {limit} ma miejsc {places}, a zakwalifikowanych osób jest {taken}
-- guidance-en: Leave the people beyond the limit on the reserve list, or correct the limit with `mops recruit set --entity round_limit {round}/{limit} places=N`.
-- guidance-pl: Osoby ponad limit pozostaw na liście rezerwowej albo popraw limit: `mops recruit set --entity round_limit {round}/{limit} places=LICZBA`.
-- bad: two unemployed people are admitted where the limit is one
-- bad-pl: dwie osoby bezrobotne przy limicie jednej
-- good: the second person is inactive
-- good-pl: druga osoba jest bierna zawodowo
WITH latest AS (
    SELECT e.application_id, e.unit_id,
           row_number() OVER (PARTITION BY e.application_id ORDER BY m.number DESC, e.id DESC) AS turn
    FROM scope
    CROSS JOIN commission_meeting m ON m.round_id = scope.id
    CROSS JOIN list_entry e ON e.meeting_id = m.id),
place AS (
    SELECT a.round_id, p.sex, a.labour_status, coalesce(l.unit_id, a.unit_id) AS unit_id, count(*) AS people
    FROM scope
    CROSS JOIN application a ON a.round_id = scope.id AND a.state IN ('admitted', 'participant')
    CROSS JOIN person p ON p.id = a.person_id
    LEFT JOIN latest l ON l.application_id = a.id AND l.turn = 1
    GROUP BY a.round_id, p.sex, a.labour_status, coalesce(l.unit_id, a.unit_id))
SELECT x.id AS id, r.key AS round, x.number AS "limit", x.places AS places, sum(place.people) AS taken
FROM place
CROSS JOIN round_limit x ON x.round_id = place.round_id
                        AND coalesce(x.unit_id, place.unit_id, 0) = coalesce(place.unit_id, 0)
                        AND coalesce(x.sex, place.sex) = place.sex
                        AND (x.labour_status IS NULL OR place.labour_status = x.labour_status
                             OR place.labour_status GLOB x.labour_status || '_*')
CROSS JOIN recruitment_round r ON r.id = x.round_id
GROUP BY x.id
HAVING sum(place.people) > x.places
