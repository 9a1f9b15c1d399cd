-- code: attendance.excess_minutes
-- severity: error
-- entity: attendance
-- basis: R-53
-- scope: attendance
-- via: session/attendance.session, attendance
-- field: minutes
-- message-en: {participation} has {minutes} minutes at {session}, which lasted {length}
-- message-pl: {participation}: {minutes} min na zajęciach {session}, które trwały {length} min
-- guidance-en: Counted minutes never exceed the session without its breaks.
-- guidance-pl: Zaliczone minuty nie mogą przekroczyć czasu zajęć bez przerw.
-- bad: more minutes than the session lasted
-- bad-pl: więcej minut, niż trwały zajęcia
-- good: all minutes of the session
-- good-pl: wszystkie minuty zajęć
SELECT a.id AS id, u.key AS participation, s.key AS session, a.minutes AS minutes,
       minutes_between(s.starts_at, s.ends_at, s.break_minutes) AS length
FROM scope
CROSS JOIN attendance a ON a.id = scope.id AND a.minutes IS NOT NULL
CROSS JOIN session s ON s.id = a.session_id
CROSS JOIN participation u ON u.id = a.participation_id
WHERE a.minutes > minutes_between(s.starts_at, s.ends_at, s.break_minutes)
