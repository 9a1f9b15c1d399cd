-- fact: occupied_place
--
-- An enrollment that takes one of the places of its form (R-43): who is in it, and of a group also who has been. One person
-- takes one place, however often.
SELECT e.id, e.form_id, e.participation_id
FROM enrollment e
JOIN form_of_support f ON f.id = e.form_id
WHERE (e.state IN ('enrolled', 'attending') OR (e.state IN ('completed', 'not_completed') AND f.mode = 'group'))
  AND NOT EXISTS (SELECT 1 FROM enrollment n
                  WHERE n.form_id = e.form_id AND n.participation_id = e.participation_id AND n.turn > coalesce(e.turn, 1)
                    AND (n.state IN ('enrolled', 'attending')
                         OR (n.state IN ('completed', 'not_completed') AND f.mode = 'group')))
