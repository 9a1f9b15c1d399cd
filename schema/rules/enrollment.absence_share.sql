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
SELECT e.id AS id, u.key AS participation, f.key AS form, f.planned_minutes AS planned,
       sum(minutes_between(s.starts_at, s.ends_at, s.break_minutes)) AS missed
FROM scope
CROSS JOIN form_of_support f ON f.id = scope.id AND f.mode = 'group'
CROSS JOIN project p ON p.id = f.project_id
CROSS JOIN session s ON s.form_id = f.id AND s.state = 'held'
CROSS JOIN attendance a ON a.session_id = s.id
CROSS JOIN presence_code c ON c.id = a.presence_id AND c.attended = 'no' AND c.cancels = 'no'
CROSS JOIN enrollment e ON e.form_id = f.id AND e.participation_id = a.participation_id AND e.state IN ('enrolled', 'attending')
  AND s.held_on > coalesce((SELECT max(b.ended_on) FROM enrollment b
                                WHERE b.form_id = e.form_id AND b.participation_id = e.participation_id
                                  AND b.state = 'completed' AND coalesce(b.turn, 1) < coalesce(e.turn, 1)), '')
  AND NOT EXISTS (SELECT 1 FROM enrollment n
                  WHERE n.form_id = e.form_id AND n.participation_id = e.participation_id AND n.turn > coalesce(e.turn, 1)
                    AND n.state NOT IN ('waiting', 'removed') AND coalesce(n.enrolled_on, n.requested_on) <= s.held_on)
CROSS JOIN participation u ON u.id = e.participation_id
GROUP BY e.id
HAVING missed * 100 > (100 - coalesce(f.completion_threshold, p.completion_threshold)) * f.planned_minutes
