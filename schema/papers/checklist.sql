-- name: checklist
-- code: H-01
-- title-pl: Lista kontrolna teczki uczestnika
-- title-en: Checklist of a participant's file
-- of: participation
-- date: uczestnictwo.przystąpił_dnia
-- bind: participation
-- bind: person person
-- with: projekt osoba uczestnictwo
-- file: SELECT key FROM participation WHERE id = :participation
--
-- many dokumenty
--
-- Which papers the records speak of, and on which day; whether the paper itself is in the file is ticked by hand.
WITH
  u AS (SELECT * FROM participation WHERE id = :participation),
  -- What the project requires of this person, where it says so.
  required AS (
    SELECT d.id, d.code, d.name, d.participant_signs,
           (SELECT MAX(h.held_on) FROM held_document h WHERE h.requirement_id = d.id AND h.participation_id = u.id AND h.held_on <= :as_of) AS held_on
    FROM u JOIN document_requirement d ON d.project_id = u.project_id AND d.moment <> 'on_demand'
    WHERE COALESCE(d.labour_status, '') IN ('', u.labour_status)
      AND (d.support_group IS NULL OR EXISTS (SELECT 1 FROM enrollment e JOIN form_of_support f ON f.id = e.form_id
                                              WHERE e.participation_id = u.id AND e.enrolled_on IS NOT NULL
                                                AND f.support_group = d.support_group))),
  known(ord, code, name, day, signs) AS (
    SELECT 1, 'A-01', 'Formularz zgłoszeniowy', a.signed_on, 'yes' FROM u JOIN application a ON a.id = u.application_id
    UNION ALL SELECT 2, 'A-03', 'Karta oceny kandydata', (SELECT MAX(checked_on) FROM formal_check WHERE application_id = a.id), 'no'
              FROM u JOIN application a ON a.id = u.application_id
    UNION ALL SELECT 3, 'B-01', 'Deklaracja i umowa uczestnictwa', declared_on, 'yes' FROM u
    UNION ALL SELECT 4, 'C-06', 'Informacja o przetwarzaniu danych osobowych', privacy_statement_on, 'yes' FROM u
    UNION ALL SELECT 5, 'B-02', 'Arkusz diagnozy kompleksowej (' || x.key || ')', x.finished_on, 'yes'
              FROM u JOIN assessment x ON x.participation_id = u.id
    UNION ALL SELECT 5, 'B-02', 'Arkusz diagnozy kompleksowej', NULL, 'yes'
              FROM u WHERE NOT EXISTS (SELECT 1 FROM assessment WHERE participation_id = u.id)
    UNION ALL SELECT 6, 'F-01', 'Ankieta porównawcza: przed wsparciem',
                     (SELECT MAX(filled_on) FROM survey_response WHERE participation_id = u.id AND wave = 'pre'), 'no' FROM u
    UNION ALL SELECT 7, 'B-04', 'Kontrakt socjalny ze ścieżką (' || c.key || ')',
                     IIF(c.signed_by_person_on IS NULL OR c.signed_by_centre_on IS NULL, NULL,
                         MAX(c.signed_by_person_on, c.signed_by_centre_on)), 'yes'
              FROM u JOIN social_contract c ON c.participation_id = u.id
    UNION ALL SELECT 7, 'B-04', 'Kontrakt socjalny ze ścieżką', NULL, 'yes'
              FROM u WHERE NOT EXISTS (SELECT 1 FROM social_contract WHERE participation_id = u.id)
    UNION ALL SELECT 8, 'B-05', 'Aneks do kontraktu (' || x.key || ')', x.signed_by_person_on, 'yes'
              FROM u JOIN social_contract c ON c.participation_id = u.id JOIN contract_annex x ON x.contract_id = c.id
    UNION ALL SELECT 9, 'B-06', 'Ocena realizacji kontraktu, termin ' || strftime('%d.%m.%Y', r.planned_on), r.held_on, 'yes'
              FROM u JOIN social_contract c ON c.participation_id = u.id JOIN contract_review r ON r.contract_id = c.id
              WHERE r.planned_on <= :as_of
    UNION ALL SELECT 10, 'D-02', 'Zaświadczenie: ' || f.title, e.ended_on, 'no'
              FROM u JOIN enrollment e ON e.participation_id = u.id AND e.certificate_number IS NOT NULL
              JOIN form_of_support f ON f.id = e.form_id
    UNION ALL SELECT 11, 'F-01', 'Ankieta porównawcza: po wsparciu',
                     (SELECT MAX(filled_on) FROM survey_response WHERE participation_id = u.id AND wave = 'post'), 'no'
              FROM u WHERE u.ended_on IS NOT NULL
    UNION ALL SELECT 12, 'F-02', 'Ankieta końcowa z oświadczeniem o sytuacji',
                     (SELECT MAX(stated_on) FROM outcome WHERE participation_id = u.id), 'yes'
              FROM u WHERE u.ended_on IS NOT NULL)
SELECT code AS "kod text", name AS "dokument text", day AS "dzień date ?", signs AS "podpisuje code:yes_no ?", held AS "w_teczce code:yes_no ?"
FROM (SELECT 1 AS ord, code, name, held_on AS day, participant_signs AS signs, IIF(held_on IS NULL, NULL, 'yes') AS held FROM required
      UNION ALL
      SELECT ord, code, name, day, signs, NULL FROM known WHERE NOT EXISTS (SELECT 1 FROM required))
ORDER BY ord, code, day, name
