-- name: participant-card
-- code: B-07
-- title-pl: Karta uczestnika
-- title-en: Participant card
-- of: participation
-- date: uczestnictwo.przystąpił_dnia
-- bind: participation
-- bind: person person
-- with: projekt osoba uczestnictwo
-- file: SELECT key FROM participation WHERE id = :participation
--
-- many kontrakty
SELECT c.id AS "@social_contract", c.key AS "numer social_contract.key", c.kind AS "rodzaj social_contract.kind",
       c.starts_on AS "od social_contract.starts_on ?", c.ends_on AS "do social_contract.ends_on ?", c.state AS "stan social_contract.state"
FROM social_contract c WHERE c.participation_id = :participation ORDER BY c.drafted_on, c.key
-- many diagnozy
SELECT a.id AS "@assessment", a.key AS "numer assessment.key", a.started_on AS "rozpoczęta assessment.started_on",
       a.finished_on AS "zakończona assessment.finished_on ?", a.preferred_path AS "ścieżka assessment.preferred_path ?"
FROM assessment a WHERE a.participation_id = :participation ORDER BY a.version
-- many formy
WITH
  mark AS (
    SELECT s.form_id, s.held_on, c.attended, c.cancels,
           minutes_between(s.starts_at, s.ends_at, s.break_minutes) AS held, m.minutes
    FROM attendance m
    JOIN session s ON s.id = m.session_id AND s.state = 'held' AND s.held_on <= :as_of
    JOIN presence_code c ON c.id = m.presence_id
    WHERE m.participation_id = :participation)
SELECT e.id AS "@enrollment", f.title AS "forma text", f.kind AS "rodzaj code:support_kind", e.enrolled_on AS "od enrollment.enrolled_on ?",
       e.ended_on AS "do enrollment.ended_on ?", e.state AS "stan enrollment.state",
       (SELECT rounded(SUM(IIF(attended = 'yes', MIN(COALESCE(minutes, held), held), 0)) * 100, f.hour_unit)
        FROM mark WHERE form_id = f.id) AS "godziny hours ?",
       (SELECT COUNT(*) FROM mark WHERE form_id = f.id AND attended = 'yes') AS "obecności number",
       (SELECT COUNT(*) FROM mark WHERE form_id = f.id AND attended <> 'yes' AND cancels <> 'yes') AS "nieobecności number",
       e.certificate_number AS "zaświadczenie enrollment.certificate_number ?"
FROM enrollment e JOIN form_of_support f ON f.id = e.form_id
WHERE e.participation_id = :participation
ORDER BY COALESCE(e.enrolled_on, e.requested_on), f.key
-- many wydania
SELECT g.id AS "@goods_issue", t.name AS "przedmiot text", g.quantity AS "ilość goods_issue.quantity", g.issued_on AS "dnia goods_issue.issued_on"
FROM goods_issue g JOIN goods_item t ON t.id = g.item_id
WHERE g.participation_id = :participation
ORDER BY g.issued_on, t.code
-- many rezultaty
SELECT o.id AS "@outcome", o.kind AS "rodzaj outcome.kind", o.happened_on AS "dnia outcome.happened_on", o.proved_on AS "udowodniono outcome.proved_on ?"
FROM outcome o WHERE o.participation_id = :participation ORDER BY o.happened_on, o.kind
