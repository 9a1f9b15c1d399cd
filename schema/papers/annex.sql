-- name: annex
-- code: B-04A
-- title-pl: Aneks do kontraktu socjalnego
-- title-en: Annex to a social contract
-- of: contract_annex
-- blank: project
-- date: aneks.zawarty_dnia
-- bind: participation contract.participation
-- bind: person contract.participation.person
-- bind: contract contract
-- with: projekt osoba strony
-- file: SELECT x.key FROM contract_annex x JOIN social_contract c ON c.id = x.contract_id WHERE c.participation_id = :participation ORDER BY x.effective_on, x.key
--
-- one aneks
SELECT x.id AS "@contract_annex", x.key AS "klucz contract_annex.key", x.number AS "numer contract_annex.number",
       x.effective_on AS "obowiązuje_od contract_annex.effective_on", x.change AS "zmiana contract_annex.change",
       x.reason AS "powód contract_annex.reason", x.signed_by_person_on AS "podpis_osoby contract_annex.signed_by_person_on ?",
       x.signed_by_centre_on AS "podpis_ośrodka contract_annex.signed_by_centre_on ?",
       CASE WHEN x.signed_by_person_on IS NOT NULL AND x.signed_by_centre_on IS NOT NULL
            THEN MAX(x.signed_by_person_on, x.signed_by_centre_on) END AS "zawarty_dnia date ?"
FROM contract_annex x WHERE x.id = :id
-- many ścieżka
SELECT i.id AS "@path_item", i.position AS "pozycja path_item.position", i.kind AS "rodzaj path_item.kind",
       COALESCE(f.title, i.instrument) AS "forma text ?", i.planned_from AS "od path_item.planned_from",
       i.planned_to AS "do path_item.planned_to", i.planned_minutes AS "godziny path_item.planned_minutes ?",
       i.expected_effect AS "efekt path_item.expected_effect"
FROM path_item i LEFT JOIN form_of_support f ON f.id = i.form_id
WHERE i.annex_id = :id
ORDER BY i.position
