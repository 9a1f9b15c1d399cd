-- code: attendance.not_enrolled
-- severity: error
-- entity: attendance
-- basis: R-52
-- scope: form_of_support
-- via: enrollment.form, attendance.session.form
-- field: participation
-- message-en: {participation} is marked at {session} without an enrollment in its form
-- message-pl: {participation} ma wpis na liście zajęć {session} bez zapisu na tę formę
-- guidance-en: Enroll the participant first, or take the mark away.
-- guidance-pl: Najpierw zapisz uczestnika albo usuń wpis.
-- bad: somebody on the waiting list is marked present
-- bad-pl: obecność osoby z listy oczekujących
-- good: somebody enrolled is marked present
-- good-pl: obecność osoby zapisanej
SELECT a.id AS id, u.key AS participation, s.key AS session
FROM scope
CROSS JOIN session s ON s.form_id = scope.id
CROSS JOIN attendance a ON a.session_id = s.id
CROSS JOIN participation u ON u.id = a.participation_id
WHERE NOT EXISTS (SELECT 1 FROM enrollment e
                  WHERE e.form_id = s.form_id AND e.participation_id = a.participation_id AND e.state NOT IN ('waiting', 'removed'))
