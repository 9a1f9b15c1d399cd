-- code: attendance.cancelled_session
-- severity: error
-- entity: attendance
-- basis: R-52
-- scope: session
-- via: session, attendance.session
-- field: presence
-- message-en: {participation} is marked {code} at {session}, which was cancelled
-- message-pl: {participation} ma wpis {code} na odwołanych zajęciach {session}
-- guidance-en: Take the mark away, or use a code that leaves the session out.
-- guidance-pl: Usuń wpis albo użyj oznaczenia, które pomija te zajęcia.
-- bad: present at a cancelled session
-- bad-pl: obecność na odwołanych zajęciach
-- good: the code of a cancelled session
-- good-pl: oznaczenie odwołanych zajęć
SELECT a.id AS id, u.key AS participation, s.key AS session, c.code AS code
FROM scope
CROSS JOIN session s ON s.id = scope.id AND s.state = 'cancelled'
CROSS JOIN attendance a ON a.session_id = s.id
CROSS JOIN presence_code c ON c.id = a.presence_id AND c.cancels <> 'yes'
CROSS JOIN participation u ON u.id = a.participation_id
