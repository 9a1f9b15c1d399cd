-- code: form_of_support.identical_presence
-- severity: report
-- entity: form_of_support
-- basis: R-52
-- scope: form_of_support
-- via: form_of_support, session.form
-- field: title
-- message-en: all {people} people of {form} have the very same marks at all {sessions} sessions
-- message-pl: {form}: wszystkie osoby ({people}) mają identyczne wpisy na wszystkich zajęciach ({sessions})
-- guidance-en: Compare with the signatures on the paper lists: marks of a whole group may have been copied.
-- guidance-pl: Porównaj z podpisami na papierowych listach: wpisy całej grupy mogły zostać skopiowane.
-- bad: three people were all absent from the third of five sessions, and from no other
-- bad-pl: trzy osoby były razem nieobecne na trzecich z pięciu zajęć i na żadnych innych
-- good: one of them was absent on another day
-- good-pl: jedna z nich była nieobecna innego dnia
WITH marked AS (
    SELECT s.form_id, s.id, count(*) AS people, max(c.attended = 'no') AS absent,
           min(a.presence_id) = max(a.presence_id)
           AND min(coalesce(a.minutes, -1)) = max(coalesce(a.minutes, -1)) AS uniform
    FROM scope
    CROSS JOIN form_of_support f ON f.id = scope.id AND f.mode = 'group'
    CROSS JOIN session s ON s.form_id = f.id AND s.state = 'held'
    CROSS JOIN attendance a ON a.session_id = s.id
    CROSS JOIN presence_code c ON c.id = a.presence_id AND c.cancels = 'no'
    GROUP BY s.id)
SELECT f.id AS id, f.key AS form, min(m.people) AS people, count(*) AS sessions
FROM marked m
CROSS JOIN form_of_support f ON f.id = m.form_id
GROUP BY m.form_id
HAVING min(m.uniform) = 1 AND min(m.people) = max(m.people) AND min(m.people) >= 3 AND count(*) >= 5
   -- everybody always present is only strange in a long course
   AND (max(m.absent) = 1 OR min(m.people) * count(*) >= 60)
