-- code: enrollment.outside_participation
-- severity: error
-- entity: enrollment
-- basis: R-19, R-42
-- scope: participation
-- via: participation, enrollment.participation, participation_return.participation
-- field: enrolled_on
-- message-en: {participation} got a place in {form} on {day}, before joining or after leaving
-- message-pl: {participation} ma miejsce na {form} od {day}, przed rozpoczęciem albo po zakończeniu udziału
-- guidance-en: Correct the day of the enrollment, or the days of the participation if those are wrong.
-- guidance-pl: Popraw dzień zapisu albo, jeśli to one są błędne, daty udziału.
-- bad: enrolled on the day before joining, on the day after leaving, between an interruption and the return
-- bad-pl: zapis w dniu przed przystąpieniem, w dniu po zakończeniu udziału, między przerwaniem a powrotem
-- good: enrolled on the joining day, on the last day, on the day of the return
-- good-pl: zapis w dniu przystąpienia, w ostatnim dniu udziału, w dniu powrotu
WITH place AS (
    SELECT e.id, e.participation_id, e.form_id, coalesce(e.enrolled_on, e.requested_on) AS day
    FROM scope
    CROSS JOIN enrollment e ON e.participation_id = scope.id AND e.state NOT IN ('waiting', 'removed'))
SELECT p.id AS id, u.key AS participation, f.key AS form, p.day AS day
FROM place p
CROSS JOIN participation u ON u.id = p.participation_id
CROSS JOIN form_of_support f ON f.id = p.form_id
WHERE p.day < u.joined_on OR (u.state <> 'active' AND p.day > u.ended_on)
   OR EXISTS (SELECT 1 FROM participation_return r
              WHERE r.participation_id = u.id AND p.day > r.interrupted_on AND p.day < r.returned_on)
