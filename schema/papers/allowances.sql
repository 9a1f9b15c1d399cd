-- name: allowances
-- code: E-01
-- title-pl: Lista świadczeń dla uczestników
-- title-en: List of allowances
-- of: project
-- date: lista.ostatnie
-- months: SELECT DISTINCT substr(x.from_on, 1, 7) FROM allowance_claim x JOIN participation u ON u.id = x.participation_id WHERE u.project_id = :id ORDER BY 1
-- with: projekt
--
-- one lista
SELECT substr(:month, 6, 2) || '/' || substr(:month, 1, 4) AS "miesiąc text", MAX(x.to_on) AS "ostatnie date", MIN(x.approved_by) AS "zatwierdziła text ?"
FROM allowance_claim x JOIN participation u ON u.id = x.participation_id AND u.project_id = :id
WHERE substr(x.from_on, 1, 7) = :month
-- many osoby
SELECT x.id AS "@allowance_claim", pe.surname || ' ' || pe.given_names AS "nazwisko_i_imię text !", u.key AS "numer text",
       a.name AS "świadczenie text", a.kind AS "rodzaj code:allowance_kind", f.key AS "grupa text", x.from_on AS "od allowance_claim.from_on",
       x.to_on AS "do allowance_claim.to_on", x.paid AS "kwota allowance_claim.paid ?", x.bonus AS "premia allowance_claim.bonus ?",
       COALESCE(x.paid, 0) + COALESCE(x.bonus, 0) AS "razem money", x.account_number AS "rachunek allowance_claim.account_number ?", x.paid_on AS "wypłacono allowance_claim.paid_on ?"
FROM allowance_claim x
JOIN participation u ON u.id = x.participation_id AND u.project_id = :id
JOIN person pe ON pe.id = u.person_id
JOIN allowance a ON a.id = x.allowance_id
JOIN form_of_support f ON f.id = x.form_id
WHERE substr(x.from_on, 1, 7) = :month
ORDER BY fold(pe.surname), fold(pe.given_names), u.key, a.code, x.from_on
