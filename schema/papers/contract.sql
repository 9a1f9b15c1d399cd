-- name: contract
-- code: B-04
-- title-pl: Kontrakt socjalny ze ścieżką
-- title-en: Social contract with path
-- of: social_contract
-- blank: project
-- date: kontrakt.zawarty_dnia
-- bind: participation participation
-- bind: person participation.person
-- with: projekt osoba
-- file: SELECT key FROM social_contract WHERE participation_id = :participation ORDER BY drafted_on, key
--
-- one kontrakt
SELECT c.id AS "@social_contract", c.key AS "numer social_contract.key", c.kind AS "rodzaj social_contract.kind",
       c.drafted_on AS "sporządzony_dnia social_contract.drafted_on",
       CASE WHEN c.signed_by_person_on IS NOT NULL AND c.signed_by_centre_on IS NOT NULL
            THEN MAX(c.signed_by_person_on, c.signed_by_centre_on) END AS "zawarty_dnia date ?",
       c.place AS "miejsce social_contract.place", c.starts_on AS "od social_contract.starts_on",
       c.ends_on AS "do social_contract.ends_on", c.causes AS "przyczyny social_contract.causes",
       c.resources AS "zasoby social_contract.resources", c.limitations AS "ograniczenia social_contract.limitations",
       c.signed_by_person_on AS "podpis_osoby social_contract.signed_by_person_on ?",
       c.signed_by_centre_on AS "podpis_ośrodka social_contract.signed_by_centre_on ?",
       c.version AS "wersja social_contract.version", c.remarks AS "uwagi social_contract.remarks ?",
       c.centre_signatory AS "za_ośrodek social_contract.centre_signatory ?"
FROM social_contract c
WHERE c.id = :id
-- one pracownik
SELECT s.id AS "@staff", s.name AS "imię_i_nazwisko staff.name", s.phone AS "telefon staff.phone ?", s.position AS "stanowisko staff.position ?", s.employer AS "pracodawca staff.employer ?"
FROM social_contract c JOIN staff s ON s.id = c.social_worker_id
WHERE c.id = :id
-- one uczestnictwo
SELECT u.id AS "@participation", u.key AS "numer participation.key", u.joined_on AS "przystąpił_dnia participation.joined_on",
       n.name AS "jednostka text ?"
FROM participation u LEFT JOIN unit n ON n.id = u.unit_id
WHERE u.id = :participation
-- many rodzina
SELECT m.id AS "@contract_family_member", m.position AS "numer contract_family_member.position", m.name AS "imię_i_nazwisko contract_family_member.name",
       m.pesel AS "pesel contract_family_member.pesel ?"
FROM contract_family_member m
WHERE m.contract_id = :id
ORDER BY m.position
-- many cele_główne
SELECT g.id AS "@contract_goal", g.number AS "numer contract_goal.number", g.text AS "cel contract_goal.text",
       g.deadline AS "termin contract_goal.deadline ?", g.effect AS "efekt contract_goal.effect ?",
       g.indicator AS "wskaźnik contract_goal.indicator ?"
FROM contract_goal g
WHERE g.contract_id = :id AND g.kind = 'main'
ORDER BY g.number
-- many cele_szczegółowe
SELECT g.id AS "@contract_goal", g.number AS "numer contract_goal.number", g.text AS "cel contract_goal.text",
       g.deadline AS "termin contract_goal.deadline ?", g.effect AS "efekt contract_goal.effect ?",
       g.indicator AS "wskaźnik contract_goal.indicator ?"
FROM contract_goal g
WHERE g.contract_id = :id AND g.kind <> 'main'
ORDER BY g.number
-- many działania_osoby
SELECT a.id AS "@contract_action", a.number AS "numer contract_action.number", a.text AS "działanie contract_action.text",
       a.goal_number AS "cel contract_action.goal_number ?", a.deadline AS "termin contract_action.deadline ?"
FROM contract_action a
WHERE a.contract_id = :id AND a.side = 'participant'
ORDER BY a.number
-- many działania_pracownika
SELECT a.id AS "@contract_action", a.number AS "numer contract_action.number", a.text AS "działanie contract_action.text",
       a.goal_number AS "cel contract_action.goal_number ?", a.deadline AS "termin contract_action.deadline ?"
FROM contract_action a
WHERE a.contract_id = :id AND a.side = 'social_worker'
ORDER BY a.number
-- many oceny
SELECT r.id AS "@contract_review", r.planned_on AS "termin contract_review.planned_on"
FROM contract_review r
WHERE r.contract_id = :id
ORDER BY r.planned_on
-- many ścieżka
SELECT i.id AS "@path_item", i.position AS "pozycja path_item.position", i.kind AS "rodzaj path_item.kind",
       i.support_group AS "grupa path_item.support_group", COALESCE(f.title, i.instrument) AS "forma text ?",
       i.instrument AS "instrument path_item.instrument ?", n.code AS "jednostka text ?",
       i.planned_from AS "od path_item.planned_from", i.planned_to AS "do path_item.planned_to",
       i.planned_minutes AS "godziny path_item.planned_minutes ?", i.expected_effect AS "efekt path_item.expected_effect",
       i.measure AS "miara path_item.measure ?", i.goal_number AS "cel path_item.goal_number ?", i.result_note AS "wynik path_item.result_note ?"
FROM path_item i
LEFT JOIN form_of_support f ON f.id = i.form_id
LEFT JOIN unit n ON n.id = COALESCE(i.unit_id, f.unit_id)
WHERE i.contract_id = :id
ORDER BY i.position
