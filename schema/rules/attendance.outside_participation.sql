-- code: attendance.outside_participation
-- severity: error
-- entity: attendance
-- basis: R-50
-- scope: participation
-- via: participation, attendance.participation
-- field: session
-- message-en: {participation} is marked at {session}, before joining or after leaving
-- message-pl: {participation} ma wpis na liście zajęć {session} przed rozpoczęciem albo po zakończeniu udziału
-- guidance-en: Correct the joining day or the day of the end, or take the mark away.
-- guidance-pl: Popraw datę rozpoczęcia lub zakończenia udziału albo usuń wpis.
-- bad: a mark a day after leaving
-- bad-pl: wpis dzień po zakończeniu udziału
-- good: a mark on the day of leaving
-- good-pl: wpis w dniu zakończenia udziału
SELECT a.id AS id, u.key AS participation, s.key AS session
FROM scope
CROSS JOIN participation u ON u.id = scope.id
CROSS JOIN attendance a ON a.participation_id = u.id
CROSS JOIN session s ON s.id = a.session_id
WHERE s.held_on < u.joined_on OR (u.state <> 'active' AND s.held_on > u.ended_on)
