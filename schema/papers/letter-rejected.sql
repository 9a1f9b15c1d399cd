-- name: letter-rejected
-- title-pl: Zawiadomienie o niezakwalifikowaniu do projektu
-- title-en: Letter: not admitted to the project
-- of: application
-- date: decyzja.data
-- only: SELECT 1 FROM application WHERE id = :id AND (state = 'rejected' OR EXISTS (SELECT 1 FROM list_entry WHERE application_id = :id AND list = 'rejected'))
-- bind: person person
-- bind: round round
-- with: projekt osoba zgloszenie
--
-- one decyzja
--
-- A meeting that listed the application, or the formal check.
SELECT m.id AS "@commission_meeting", COALESCE(m.held_on, (SELECT MAX(x.checked_on) FROM formal_check x
                                                           WHERE x.application_id = a.id AND x.result = 'no')) AS "data date",
       l.points AS "punkty number ?", IIF(EXISTS (SELECT 1 FROM formal_check x WHERE x.application_id = a.id AND x.result = 'no'), NULL,
                                     COALESCE(l.reason, a.reason)) AS "powód text ? !",
       p.points_threshold AS "próg number ?"
FROM application a
JOIN project p ON p.id = :project
LEFT JOIN list_entry l ON l.application_id = a.id AND l.list = 'rejected'
LEFT JOIN commission_meeting m ON m.id = l.meeting_id
WHERE a.id = :id
ORDER BY m.number DESC
LIMIT 1
-- many wady
SELECT x.id AS "@formal_check", c.name AS "kryterium text", x.note AS "uwaga formal_check.note ?",
       x.checked_on AS "data formal_check.checked_on"
FROM formal_check x JOIN criterion c ON c.id = x.criterion_id
WHERE x.application_id = :id AND x.result = 'no'
ORDER BY c.position, c.code
