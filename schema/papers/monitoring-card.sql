-- name: monitoring-card
-- code: B-05
-- title-pl: Karta monitoringu ścieżki z opinią końcową
-- title-en: Monitoring card of the path with final opinion
-- of: participation
-- blank: project
-- date: karta.ostatni_wpis
-- bind: participation
-- bind: person person
-- with: projekt osoba uczestnictwo
-- file: SELECT key FROM participation WHERE id = :participation AND EXISTS (SELECT 1 FROM case_note WHERE participation_id = :participation)
--
-- one karta
SELECT (SELECT GROUP_CONCAT(key, ', ') FROM (SELECT key FROM social_contract WHERE participation_id = :participation ORDER BY drafted_on)) AS "dokument text",
       (SELECT MAX(noted_on) FROM case_note WHERE participation_id = :participation) AS "ostatni_wpis date ?",
       (SELECT MAX(happened_on) FROM outcome WHERE participation_id = :participation
                                               AND kind IN ('health', 'addiction_reduced', 'functioning')) AS "poprawa date ?"
-- many wpisy
SELECT n.id AS "@case_note", n.noted_on AS "dnia case_note.noted_on", n.area AS "obszar case_note.area", n.progress AS "postępy case_note.progress",
       n.recommendations AS "rekomendacje case_note.recommendations ?", s.name AS "pracownik text ?"
FROM case_note n LEFT JOIN staff s ON s.id = n.staff_id
WHERE n.participation_id = :participation AND n.noted_on <= :as_of
ORDER BY n.noted_on, n.area
-- many aneksy
SELECT x.id AS "@contract_annex", x.effective_on AS "dnia contract_annex.effective_on", x.change AS "zmiana contract_annex.change",
       x.key AS "numer contract_annex.key"
FROM social_contract c JOIN contract_annex x ON x.contract_id = c.id
WHERE c.participation_id = :participation
ORDER BY x.effective_on, x.key
