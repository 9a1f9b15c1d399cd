-- code: enrollment.absence_share
-- severity: warning
-- entity: enrollment
-- basis: R-56
-- scope: form_of_support
-- via: form_of_support, enrollment.form, attendance.session.form
-- field: state
-- message-en: {participation} missed {missed} of {planned} planned minutes of {form}, more than the threshold of attendance leaves
-- message-pl: {participation}: opuszczone {missed} z {planned} planowanych minut {form}, więcej niż pozwala próg frekwencji
-- guidance-en: Arrange a talk with the social worker about making up for the hours or leaving the form.
-- guidance-pl: Zaplanuj rozmowę z pracownikiem socjalnym o odrobieniu godzin albo rezygnacji z formy.
-- bad: half of the programme was missed, though with an excuse
-- bad-pl: opuszczono połowę programu, choć z usprawiedliwieniem
-- good: a short absence within the threshold
-- good-pl: krótka nieobecność mieszcząca się w progu
-- uses-fact: attendance_mark turn_of_form
SELECT t.id AS id, u.key AS participation, f.key AS form, f.planned_minutes AS planned, sum(m.session_minutes) AS missed
FROM scope
CROSS JOIN form_of_support f ON f.id = scope.id AND f.mode = 'group'
CROSS JOIN project p ON p.id = f.project_id
CROSS JOIN attendance_mark m ON m.form_id = f.id AND (m.excused OR m.unexcused)
CROSS JOIN turn_of_form t ON t.form_id = m.form_id AND t.participation_id = m.participation_id
                         AND t.state IN ('enrolled', 'attending') AND m.held_on > t.after_on AND m.held_on < t.before_on
CROSS JOIN participation u ON u.id = t.participation_id
GROUP BY t.id
HAVING missed * 100 > (100 - coalesce(f.completion_threshold, p.completion_threshold)) * f.planned_minutes
