-- name: assessment-card
-- code: A-03
-- title-pl: Karta oceny kandydata
-- title-en: Assessment card of a candidate
-- of: application
-- date: ocena.dnia
-- bind: person person
-- bind: round round
-- with: projekt osoba zgloszenie
-- file: SELECT a.key FROM participation u JOIN application a ON a.id = u.application_id WHERE u.id = :participation
--
-- one ocena
SELECT (SELECT MAX(d) FROM (SELECT checked_on AS d FROM formal_check WHERE application_id = :id
                            UNION ALL SELECT scored_on FROM score WHERE application_id = :id)) AS "dnia date",
       (SELECT SUM(points) FROM score WHERE application_id = :id) AS "punkty number ?",
       CASE WHEN NOT EXISTS (SELECT 1 FROM formal_check WHERE application_id = :id) THEN NULL
            WHEN EXISTS (SELECT 1 FROM formal_check WHERE application_id = :id AND result = 'no') THEN 'no' ELSE 'yes'
       END AS "formalna code:yes_no",
       (SELECT l.list FROM list_entry l JOIN commission_meeting m ON m.id = l.meeting_id WHERE l.application_id = :id
        ORDER BY m.number DESC LIMIT 1) AS "kwalifikacja code:recruitment_list ?",
       (SELECT l.position FROM list_entry l JOIN commission_meeting m ON m.id = l.meeting_id WHERE l.application_id = :id
        ORDER BY m.number DESC LIMIT 1) AS "pozycja number ?",
       (SELECT m.held_on FROM list_entry l JOIN commission_meeting m ON m.id = l.meeting_id WHERE l.application_id = :id
        ORDER BY m.number DESC LIMIT 1) AS "posiedzenie date ?"
-- many formalne
SELECT c.id AS "@criterion", c.name AS "kryterium text", x.result AS "wynik code:yes_no", x.checked_on AS "dnia date ?",
       x.checked_by AS "sprawdził text ?", x.note AS "uwaga text ? !"
FROM criterion c LEFT JOIN formal_check x ON x.criterion_id = c.id AND x.application_id = :id
WHERE c.project_id = :project AND c.kind = 'formal'
ORDER BY c.position, c.code
-- many punktowe
SELECT c.id AS "@criterion", c.code AS "kod criterion.code", c.name AS "kryterium text", c.points AS "maksimum criterion.points ?",
       COALESCE(x.points, IIF(EXISTS (SELECT 1 FROM score WHERE application_id = :id), 0, NULL)) AS "punkty number",
       x.basis AS "podstawa score.basis ?"
FROM criterion c LEFT JOIN score x ON x.criterion_id = c.id AND x.application_id = :id
WHERE c.project_id = :project AND c.kind <> 'formal'
ORDER BY c.position, c.code
-- many skład
SELECT x.name AS "imię_i_nazwisko text", x.function AS "funkcja text ?"
FROM meeting_member x
WHERE x.meeting_id = (SELECT l.meeting_id FROM list_entry l JOIN commission_meeting m ON m.id = l.meeting_id
                      WHERE l.application_id = :id ORDER BY m.number DESC LIMIT 1)
ORDER BY fold(x.name)
