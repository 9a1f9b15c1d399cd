-- The project, on every paper.
--
-- one projekt blank
SELECT p.id AS "@project", p.key AS "skrót project.key", p.title AS "tytuł project.title",
       p.programme AS "program project.programme ?", p.priority AS "priorytet project.priority ?",
       p.measure AS "działanie project.measure ?", p.agreement_number AS "numer_umowy project.agreement_number",
       p.beneficiary AS "beneficjent project.beneficiary", p.area AS "obszar project.area ?",
       p.starts_on AS "od project.starts_on", p.ends_on AS "do project.ends_on",
       p.target_group AS "grupa_docelowa project.target_group ?",
       p.completion_threshold AS "próg_obecności project.completion_threshold ?",
       p.completion_days AS "dni_na_uzupełnienie project.completion_days ?",
       p.call_number AS "numer_naboru project.call_number ?", p.beneficiary_address AS "adres_beneficjenta project.beneficiary_address ?",
       p.beneficiary_nip AS "nip_beneficjenta project.beneficiary_nip ?", p.beneficiary_phone AS "telefon_beneficjenta project.beneficiary_phone ?",
       p.beneficiary_email AS "email_beneficjenta project.beneficiary_email ?", p.partners AS "partnerzy project.partners ?",
       p.head_name AS "kierujący project.head_name ?", p.head_title AS "stanowisko_kierującego project.head_title ?",
       p.data_protection_contact AS "inspektor_danych project.data_protection_contact ?",
       p.signing_place AS "miejsce_podpisania project.signing_place ?", p.total_value AS "wartość project.total_value ?",
       p.grant_amount AS "dofinansowanie project.grant_amount ?", p.data_kept_until AS "dane_do project.data_kept_until ?",
       p.funding_sentence AS "stopka project.funding_sentence"
FROM project p
WHERE p.id = :project
