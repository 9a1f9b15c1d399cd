-- code: participation_return.dates
-- severity: error
-- entity: participation_return
-- basis: R-4, R-63
-- scope: participation
-- via: participation, participation_return.participation
-- field: returned_on
-- message-en: the return of {participation} on {day} does not fit the days of the participation and of the project
-- message-pl: powrót {participation} w dniu {day} nie pasuje do dat udziału i projektu
-- guidance-en: Interruptions lie one after the other between joining and the end; nobody returns after the end of the project.
-- guidance-pl: Przerwania następują po sobie między rozpoczęciem a zakończeniem udziału; po zakończeniu projektu nikt nie wraca.
-- bad: a return after the end of the project
-- bad-pl: powrót po zakończeniu projektu
-- good: a return on its last day
-- good-pl: powrót w jego ostatnim dniu
SELECT r.id AS id, u.key AS participation, r.returned_on AS day
FROM scope
CROSS JOIN participation u ON u.id = scope.id
CROSS JOIN project p ON p.id = u.project_id
CROSS JOIN participation_return r ON r.participation_id = u.id
WHERE r.interrupted_on < u.joined_on
   OR r.returned_on > p.ends_on
   OR (u.state <> 'active' AND r.returned_on > u.ended_on)
   OR EXISTS (SELECT 1
              FROM participation_return o
              WHERE o.participation_id = u.id AND o.interrupted_on < r.interrupted_on AND o.returned_on > r.interrupted_on)
