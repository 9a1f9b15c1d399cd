-- name: review
-- code: B-03-2
-- title-pl: Ocena realizacji kontraktu socjalnego
-- title-en: Review of a social contract
-- of: contract_review
-- date: ocena.odbyła_się
-- bind: participation contract.participation
-- bind: person contract.participation.person
-- bind: contract contract
-- with: projekt osoba strony
-- file: SELECT c.key || '/' || r.planned_on FROM contract_review r JOIN social_contract c ON c.id = r.contract_id WHERE c.participation_id = :participation AND r.held_on IS NOT NULL ORDER BY r.planned_on
--
-- one ocena
SELECT r.id AS "@contract_review", r.planned_on AS "termin contract_review.planned_on", r.held_on AS "odbyła_się contract_review.held_on",
       r.result AS "wynik contract_review.result", r.final AS "końcowa contract_review.final ?",
       r.changes_needed AS "zmiany contract_review.changes_needed ?", s.name AS "prowadzący text ?",
       r.conclusions AS "wnioski contract_review.conclusions",
       (SELECT COUNT(*) FROM contract_review x WHERE x.contract_id = r.contract_id AND x.planned_on <= r.planned_on) AS "numer number"
FROM contract_review r LEFT JOIN staff s ON s.id = r.reviewed_by_id WHERE r.id = :id
-- many cele
SELECT g.id AS "@contract_goal", g.number AS "numer contract_goal.number", g.kind AS "rodzaj contract_goal.kind",
       g.text AS "cel contract_goal.text", g.indicator AS "wskaźnik contract_goal.indicator ?"
FROM contract_goal g WHERE g.contract_id = :contract ORDER BY g.number
-- many działania
SELECT a.id AS "@contract_action", a.number AS "numer contract_action.number", a.side AS "strona contract_action.side",
       a.text AS "działanie contract_action.text", a.deadline AS "termin contract_action.deadline ?"
FROM contract_action a WHERE a.contract_id = :contract ORDER BY a.number
-- many ścieżka
SELECT i.id AS "@path_item", i.position AS "pozycja path_item.position", COALESCE(f.title, i.instrument) AS "forma text ?",
       i.kind AS "rodzaj path_item.kind", i.planned_from AS "od path_item.planned_from", i.planned_to AS "do path_item.planned_to",
       i.result_note AS "wynik path_item.result_note ?"
FROM path_item i LEFT JOIN form_of_support f ON f.id = i.form_id
WHERE i.contract_id = :contract ORDER BY i.position
