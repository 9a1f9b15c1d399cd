-- code: attendance.during_interruption
-- severity: error
-- entity: attendance
-- basis: R-50
-- scope: participation
-- via: participation_return.participation, attendance.participation
-- field: session
-- message-en: {participation} is marked at {session} between an interruption and the return
-- message-pl: {participation} ma wpis na liście zajęć {session} między przerwaniem udziału a powrotem
-- guidance-en: Correct the days of the interruption and the return, or take the mark away.
-- guidance-pl: Popraw daty przerwania i powrotu albo usuń wpis.
-- bad: a mark on the day before the return
-- bad-pl: wpis w dniu poprzedzającym powrót
-- good: a mark on the day of the return
-- good-pl: wpis w dniu powrotu
SELECT a.id AS id, u.key AS participation, s.key AS session
FROM scope
CROSS JOIN participation_return r ON r.participation_id = scope.id
CROSS JOIN participation u ON u.id = scope.id
CROSS JOIN attendance a ON a.participation_id = u.id
CROSS JOIN session s ON s.id = a.session_id AND s.held_on > r.interrupted_on AND s.held_on < r.returned_on
