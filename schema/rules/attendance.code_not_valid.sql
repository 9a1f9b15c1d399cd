-- code: attendance.code_not_valid
-- severity: error
-- entity: attendance
-- basis: R-52
-- scope: attendance
-- via: session/attendance.session, attendance
-- field: presence
-- message-en: presence code {code} is not in use on the day of {session}
-- message-pl: oznaczenie obecności {code} nie obowiązuje w dniu zajęć {session}
-- guidance-en: Use a code that is valid on that day.
-- guidance-pl: Użyj oznaczenia obowiązującego tego dnia.
-- bad: a code that ran out the year before
-- bad-pl: oznaczenie wycofane rok wcześniej
-- good: a code without an end
-- good-pl: oznaczenie bez daty końcowej
SELECT a.id AS id, c.code AS code, s.key AS session
FROM scope
CROSS JOIN attendance a ON a.id = scope.id
CROSS JOIN presence_code c ON c.id = a.presence_id AND coalesce(c.valid_from, c.valid_to) IS NOT NULL
CROSS JOIN session s ON s.id = a.session_id
WHERE s.held_on < c.valid_from OR s.held_on > c.valid_to
