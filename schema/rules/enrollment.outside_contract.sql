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
WITH
  contract AS (
    SELECT c.id, c.key, c.participation_id, c.state IN ('active', 'suspended') AS going_on,
           coalesce(c.starts_on, max(c.signed_by_person_on, c.signed_by_centre_on), '0000-01-01') AS first_day,
           min(coalesce(c.ended_on, '9999-12-31'), coalesce(c.ends_on, '9999-12-31')) AS last_day,
           coalesce(c.suspended_on, '9999-12-31') AS pause_from, coalesce(c.resumed_on, '9999-12-31') AS pause_to
    FROM scope
    CROSS JOIN social_contract c ON c.participation_id = scope.id AND c.state NOT IN ('draft', 'refused')),
  place AS (
    SELECT e.id, e.participation_id, e.form_id, f.kind, coalesce(e.enrolled_on, e.requested_on) AS day,
           e.state IN ('enrolled', 'attending') AS going_on
    FROM scope
    CROSS JOIN enrollment e ON e.participation_id = scope.id AND e.state NOT IN ('waiting', 'removed')
    CROSS JOIN form_of_support f ON f.id = e.form_id),
  held AS (
    SELECT p.id,
           max(c.first_day <= p.day AND p.day <= c.last_day AND NOT (c.pause_from <= p.day AND p.day < c.pause_to)) AS then_in_force,
           max(c.going_on) AS now_in_force,
           group_concat(c.key || ' ' || c.first_day || ' – ' || replace(c.last_day, '9999-12-31', '…'), ', ') AS days
    FROM place p
    JOIN contract c ON c.participation_id = p.participation_id
                   AND EXISTS (SELECT 1 FROM path_item i
                               WHERE i.contract_id = c.id AND i.kind = p.kind AND (i.state <> 'abandoned' OR NOT p.going_on))
    GROUP BY p.id)
SELECT p.id AS id, u.key AS participation, f.key AS form, p.day AS day, p.kind AS kind, h.days AS contracts
FROM held h
CROSS JOIN place p ON p.id = h.id
CROSS JOIN participation u ON u.id = p.participation_id
CROSS JOIN form_of_support f ON f.id = p.form_id
WHERE NOT h.then_in_force AND (h.now_in_force OR NOT p.going_on)
