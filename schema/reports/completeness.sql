-- name: completeness
-- title-pl: Kompletność danych i dokumentów
-- title-en: Completeness of data and papers
-- kind: rows
-- row: participant
-- parameter: project required
-- parameter: participation
-- column: participant text | Uczestnik | Participant
-- column: unit text | Jednostka | Unit
-- column: complete code:yes_no | Komplet danych | Data complete
-- column: answered integer | Odpowiedzi > Podano | Answers > Given
-- column: refused integer | Odpowiedzi > Odmowa | Answers > Refused
-- column: not_asked integer | Odpowiedzi > Brak | Answers > Missing
-- column: refused_fields each:field:participation,person,application,monitoring_facts | Czego odmówiono | Refused fields
-- column: missing_fields each:field:participation,person,application,monitoring_facts | Brakujące pola | Missing fields
-- column: missing_papers each:list:paper | Brakujące dokumenty | Missing papers
--
-- A required field is answered, refused or not asked: a refusal is an answer, an empty cell is not. Which fields are required
-- is what the participant form of the programme asks; `complete` is what the indicators go by. Papers are told apart from data.
WITH
  this AS (SELECT id, profile FROM project WHERE key = :project),
  asked(place, field, profile) AS (VALUES
    (1, 'pesel', NULL), (2, 'education', NULL), (3, 'labour_status', NULL), (4, 'voivodeship', NULL), (5, 'county', NULL),
    (6, 'commune', 'ESF'), (7, 'locality', NULL), (8, 'house_number', NULL), (9, 'postal_code', NULL), (10, 'contact', NULL),
    (11, 'disability_degree', 'ESF'), (12, 'minority', 'ESF'), (13, 'homeless', 'ESF'), (14, 'childcare_needed', 'pokl-7.1.1')),
  participant AS MATERIALIZED (
    SELECT p.id, p.key, u.code AS unit, p.person_id, p.declared_on, p.privacy_statement_on, p.education, p.labour_status,
           p.disability_degree, COALESCE(p.disability_degree, m.disabled) AS disability_answer, p.disability_special, p.childcare_needed, p.joined_on, a.id AS application, a.channel,
           a.received_on, a.original_on, a.privacy_notice_on,
           COALESCE(m.minority, a.minority) AS minority, COALESCE(m.homeless, a.homeless) AS homeless,
           pe.pesel, pe.other_id, pe.voivodeship, pe.county, pe.commune, pe.locality, pe.house_number, pe.postal_code,
           pe.phone, pe.email
    FROM this
    JOIN participation p ON p.project_id = this.id AND p.joined_on <= :as_of
                        AND (:participation IS NULL OR p.key = :participation)
    JOIN person pe ON pe.id = p.person_id
    LEFT JOIN unit u ON u.id = p.unit_id
    LEFT JOIN application a ON a.id = p.application_id
    LEFT JOIN monitoring_facts m ON m.participation_id = p.id),
  answer AS (
    SELECT p.id, p.key, p.unit, asked.place, asked.field,
           CASE asked.field
             WHEN 'pesel' THEN COALESCE(p.pesel, p.other_id) WHEN 'education' THEN p.education
             -- The main status alone says too little.
             WHEN 'labour_status' THEN
               CASE WHEN p.labour_status NOT IN ('unemployed', 'unemployed_unregistered', 'unemployed_registered', 'inactive', 'employed')
                    THEN p.labour_status END
             WHEN 'voivodeship' THEN p.voivodeship WHEN 'county' THEN p.county WHEN 'commune' THEN p.commune
             WHEN 'locality' THEN p.locality WHEN 'house_number' THEN p.house_number WHEN 'postal_code' THEN p.postal_code
             WHEN 'contact' THEN COALESCE(p.phone, p.email) WHEN 'disability_degree' THEN p.disability_answer
             WHEN 'minority' THEN p.minority WHEN 'homeless' THEN p.homeless
             WHEN 'childcare_needed' THEN p.childcare_needed END AS value
    FROM this
    JOIN participant p
    JOIN asked ON asked.profile IS NULL OR asked.profile = this.profile
               OR (asked.profile = 'ESF' AND this.profile <> 'pokl-7.1.1')),
  answers AS (
    SELECT id, key, unit, SUM(value IS NOT NULL AND value <> 'refused') AS answered, SUM(COALESCE(value = 'refused', 0)) AS refused,
           SUM(value IS NULL) AS not_asked,
           GROUP_CONCAT(CASE WHEN value = 'refused' THEN field END, ', ') AS refused_fields,
           GROUP_CONCAT(CASE WHEN value IS NULL THEN field END, ', ') AS missing_fields
    FROM (SELECT * FROM answer ORDER BY id, place)
    GROUP BY id),
  needed(id, place, paper) AS (
    SELECT id, 1, 'declaration' FROM participant WHERE declared_on IS NULL OR declared_on > :as_of
    UNION ALL
    SELECT id, 2, 'data_statement' FROM participant WHERE privacy_statement_on IS NULL OR privacy_statement_on > :as_of
    UNION ALL SELECT id, 3, 'privacy_notice' FROM participant WHERE application IS NOT NULL AND privacy_notice_on IS NULL
    UNION ALL
    SELECT id, 4, 'application_original' FROM participant
    WHERE channel IN ('email', 'epuap') AND (original_on IS NULL OR original_on > :as_of)
    UNION ALL
    SELECT id, 5, 'disability_certificate' FROM participant p
    WHERE (disability_degree IN ('light', 'moderate', 'severe') OR COALESCE(disability_special, 'none') NOT IN ('none', 'refused'))
      AND NOT EXISTS (SELECT 1 FROM evidence e
                      WHERE e.person_id = p.person_id AND e.kind IN ('disability_certificate', 'medical_document')
                        AND COALESCE(e.issued_on, '') <= p.joined_on AND COALESCE(e.valid_to, '9999-12-31') >= p.joined_on)
    UNION ALL
    SELECT p.id, 6, 'contract' FROM participant p
    WHERE NOT EXISTS (SELECT 1 FROM social_contract c
                      WHERE c.participation_id = p.id
                        AND c.signed_by_person_on <= :as_of AND c.signed_by_centre_on <= :as_of)
    UNION ALL
    SELECT p.id, 7, 'proof:' || o.kind || ':' || o.happened_on
    FROM participant p
    JOIN outcome o ON o.participation_id = p.id AND o.stated_on <= :as_of AND (o.proved_on IS NULL OR o.proved_on > :as_of)),
  papers AS (
    SELECT id, GROUP_CONCAT(paper, ', ') AS missing_papers FROM (SELECT * FROM needed ORDER BY id, place, paper) GROUP BY id)
SELECT a.key AS participant, a.unit, IIF(a.not_asked = 0, 'yes', 'no') AS complete, a.answered, a.refused, a.not_asked,
       a.refused_fields, a.missing_fields, papers.missing_papers
FROM answers a
LEFT JOIN papers ON papers.id = a.id
ORDER BY a.key
