-- name: attendance-list
-- code: C-01
-- title-pl: Lista obecności na zajęciach
-- title-en: Attendance list of a session
-- of: session
-- blank: session
-- date: zajęcia.data
-- bind: form form
-- with: projekt
--
-- one zajęcia blank
SELECT s.id AS "@session", f.id AS "@form_of_support", f.title AS "forma form_of_support.title",
       f.kind AS "rodzaj form_of_support.kind", f.key AS "grupa form_of_support.key",
       n.name AS "jednostka text ?", s.held_on AS "data session.held_on", s.starts_at AS "od session.starts_at",
       s.ends_at AS "do session.ends_at",
       rounded(minutes_between(s.starts_at, s.ends_at, s.break_minutes) * 100, f.hour_unit) AS "godziny hours",
       f.hour_unit AS "minut_w_godzinie form_of_support.hour_unit", s.topic AS "temat session.topic",
       COALESCE(t.name, u.name) AS "prowadzący text", COALESCE(s.place, f.place) AS "miejsce text"
FROM session s
JOIN form_of_support f ON f.id = s.form_id
LEFT JOIN unit n ON n.id = f.unit_id
LEFT JOIN staff t ON t.id = s.trainer_id
LEFT JOIN staff u ON u.id = f.trainer_id
WHERE s.id = :id
-- many osoby blank
--
-- On a blank list everybody who has a place on the day; else those who were marked too, and nobody of individual
-- support who was not.
SELECT m.id AS "@attendance", pe.id AS "@person", pe.surname || ' ' || pe.given_names AS "nazwisko_i_imię text !",
       pe.surname AS "nazwisko person.surname", pe.given_names AS "imię person.given_names", pe.sex AS "płeć person.sex ?",
       u.key AS "numer text", IIF(:blank, NULL, c.code) AS "obecność text", IIF(:blank, NULL, c.name) AS "obecność_słowem text",
       IIF(:blank, NULL, m.excuse) AS "usprawiedliwienie attendance.excuse ?"
FROM session s
JOIN form_of_support f ON f.id = s.form_id
JOIN participation u
JOIN person pe ON pe.id = u.person_id
LEFT JOIN attendance m ON m.session_id = s.id AND m.participation_id = u.id
LEFT JOIN presence_code c ON c.id = m.presence_id
WHERE s.id = :id
  AND (m.id IS NOT NULL
       OR ((:blank OR f.mode <> 'individual')
           AND EXISTS (SELECT 1 FROM enrollment e
                       WHERE e.form_id = f.id AND e.participation_id = u.id AND e.enrolled_on <= s.held_on
                         AND e.state <> 'waiting' AND (e.ended_on IS NULL OR e.ended_on >= s.held_on))))
ORDER BY fold(pe.surname), fold(pe.given_names), u.key
-- many obecności
SELECT c.code AS "oznaczenie text", c.name AS "znaczenie text", COUNT(m.id) AS "razem number"
FROM session s
JOIN form_of_support f ON f.id = s.form_id
JOIN presence_code c ON c.project_id = f.project_id AND COALESCE(c.valid_from, '') <= s.held_on
                    AND COALESCE(c.valid_to, '9999') >= s.held_on
LEFT JOIN attendance m ON m.session_id = s.id AND m.presence_id = c.id
WHERE s.id = :id
GROUP BY c.id
ORDER BY c.code
