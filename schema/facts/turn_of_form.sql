-- fact: turn_of_form
--
-- The days that belong to each time somebody was in a form (R-43). A mark belongs to the turn of its day: from begins_on on,
-- the first one from the beginning, and before the next one begins. The rate of R-53 goes on after an interruption, and
-- begins anew after a completion: it is over days later than after_on.
SELECT e.id, e.form_id, e.participation_id, e.path_item_id, e.state,
       IIF(e.turn IS NULL, '', coalesce(e.enrolled_on, e.requested_on)) AS begins_on,
       coalesce((SELECT min(coalesce(n.enrolled_on, n.requested_on)) FROM enrollment n
                 WHERE n.form_id = e.form_id AND n.participation_id = e.participation_id
                   AND n.turn > coalesce(e.turn, 1) AND n.state NOT IN ('waiting', 'removed')), '9999-12-31') AS before_on,
       coalesce((SELECT max(b.ended_on) FROM enrollment b
                 WHERE b.form_id = e.form_id AND b.participation_id = e.participation_id
                   AND coalesce(b.turn, 1) < coalesce(e.turn, 1) AND b.state = 'completed'), '') AS after_on
FROM enrollment e
