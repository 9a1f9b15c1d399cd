-- name: letter-complete
-- title-pl: Wezwanie do uzupełnienia zgłoszenia
-- title-en: Letter: call to complete the application
-- of: application
-- date: wezwanie.data
-- only: SELECT 1 FROM application WHERE id = :id AND (complete_by IS NOT NULL OR state = 'to_complete')
-- bind: person person
-- bind: round round
-- with: projekt osoba zgloszenie
--
-- one wezwanie
SELECT MAX(x.checked_on) AS "data date" FROM formal_check x WHERE x.application_id = :id
-- many wady
SELECT x.id AS "@formal_check", c.name AS "kryterium text", x.note AS "uwaga formal_check.note ?",
       x.checked_on AS "data formal_check.checked_on"
FROM formal_check x JOIN criterion c ON c.id = x.criterion_id
WHERE x.application_id = :id AND x.result = 'no'
ORDER BY c.position, c.code
