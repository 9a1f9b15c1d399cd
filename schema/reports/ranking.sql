-- name: ranking
-- title-pl: Lista rankingowa naboru
-- title-en: Ranking of the round
-- kind: rows
-- row: application
-- parameter: round required
-- frozen: meeting
-- column: position integer | Pozycja | Position
-- column: application text | Numer zgłoszenia | Application
-- column: points integer | Suma punktów | Points
-- column: criteria text | Punkty według kryteriów | Points by criterion
-- column: list code:recruitment_list | Lista | List
-- column: unit text | Jednostka | Unit
-- column: decided_by list:tie_break | Rozstrzygnęło | Decided by
-- column: reason text | Powód | Reason
-- column: surname text sensitive | Nazwisko | Surname
-- column: given_names text sensitive | Imię (imiona) | Given names
--
-- As the last meeting of the round up to the day of the report put the applications.
WITH
  meeting AS (
    SELECT m.id
    FROM recruitment_round r
    JOIN commission_meeting m ON m.round_id = r.id AND m.held_on <= :as_of
    WHERE r.key = :round
    ORDER BY m.number DESC LIMIT 1),
  cards AS (
    SELECT s.application_id,
           GROUP_CONCAT(c.code || ' ' || s.points, '; ')
             OVER (PARTITION BY s.application_id ORDER BY c.position, c.code
                   ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS card,
           ROW_NUMBER() OVER (PARTITION BY s.application_id ORDER BY c.position, c.code) AS place
    FROM meeting
    JOIN list_entry l ON l.meeting_id = meeting.id
    JOIN score s ON s.application_id = l.application_id
    JOIN criterion c ON c.id = s.criterion_id)
SELECT l.position, a.key AS application, l.points, cards.card AS criteria, l.list, u.code AS unit, l.decided_by, l.reason,
       pe.surname, pe.given_names
FROM meeting
JOIN list_entry l ON l.meeting_id = meeting.id
JOIN application a ON a.id = l.application_id
JOIN person pe ON pe.id = a.person_id
LEFT JOIN unit u ON u.id = l.unit_id
LEFT JOIN cards ON cards.application_id = a.id AND cards.place = 1
ORDER BY CASE l.list WHEN 'basic' THEN 1 WHEN 'reserve' THEN 2 ELSE 3 END, l.position, a.key
