-- name: support-card
-- code: C-04
-- title-pl: Karta wsparcia indywidualnego
-- title-en: Card of individual support
-- of: enrollment
-- date: wsparcie.ostatnie
-- only: SELECT 1 FROM enrollment e JOIN form_of_support f ON f.id = e.form_id WHERE e.id = :id AND f.mode = 'individual'
-- bind: participation participation
-- bind: person participation.person
-- with: projekt osoba
-- file: SELECT e.key FROM enrollment e JOIN form_of_support f ON f.id = e.form_id WHERE e.participation_id = :participation AND f.mode = 'individual' AND e.enrolled_on IS NOT NULL ORDER BY e.enrolled_on, e.key
--
-- one wsparcie
SELECT e.id AS "@enrollment", f.id AS "@form_of_support", f.title AS "forma form_of_support.title", f.kind AS "rodzaj form_of_support.kind",
       u.key AS "uczestnik text", t.name AS "specjalista text", t.role AS "rola code:staff_role ?", n.name AS "jednostka text ?",
       e.enrolled_on AS "od enrollment.enrolled_on", e.ended_on AS "do enrollment.ended_on ?", e.state AS "stan enrollment.state",
       rounded(f.planned_minutes * 100, f.hour_unit) AS "godziny_planowane hours ?",
       (SELECT MAX(s.held_on) FROM session s JOIN attendance m ON m.session_id = s.id AND m.participation_id = e.participation_id
        WHERE s.form_id = f.id AND s.state = 'held') AS "ostatnie date"
FROM enrollment e
JOIN participation u ON u.id = e.participation_id
JOIN form_of_support f ON f.id = e.form_id
LEFT JOIN staff t ON t.id = f.trainer_id
LEFT JOIN unit n ON n.id = f.unit_id
WHERE e.id = :id
-- many spotkania
SELECT s.id AS "@session", s.held_on AS "data session.held_on", s.starts_at AS "od session.starts_at", s.ends_at AS "do session.ends_at",
       rounded(IIF(c.attended = 'yes', MIN(COALESCE(m.minutes, 1440), minutes_between(s.starts_at, s.ends_at, s.break_minutes)), 0) * 100,
               f.hour_unit) AS "godziny hours",
       s.topic AS "temat session.topic ?", m.findings AS "ustalenia attendance.findings ?",
       s.channel AS "sposób session.channel ?", m.id AS "@attendance", c.name AS "obecność text", COALESCE(t.name, '') AS "specjalista text ?"
FROM enrollment e
JOIN form_of_support f ON f.id = e.form_id
JOIN session s ON s.form_id = f.id AND s.state = 'held'
JOIN attendance m ON m.session_id = s.id AND m.participation_id = e.participation_id
JOIN presence_code c ON c.id = m.presence_id
LEFT JOIN staff t ON t.id = COALESCE(s.trainer_id, f.trainer_id)
WHERE e.id = :id
ORDER BY s.held_on, s.starts_at
