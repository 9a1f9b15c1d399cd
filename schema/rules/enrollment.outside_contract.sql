-- code: enrollment.outside_contract
-- severity: error
-- entity: enrollment
-- basis: R-40, R-42
-- scope: participation
-- via: enrollment.participation, social_contract.participation, path_item.contract.participation
-- field: enrolled_on
-- message-en: {participation} got a place in {form} on {day}, when no contract with a step of kind {kind} was in force ({contracts})
-- message-pl: {participation} ma miejsce na {form} od {day}, a żaden kontrakt z pozycją rodzaju {kind} wtedy nie obowiązywał ({contracts})
-- guidance-en: Correct the day of the enrollment or the days of the contract; what begins after its last day needs a new contract or an annex first.
-- guidance-pl: Popraw dzień zapisu albo daty kontraktu; wsparcie po ostatnim dniu kontraktu wymaga najpierw nowego kontraktu lub aneksu.
-- bad: enrolled on the day before the contract begins, on the day after it ends, on a day of a pause
-- bad-pl: zapis w dniu przed początkiem kontraktu, w dniu po jego końcu, w czasie zawieszenia
-- good: enrolled on the first day of the contract, on its last, on the day it was resumed
-- good-pl: zapis w pierwszym dniu kontraktu, w ostatnim, w dniu wznowienia
--
-- A contract is judged by the day of the enrollment. Who is enrolled today without any such contract is found by
-- enrollment.no_contract, whose support is over without one by enrollment.never_contracted.
-- Both kinds of places, those that go on and those that are over, have a line of their own for each kind of support: the
-- days from which contracts hold, until when, and the days of enrollment between them.
WITH
  contract AS (
    SELECT c.id, c.key, c.participation_id, c.state IN ('active', 'suspended') AS going_on,
           coalesce(c.starts_on, max(c.signed_by_person_on, c.signed_by_centre_on), '0000-01-01') AS first_day,
           min(coalesce(c.ended_on, '9999-12-31'), coalesce(c.ends_on, '9999-12-31')) AS last_day,
           c.suspended_on, coalesce(c.resumed_on, '9999-12-31') AS resumed_on
    FROM scope
    CROSS JOIN social_contract c ON c.participation_id = scope.id AND c.state NOT IN ('draft', 'refused')),
  step AS (
    SELECT c.*, i.kind, max(i.state <> 'abandoned') AS kept
    FROM contract c
    CROSS JOIN path_item i ON i.contract_id = c.id
    GROUP BY c.id, i.kind),
  promised AS MATERIALIZED (
    SELECT *, 0 AS for_going_on FROM step UNION ALL SELECT *, 1 FROM step WHERE kept),
  known AS MATERIALIZED (
    SELECT participation_id, kind, for_going_on, max(going_on) AS now_in_force,
           group_concat(IIF(place <= 3, key || ' ' || first_day || ' – ' || replace(last_day, '9999-12-31', '…'), NULL), ', ')
           || IIF(count(*) > 3, ', …', '') AS days
    FROM (SELECT *, row_number() OVER (PARTITION BY participation_id, kind, for_going_on ORDER BY first_day, id) AS place
          FROM promised)
    GROUP BY participation_id, kind, for_going_on),
  line AS (
    SELECT participation_id, kind, for_going_on, first_day AS day,
           min(last_day, coalesce(date(suspended_on, '-1 day'), last_day)) AS until, NULL AS id
    FROM promised
    UNION ALL
    SELECT participation_id, kind, for_going_on, max(first_day, resumed_on), last_day, NULL
    FROM promised
    WHERE suspended_on IS NOT NULL
    UNION ALL
    SELECT e.participation_id, f.kind, e.state IN ('enrolled', 'attending'), coalesce(e.enrolled_on, e.requested_on), NULL, e.id
    FROM scope
    CROSS JOIN enrollment e ON e.participation_id = scope.id AND e.state NOT IN ('waiting', 'removed')
    CROSS JOIN form_of_support f ON f.id = e.form_id),
  placed AS (
    SELECT *, max(until) OVER (PARTITION BY participation_id, kind, for_going_on ORDER BY day, id IS NOT NULL
                               ROWS UNBOUNDED PRECEDING) AS held_to
    FROM line)
SELECT p.id AS id, u.key AS participation, f.key AS form, p.day AS day, p.kind AS kind, h.days AS contracts
FROM placed p
JOIN known h ON h.participation_id = p.participation_id AND h.kind = p.kind AND h.for_going_on = p.for_going_on
CROSS JOIN enrollment e ON e.id = p.id
CROSS JOIN form_of_support f ON f.id = e.form_id
CROSS JOIN participation u ON u.id = p.participation_id
WHERE p.id IS NOT NULL AND coalesce(p.held_to, '') < p.day AND (h.now_in_force OR NOT p.for_going_on)
