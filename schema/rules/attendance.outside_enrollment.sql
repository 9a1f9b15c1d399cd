-- code: attendance.outside_enrollment
-- severity: error
-- entity: attendance
-- basis: R-50
-- scope: form_of_support
-- via: enrollment.form, session.form, attendance.session.form
-- field: session
-- message-en: {participation} is marked at {session}, outside the days of the enrollment
-- message-pl: {participation} ma wpis na liście zajęć {session} poza okresem zapisu
-- guidance-en: Correct the days of the enrollment, or take the mark away.
-- guidance-pl: Popraw daty zapisu albo usuń wpis.
-- bad: a mark from before the day of enrollment
-- bad-pl: wpis sprzed dnia zapisu
-- good: a mark on the last day of the enrollment
-- good-pl: wpis w ostatnim dniu zapisu
SELECT a.id AS id, u.key AS participation, s.key AS session
FROM scope
CROSS JOIN session s ON s.form_id = scope.id
CROSS JOIN attendance a ON a.session_id = s.id
CROSS JOIN participation u ON u.id = a.participation_id
WHERE EXISTS (SELECT 1 FROM enrollment e
              WHERE e.form_id = s.form_id AND e.participation_id = u.id AND e.state NOT IN ('waiting', 'removed'))
  -- Who was in the form more than once may have been there in any of the turns.
  AND NOT EXISTS (SELECT 1 FROM enrollment e
                  WHERE e.form_id = s.form_id AND e.participation_id = u.id AND e.state NOT IN ('waiting', 'removed')
                    AND s.held_on BETWEEN coalesce(e.enrolled_on, e.requested_on) AND coalesce(e.ended_on, '9999-12-31'))
