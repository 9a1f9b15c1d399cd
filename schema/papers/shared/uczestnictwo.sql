-- One person's participation in the project.
--
-- one uczestnictwo
SELECT u.id AS "@participation", u.key AS "numer participation.key", u.declared_on AS "deklaracja_dnia participation.declared_on ?",
       u.privacy_statement_on AS "oświadczenie_dnia participation.privacy_statement_on ?",
       u.agreement_number AS "numer_umowy participation.agreement_number ?", u.agreement_place AS "miejsce_umowy participation.agreement_place ?",
       u.signed_by_person_on AS "podpis_osoby participation.signed_by_person_on ?",
       u.signed_by_centre_on AS "podpis_ośrodka participation.signed_by_centre_on ?",
       u.cycle AS "cykl participation.cycle ?", u.group_name AS "grupa participation.group_name ?",
       u.joined_on AS "przystąpił_dnia participation.joined_on", u.education AS "wykształcenie participation.education",
       u.labour_status AS "status participation.labour_status", u.social_assistance AS "pomoc_społeczna participation.social_assistance",
       u.disability_degree AS "niepełnosprawność participation.disability_degree ?",
       u.childcare_needed AS "opieka participation.childcare_needed ?", u.state AS "stan participation.state",
       u.ended_on AS "zakończył_dnia participation.ended_on", u.exit_kind AS "zakończenie participation.exit_kind ?",
       u.exit_reason AS "powód_zakończenia participation.exit_reason ?", n.name AS "jednostka text ?",
       a.key AS "zgłoszenie text ?", age_on(pe.birth_date, u.joined_on) AS "wiek number"
FROM participation u
JOIN person pe ON pe.id = u.person_id
LEFT JOIN unit n ON n.id = u.unit_id
LEFT JOIN application a ON a.id = u.application_id
WHERE u.id = :participation
