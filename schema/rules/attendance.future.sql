-- code: attendance.future
-- severity: error
-- entity: attendance
-- basis: R-52
-- scope: session
-- via: session, attendance.session
-- field: session
-- message-en: {participation} is marked at {session}, which lies in the future
-- message-pl: {participation} ma wpis na liście zajęć {session}, które jeszcze się nie odbyły
-- guidance-en: Record the mark on the day of the session or later.
-- guidance-pl: Wpisz obecność w dniu zajęć albo później.
-- bad: a mark for tomorrow
-- bad-pl: wpis na jutro
-- good: a mark for today
-- good-pl: wpis na dziś
SELECT a.id AS id, u.key AS participation, s.key AS session
FROM scope
CROSS JOIN session s ON s.id = scope.id AND s.held_on > :today
CROSS JOIN attendance a ON a.session_id = s.id
CROSS JOIN participation u ON u.id = a.participation_id
