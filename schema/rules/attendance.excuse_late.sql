-- code: attendance.excuse_late
-- severity: warning
-- entity: attendance
-- basis: R-55
-- scope: attendance
-- via: attendance
-- field: excused_on
-- message-en: {participation}: the paper that excuses the absence from {session} did not come within seven days
-- message-pl: {participation}: usprawiedliwienie nieobecności na {session} nie wpłynęło w ciągu siedmiu dni
-- guidance-en: Record the day on which the paper came, or mark the absence as unexcused.
-- guidance-pl: Podaj datę wpływu dokumentu albo oznacz nieobecność jako nieusprawiedliwioną.
-- bad: the paper came on the eighth day
-- bad-pl: dokument wpłynął ósmego dnia
-- good: the paper came on the seventh day
-- good-pl: dokument wpłynął siódmego dnia
SELECT a.id AS id, u.key AS participation, s.key AS session
FROM scope
CROSS JOIN attendance a ON a.id = scope.id
CROSS JOIN presence_code c ON c.id = a.presence_id AND c.needs_excuse = 'yes'
CROSS JOIN session s ON s.id = a.session_id
CROSS JOIN participation u ON u.id = a.participation_id
WHERE coalesce(a.excused_on, :today) > date(s.held_on, '+7 days')
