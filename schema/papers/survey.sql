-- name: survey
-- code: F-01
-- title-pl: Ankieta porównawcza PRE / POST
-- title-en: Comparative survey sheet, before and after
-- of: survey_response
-- blank: survey
-- date: odpowiedź.dnia
-- bind: participation participation
-- bind: person participation.person
-- bind: survey survey
-- with: projekt osoba
-- file: SELECT key FROM survey_response WHERE participation_id = :participation ORDER BY filled_on, key
--
-- one ankieta blank
SELECT s.id AS "@survey", s.title AS "tytuł survey.title", s.version AS "wersja survey.version", s.scale_min AS "od survey.scale_min",
       s.scale_max AS "do survey.scale_max"
FROM survey s WHERE s.id = :survey
-- one odpowiedź
--
-- Sums only of sheets with every item answered: an unanswered item makes a sum incomparable.
WITH
  given AS (
    SELECT r.id, r.wave, r.survey_id, r.participation_id,
           (SELECT COUNT(*) FROM survey_item i WHERE i.survey_id = r.survey_id) = COUNT(a.id) AS whole,
           SUM(CASE i.reversed WHEN 'yes' THEN v.scale_min + v.scale_max - a.answer ELSE a.answer END) AS total
    FROM survey_response r
    JOIN survey v ON v.id = r.survey_id
    LEFT JOIN survey_answer a ON a.response_id = r.id
    LEFT JOIN survey_item i ON i.id = a.item_id
    GROUP BY r.id)
SELECT r.id AS "@survey_response", r.wave AS "pomiar survey_response.wave", r.filled_on AS "dnia survey_response.filled_on",
       m.name AS "mierzący text ?", r.filled_how AS "sposób survey_response.filled_how ?", u.key AS "uczestnik text",
       IIF(g.whole, g.total, NULL) AS "suma number ?", IIF(b.whole, b.total, NULL) AS "suma_pre number ?",
       IIF(r.wave <> 'pre' AND g.whole AND b.whole, g.total - b.total, NULL) AS "przyrost number ?"
FROM survey_response r
JOIN participation u ON u.id = r.participation_id
JOIN given g ON g.id = r.id
LEFT JOIN staff m ON m.id = r.measured_by_id
LEFT JOIN given b ON b.survey_id = r.survey_id AND b.participation_id = r.participation_id AND b.wave = 'pre'
WHERE r.id = :id
-- many pozycje blank
SELECT i.id AS "@survey_item", i.code AS "kod survey_item.code", i.text AS "stwierdzenie survey_item.text", t.name AS "cecha text",
       a.answer AS "odpowiedź number ? !", IIF(a.answer = 1, 'yes', NULL) AS "o1 code:yes_no ?", IIF(a.answer = 2, 'yes', NULL) AS "o2 code:yes_no ?",
       IIF(a.answer = 3, 'yes', NULL) AS "o3 code:yes_no ?", IIF(a.answer = 4, 'yes', NULL) AS "o4 code:yes_no ?",
       IIF(a.answer = 5, 'yes', NULL) AS "o5 code:yes_no ?"
FROM survey_item i
JOIN survey_trait t ON t.id = i.trait_id
LEFT JOIN survey_answer a ON a.item_id = i.id AND NOT :blank AND a.response_id = :id
WHERE i.survey_id = :survey
ORDER BY i.position, i.code
