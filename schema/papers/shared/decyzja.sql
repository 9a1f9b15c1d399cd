-- What the last meeting that listed the application decided on it.
--
-- one decyzja
SELECT l.id AS "@list_entry", m.id AS "@commission_meeting", m.held_on AS "data commission_meeting.held_on",
       m.number AS "posiedzenie commission_meeting.number", l.list AS "lista list_entry.list",
       l.position AS "pozycja list_entry.position", l.points AS "punkty list_entry.points",
       COALESCE(l.reason, a.reason) AS "powód list_entry.reason", n.name AS "jednostka text ?"
FROM application a
JOIN list_entry l ON l.application_id = a.id
JOIN commission_meeting m ON m.id = l.meeting_id
LEFT JOIN unit n ON n.id = l.unit_id
WHERE a.id = :id
ORDER BY m.number DESC
LIMIT 1
