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
       p.funding_sentence AS "stopka project.funding_sentence"
FROM project p
WHERE p.id = :project
