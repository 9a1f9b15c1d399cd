-- name: application
-- code: A-01
-- title-pl: Formularz zgłoszeniowy uczestnika
-- title-en: Application form
-- of: application
-- blank: recruitment_round
-- date: zgłoszenie.podpisane_dnia
-- bind: person person
-- bind: round round
-- bind: recruitment_round round
-- with: projekt osoba
-- file: SELECT a.key FROM participation u JOIN application a ON a.id = u.application_id WHERE u.id = :participation
--
-- one nabór blank
SELECT r.id AS "@recruitment_round", r.number AS "numer recruitment_round.number", r.opens_on AS "od recruitment_round.opens_on",
       r.closes_on AS "do recruitment_round.closes_on"
FROM recruitment_round r WHERE r.id = :recruitment_round
-- one zgłoszenie
SELECT a.id AS "@application", a.key AS "numer application.key", a.received_on AS "złożone_dnia application.received_on",
       a.received_at AS "godzina application.received_at ?", a.received_by AS "przyjęła application.received_by ?",
       a.channel AS "sposób application.channel ?", a.education AS "wykształcenie application.education",
       a.labour_status AS "status application.labour_status", a.months_out_of_work AS "miesięcy_bez_pracy application.months_out_of_work ?",
       a.labour_office_profile AS "profil_pomocy application.labour_office_profile ?",
       a.social_assistance AS "pomoc_społeczna application.social_assistance", a.food_aid AS "pomoc_żywnościowa application.food_aid ?",
       a.disability_degree AS "niepełnosprawność application.disability_degree",
       a.disability_special AS "szczególny_rodzaj application.disability_special ?",
       a.lives_alone AS "mieszka_sam application.lives_alone ?", a.dependants AS "osoby_zależne application.dependants ?",
       a.lone_parent AS "samotny_rodzic application.lone_parent ?", a.homeless AS "bezdomność application.homeless ?",
       a.former_prisoner AS "po_zakładzie_karnym application.former_prisoner ?", a.minority AS "mniejszość application.minority ?",
       a.rural_area AS "obszar_wiejski application.rural_area ?", a.childcare_needed AS "opieka application.childcare_needed ?",
       a.care_needed AS "opis_opieki application.care_needed ?", a.special_data_refused AS "odmowa_danych application.special_data_refused ?",
       a.information_source AS "źródło_informacji application.information_source ?", a.access_needs AS "potrzeby application.access_needs ?", a.tie_to_area AS "związek application.tie_to_area ?",
       a.statement_truth AS "prawdziwość application.statement_truth", a.statement_rules AS "regulamin application.statement_rules",
       a.statement_no_parallel AS "brak_innego_wsparcia application.statement_no_parallel",
       a.privacy_notice AS "klauzula application.privacy_notice ?", a.privacy_notice_on AS "klauzula_dnia application.privacy_notice_on ?",
       a.signed_on AS "podpisane_dnia application.signed_on ?", a.state AS "stan application.state",
       age_on(pe.birth_date, a.received_on) AS "wiek number", n.name AS "jednostka text ?"
FROM application a JOIN person pe ON pe.id = a.person_id LEFT JOIN unit n ON n.id = a.unit_id
WHERE a.id = :id
-- one zgody
--
-- A consent is crossed only where one was recorded, and not withdrawn.
SELECT MAX(IIF(kind = 'special_data' AND withdrawn_on IS NULL, 'yes', NULL)) AS "dane_szczególne code:yes_no ?",
       MAX(IIF(kind = 'image' AND withdrawn_on IS NULL, 'yes', NULL)) AS "wizerunek code:yes_no ?",
       MAX(IIF(kind = 'contact' AND withdrawn_on IS NULL, 'yes', NULL)) AS "kontakt code:yes_no ?"
FROM consent
WHERE person_id = :person AND project_id = :project AND given_on <= :as_of
-- many przesłanki
SELECT x.id AS "@application_premise", x.premise AS "przesłanka application_premise.premise"
FROM application_premise x WHERE x.application_id = :id ORDER BY x.premise
-- many powody
SELECT x.id AS "@application_reason", x.reason AS "powód application_reason.reason"
FROM application_reason x WHERE x.application_id = :id ORDER BY x.reason
-- many kryteria_formalne blank
SELECT c.id AS "@criterion", c.code AS "kod criterion.code", c.name AS "nazwa criterion.name",
       c.evidence_kind AS "dowód criterion.evidence_kind ?", x.result AS "wynik code:yes_no ?"
FROM criterion c LEFT JOIN formal_check x ON x.criterion_id = c.id AND NOT :blank AND x.application_id = :id
WHERE c.project_id = :project AND c.kind = 'formal'
ORDER BY c.position, c.code
-- many kryteria_punktowe blank
SELECT c.id AS "@criterion", c.code AS "kod criterion.code", c.name AS "nazwa criterion.name", c.points AS "punkty criterion.points",
       c.evidence_kind AS "dowód criterion.evidence_kind ?", x.points AS "przyznano number ?"
FROM criterion c LEFT JOIN score x ON x.criterion_id = c.id AND NOT :blank AND x.application_id = :id
WHERE c.project_id = :project AND c.kind = 'points'
ORDER BY c.position, c.code
