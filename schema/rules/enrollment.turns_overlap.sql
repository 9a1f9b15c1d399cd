-- code: enrollment.turns_overlap
-- severity: error
-- entity: enrollment
-- basis: R-43
-- scope: form_of_support
-- via: enrollment.form
-- field: requested_on
-- message-en: {participation} asks for {form} again from {day}, but the turn before lasted until {ended}
-- message-pl: {participation} zgłasza się na {form} ponownie od {day}, a poprzedni zapis trwał do {ended}
-- guidance-en: End the turn before, or correct the days: nobody takes part in a form twice on one day.
-- guidance-pl: Zakończ poprzedni zapis albo popraw daty: nikt nie uczestniczy w jednej formie podwójnie tego samego dnia.
-- bad: the second turn begins on the last day of the first
-- bad-pl: drugi zapis zaczyna się w ostatnim dniu pierwszego
-- good: the second turn begins on the day after
-- good-pl: drugi zapis zaczyna się nazajutrz
SELECT n.id AS id, u.key AS participation, f.key AS form, coalesce(n.enrolled_on, n.requested_on) AS day,
       coalesce(b.ended_on, '…') AS ended
FROM scope
CROSS JOIN form_of_support f ON f.id = scope.id
CROSS JOIN enrollment n ON n.form_id = f.id AND n.turn IS NOT NULL AND n.state <> 'removed'
CROSS JOIN enrollment b ON b.form_id = f.id AND b.participation_id = n.participation_id AND coalesce(b.turn, 1) < n.turn
                       AND b.state <> 'removed'
CROSS JOIN participation u ON u.id = n.participation_id
WHERE coalesce(n.enrolled_on, n.requested_on) <= coalesce(b.ended_on, '9999-12-31')
