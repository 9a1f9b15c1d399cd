-- code: session.trainer_overlap
-- severity: error
-- entity: session
-- basis: R-57
-- scope: session
-- via: session
-- field: trainer
-- message-en: {trainer} leads {session} while another session of the same day is still running
-- message-pl: {trainer} prowadzi {session}, gdy trwają jeszcze inne zajęcia tego dnia
-- guidance-en: Correct the hours or name another trainer.
-- guidance-pl: Popraw godziny albo wskaż innego prowadzącego.
-- bad: one trainer in two forms at the same hour
-- bad-pl: jeden prowadzący w dwóch formach o tej samej godzinie
-- good: the second session starts when the first ends
-- good-pl: drugie zajęcia zaczynają się, gdy pierwsze się kończą
WITH day AS (
    SELECT DISTINCT coalesce(s.trainer_id, f.trainer_id) AS trainer_id, s.held_on
    FROM scope
    CROSS JOIN session s ON s.id = scope.id
    CROSS JOIN form_of_support f ON f.id = s.form_id),
own AS (
    SELECT s.id, d.trainer_id
    FROM day d
    CROSS JOIN session s ON s.trainer_id = d.trainer_id AND s.held_on = d.held_on
    UNION ALL
    SELECT s.id, f.trainer_id
    FROM (SELECT DISTINCT held_on FROM day) d
    CROSS JOIN session s ON s.trainer_id IS NULL AND s.held_on = d.held_on
    CROSS JOIN form_of_support f ON f.id = s.form_id
    WHERE (f.trainer_id, s.held_on) IN (SELECT trainer_id, held_on FROM day)),
running AS (
    SELECT s.id, s.key, s.starts_at, o.trainer_id,
           max(s.ends_at) OVER (PARTITION BY o.trainer_id, s.held_on ORDER BY s.starts_at, s.id
                                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS busy_to
    FROM own o
    CROSS JOIN session s ON s.id = o.id AND s.state <> 'cancelled')
SELECT r.id AS id, t.key AS trainer, r.key AS session
FROM running r
CROSS JOIN staff t ON t.id = r.trainer_id
WHERE r.busy_to > r.starts_at
