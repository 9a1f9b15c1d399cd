-- name: certificate
-- code: D-02
-- title-pl: Zaświadczenie o ukończeniu
-- title-en: Certificate
-- of: enrollment
-- date: ukończenie.dnia
-- only: SELECT 1 FROM enrollment WHERE id = :id AND state = 'completed'
-- bind: participation participation
-- bind: person participation.person
-- bind: form form
-- with: projekt osoba
-- file: SELECT key FROM enrollment WHERE participation_id = :participation AND state = 'completed' AND certificate_number IS NOT NULL ORDER BY ended_on, key
--
-- one ukończenie
WITH
  held AS (
    SELECT SUM(CASE WHEN c.attended = 'yes' THEN MIN(COALESCE(m.minutes, 1440),
             minutes_between(s.starts_at, s.ends_at, s.break_minutes)) ELSE 0 END) AS minutes
    FROM enrollment e
    JOIN session s ON s.form_id = e.form_id AND s.state = 'held'
    JOIN attendance m ON m.session_id = s.id AND m.participation_id = e.participation_id
    JOIN presence_code c ON c.id = m.presence_id
    WHERE e.id = :id)
SELECT e.id AS "@enrollment", f.id AS "@form_of_support", e.certificate_number AS "numer enrollment.certificate_number",
       e.certificate_on AS "wydano_dnia enrollment.certificate_on ?",
       e.certificate_place AS "miejsce_wydania enrollment.certificate_place ?", f.learning_outcomes AS "efekty form_of_support.learning_outcomes ?",
       e.ended_on AS "dnia enrollment.ended_on", e.enrolled_on AS "od enrollment.enrolled_on",
       e.exam_passed AS "egzamin enrollment.exam_passed ?", f.title AS "forma form_of_support.title",
       f.kind AS "rodzaj form_of_support.kind", f.qualification AS "kwalifikacja form_of_support.qualification ?",
       f.certifying_body AS "instytucja form_of_support.certifying_body ?", f.exam_on AS "egzamin_dnia form_of_support.exam_on ?",
       f.starts_on AS "zajęcia_od form_of_support.starts_on", f.ends_on AS "zajęcia_do form_of_support.ends_on",
       rounded(f.planned_minutes * 100, f.hour_unit) AS "godziny_planowane hours ?", rounded((SELECT minutes FROM held) * 100, f.hour_unit) AS "godziny hours",
       f.hour_unit AS "minut_w_godzinie form_of_support.hour_unit", f.provider_name AS "organizator form_of_support.provider_name",
       t.name AS "prowadzący text ?"
FROM enrollment e JOIN form_of_support f ON f.id = e.form_id LEFT JOIN staff t ON t.id = f.trainer_id
WHERE e.id = :id
-- many tematy
SELECT DISTINCT s.topic AS "temat text"
FROM enrollment e JOIN session s ON s.form_id = e.form_id AND s.state = 'held' AND s.topic IS NOT NULL
WHERE e.id = :id
