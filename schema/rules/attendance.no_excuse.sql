-- code: attendance.no_excuse
-- severity: warning
-- entity: attendance
-- basis: R-55
-- scope: attendance
-- via: attendance
-- field: excuse
-- message-en: {participation} is excused from {session} without a reason
-- message-pl: {participation}: usprawiedliwiona nieobecność na {session} bez podanego powodu
-- guidance-en: Record the reason of the absence.
-- guidance-pl: Podaj powód nieobecności.
-- bad: an excused absence without a reason
-- bad-pl: usprawiedliwiona nieobecność bez powodu
-- good: an unexcused absence needs no reason
-- good-pl: nieusprawiedliwiona nieobecność nie wymaga powodu
SELECT a.id AS id, u.key AS participation, s.key AS session
FROM scope
CROSS JOIN attendance a ON a.id = scope.id
CROSS JOIN presence_code c ON c.id = a.presence_id AND c.needs_excuse = 'yes'
CROSS JOIN session s ON s.id = a.session_id
CROSS JOIN participation u ON u.id = a.participation_id
WHERE a.excuse IS NULL
