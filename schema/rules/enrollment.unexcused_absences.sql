-- code: enrollment.unexcused_absences
-- severity: warning
-- entity: enrollment
-- basis: R-56
-- scope: form_of_support
-- via: enrollment.form, attendance.session.form
-- field: state
-- message-en: {participation} has {absences} unexcused absences in {form}
-- message-pl: {participation}: nieusprawiedliwionych nieobecności w {form}: {absences}
-- guidance-en: Arrange a talk with the social worker; further absences may lead to removal.
-- guidance-pl: Zaplanuj rozmowę z pracownikiem socjalnym; dalsze nieobecności mogą prowadzić do skreślenia.
-- bad: a third unexcused absence
-- bad-pl: trzecia nieusprawiedliwiona nieobecność
-- good: two unexcused absences and an excused one
-- good-pl: dwie nieusprawiedliwione nieobecności i jedna usprawiedliwiona
SELECT e.id AS id, u.key AS participation, f.key AS form, count(*) AS absences
FROM scope
CROSS JOIN form_of_support f ON f.id = scope.id
CROSS JOIN session s ON s.form_id = f.id
CROSS JOIN attendance a ON a.session_id = s.id
CROSS JOIN presence_code c ON c.id = a.presence_id AND c.breach = 'yes'
CROSS JOIN enrollment e ON e.form_id = f.id AND e.participation_id = a.participation_id AND e.state IN ('enrolled', 'attending')
  AND s.held_on > coalesce((SELECT max(b.ended_on) FROM enrollment b
                                WHERE b.form_id = e.form_id AND b.participation_id = e.participation_id
                                  AND b.state = 'completed' AND coalesce(b.turn, 1) < coalesce(e.turn, 1)), '')
  AND NOT EXISTS (SELECT 1 FROM enrollment n
                  WHERE n.form_id = e.form_id AND n.participation_id = e.participation_id AND n.turn > coalesce(e.turn, 1)
                    AND n.state NOT IN ('waiting', 'removed') AND coalesce(n.enrolled_on, n.requested_on) <= s.held_on)
CROSS JOIN participation u ON u.id = e.participation_id
GROUP BY e.id
HAVING count(*) >= 3
