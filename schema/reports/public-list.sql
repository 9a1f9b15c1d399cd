-- name: public-list
-- title-pl: Lista do publicznej wiadomości
-- title-en: Public list of the round
-- kind: rows
-- row: application
-- parameter: round required
-- frozen: meeting
-- column: application text | Numer zgłoszenia | Application
-- column: points integer | Suma punktów | Points
-- column: list code:recruitment_list | Lista | List
-- column: position integer | Pozycja | Position
--
-- Nothing but the number of the application may be made public about who applied (R-82).
WITH
  meeting AS (
    SELECT m.id
    FROM recruitment_round r
    JOIN commission_meeting m ON m.round_id = r.id AND m.held_on <= :as_of
    WHERE r.key = :round
    ORDER BY m.number DESC LIMIT 1)
SELECT a.key AS application, l.points, l.list, l.position
FROM meeting
JOIN list_entry l ON l.meeting_id = meeting.id
JOIN application a ON a.id = l.application_id
ORDER BY CASE l.list WHEN 'basic' THEN 1 WHEN 'reserve' THEN 2 ELSE 3 END, l.position, a.key
