-- name: schedule
-- code: C-05
-- title-pl: Harmonogram realizacji wsparcia
-- title-en: Schedule of support
-- of: project
-- date: harmonogram.stan_na
-- with: projekt
--
-- one harmonogram
SELECT :as_of AS "stan_na date"
-- many formy
SELECT f.id AS "@form_of_support", f.title AS "forma form_of_support.title", f.key AS "grupa form_of_support.key",
       f.kind AS "rodzaj form_of_support.kind", f.mode AS "sposób form_of_support.mode", f.starts_on AS "od form_of_support.starts_on",
       f.ends_on AS "do form_of_support.ends_on", rounded(f.planned_minutes * 100, f.hour_unit) AS "godziny hours ?",
       f.place AS "miejsce form_of_support.place ?", t.name AS "prowadzący text ?", n.code AS "jednostka text ?",
       f.capacity AS "miejsc form_of_support.capacity ?",
       (SELECT COUNT(*) FROM session WHERE form_id = f.id AND state <> 'cancelled') AS "spotkań number"
FROM form_of_support f LEFT JOIN staff t ON t.id = f.trainer_id LEFT JOIN unit n ON n.id = f.unit_id
WHERE f.project_id = :id
ORDER BY f.starts_on, f.key
