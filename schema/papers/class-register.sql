-- name: class-register
-- code: C-03
-- title-pl: Dziennik zajęć
-- title-en: Class register
-- of: form_of_support
-- date: zajęcia.ostatnie
-- with: projekt
--
-- one zajęcia
SELECT f.id AS "@form_of_support", f.title AS "forma form_of_support.title", f.key AS "grupa form_of_support.key",
       f.kind AS "rodzaj form_of_support.kind", f.mode AS "sposób form_of_support.mode", f.starts_on AS "od form_of_support.starts_on",
       f.ends_on AS "do form_of_support.ends_on", f.aims AS "cele form_of_support.aims ?", f.methods AS "metody form_of_support.methods ?",
       f.place AS "miejsce form_of_support.place", t.name AS "prowadzący text",
       rounded(f.planned_minutes * 100, f.hour_unit) AS "godziny_planowane hours ?", f.hour_unit AS "minut_w_godzinie form_of_support.hour_unit",
       f.provider_name AS "organizator form_of_support.provider_name ?", n.name AS "jednostka text ?",
       (SELECT MAX(held_on) FROM session WHERE form_id = f.id AND state = 'held') AS "ostatnie date"
FROM form_of_support f LEFT JOIN staff t ON t.id = f.trainer_id LEFT JOIN unit n ON n.id = f.unit_id
WHERE f.id = :id
-- many spotkania
SELECT s.id AS "@session", s.held_on AS "data session.held_on", s.starts_at AS "od session.starts_at", s.ends_at AS "do session.ends_at",
       rounded(minutes_between(s.starts_at, s.ends_at, s.break_minutes) * 100, f.hour_unit) AS "godziny hours", s.topic AS "temat session.topic",
       (SELECT COUNT(*) FROM attendance m JOIN presence_code c ON c.id = m.presence_id
        WHERE m.session_id = s.id AND c.attended = 'yes') AS "obecnych number", COALESCE(t.name, '') AS "prowadzący text ?"
FROM session s JOIN form_of_support f ON f.id = s.form_id LEFT JOIN staff t ON t.id = s.trainer_id
WHERE s.form_id = :id AND s.state = 'held' AND s.held_on <= :as_of
ORDER BY s.held_on, s.starts_at
-- many osoby
SELECT pe.id AS "@person", pe.surname || ' ' || pe.given_names AS "nazwisko_i_imię text !", u.key AS "numer text",
       e.state AS "stan enrollment.state", e.id AS "@enrollment"
FROM enrollment e JOIN participation u ON u.id = e.participation_id JOIN person pe ON pe.id = u.person_id
WHERE e.form_id = :id AND e.enrolled_on IS NOT NULL
ORDER BY fold(pe.surname), fold(pe.given_names), u.key
