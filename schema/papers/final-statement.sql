-- name: final-statement
-- code: F-02
-- title-pl: Ankieta końcowa z oświadczeniem o sytuacji
-- title-en: Final sheet with statement of the situation
-- of: participation
-- blank: project
-- date: oświadczenie.dnia
-- only: SELECT 1 FROM participation WHERE id = :id AND ended_on IS NOT NULL
-- bind: participation
-- bind: person person
-- with: projekt osoba uczestnictwo
-- file: SELECT key FROM participation WHERE id = :participation AND ended_on IS NOT NULL
--
-- one oświadczenie
SELECT MAX(o.stated_on) AS "dnia date ?", MAX(o.received_by) AS "przyjęła text ?", MAX(o.proof_due_on) AS "dowód_do date ?", date(u.ended_on, '+28 days') AS "termin date",
       MAX(IIF(o.kind = 'employment', o.employment_form, NULL)) AS "praca code:employment_form ?",
       MAX(IIF(o.kind = 'self_employment', 'yes', NULL)) AS "działalność code:yes_no ?",
       MAX(IIF(o.kind = 'job_seeking', 'yes', NULL)) AS "poszukiwanie code:yes_no ?",
       MAX(IIF(o.kind = 'education', 'yes', NULL)) AS "nauka code:yes_no ?"
FROM participation u LEFT JOIN outcome o ON o.participation_id = u.id
WHERE u.id = :participation
-- many rezultaty
SELECT o.id AS "@outcome", o.kind AS "rodzaj outcome.kind", o.happened_on AS "od outcome.happened_on", o.stated_on AS "oświadczono outcome.stated_on",
       o.proved_on AS "udowodniono outcome.proved_on ?", e.kind AS "dowód code:evidence_kind ?"
FROM outcome o LEFT JOIN evidence e ON e.id = o.evidence_id
WHERE o.participation_id = :participation
ORDER BY o.happened_on, o.kind
