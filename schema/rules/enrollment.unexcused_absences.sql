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
-- uses-fact: attendance_mark turn_of_form
SELECT t.id AS id, u.key AS participation, f.key AS form, count(*) AS absences
FROM scope
CROSS JOIN form_of_support f ON f.id = scope.id
CROSS JOIN attendance_mark m ON m.form_id = f.id AND m.unexcused
CROSS JOIN turn_of_form t ON t.form_id = m.form_id AND t.participation_id = m.participation_id
                         AND t.state IN ('enrolled', 'attending') AND m.held_on > t.after_on AND m.held_on < t.before_on
CROSS JOIN participation u ON u.id = t.participation_id
GROUP BY t.id
HAVING count(*) >= 3
