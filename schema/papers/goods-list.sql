-- name: goods-list
-- code: E-02
-- title-pl: Lista wydań rzeczowych
-- title-en: List of issued goods
-- of: form_of_support
-- blank: form_of_support
-- date: wydanie.ostatnie
-- only: SELECT 1 FROM goods_issue WHERE form_id = :id
-- with: projekt
--
-- one wydanie blank
SELECT f.id AS "@form_of_support", f.title AS "forma form_of_support.title", f.key AS "grupa form_of_support.key",
       IIF(:blank, NULL, (SELECT MIN(issued_on) FROM goods_issue WHERE form_id = f.id)) AS "pierwsze date",
       IIF(:blank, NULL, (SELECT MAX(issued_on) FROM goods_issue WHERE form_id = f.id)) AS "ostatnie date",
       IIF(:blank, NULL, (SELECT GROUP_CONCAT(name, ', ') FROM (SELECT DISTINCT issued_by AS name FROM goods_issue
                                                                WHERE form_id = f.id AND issued_by IS NOT NULL ORDER BY 1)))
         AS "wydała text",
       IIF(:blank, NULL, (SELECT MIN(approved_by) FROM goods_issue WHERE form_id = f.id)) AS "zatwierdziła text ?",
       IIF(:blank, NULL, (SELECT MIN(list_number) FROM goods_issue WHERE form_id = f.id)) AS "numer_listy text ?"
FROM form_of_support f WHERE f.id = :id
-- many osoby blank
--
-- On a blank list everybody who has a place.
SELECT g.id AS "@goods_issue", pe.id AS "@person", pe.surname || ' ' || pe.given_names AS "nazwisko_i_imię text !", u.key AS "numer text",
       IIF(:blank, NULL, t.name) AS "przedmiot text", IIF(:blank, NULL, g.quantity) AS "ilość goods_issue.quantity",
       IIF(:blank, NULL, g.issued_on) AS "dnia goods_issue.issued_on",
       IIF(:blank, NULL, g.quantity * t.unit_value) AS "wartość money ?"
FROM (SELECT id, participation_id, item_id, quantity, issued_on FROM goods_issue WHERE form_id = :id AND NOT :blank
      UNION ALL
      SELECT NULL, participation_id, NULL, NULL, NULL FROM enrollment
      WHERE form_id = :id AND :blank AND enrolled_on IS NOT NULL AND state NOT IN ('waiting', 'removed')) g
JOIN participation u ON u.id = g.participation_id
JOIN person pe ON pe.id = u.person_id
LEFT JOIN goods_item t ON t.id = g.item_id
ORDER BY g.issued_on, fold(pe.surname), fold(pe.given_names), u.key, t.code
