-- name: diagnosis
-- code: B-02
-- title-pl: Arkusz diagnozy kompleksowej
-- title-en: Diagnosis sheet
-- of: assessment
-- blank: project
-- date: diagnoza.zakończona_dnia
-- bind: participation participation
-- bind: person participation.person
-- with: projekt osoba
-- file: SELECT key FROM assessment WHERE participation_id = :participation ORDER BY version
--
-- one diagnoza
SELECT x.id AS "@assessment", x.key AS "numer assessment.key", x.version AS "wersja assessment.version",
       x.started_on AS "rozpoczęta_dnia assessment.started_on", x.place AS "miejsce assessment.place ?", x.finished_on AS "zakończona_dnia assessment.finished_on",
       x.labour_market_distance AS "oddalenie assessment.labour_market_distance ?", x.preferred_path AS "ścieżka assessment.preferred_path",
       x.recommendation AS "zalecenia assessment.recommendation", x.contraindications AS "przeciwwskazania assessment.contraindications ?",
       x.acknowledged_on AS "zapoznanie_dnia assessment.acknowledged_on ?", n.name AS "zalecana_jednostka text ?",
       u.key AS "uczestnik text"
FROM assessment x JOIN participation u ON u.id = x.participation_id LEFT JOIN unit n ON n.id = x.recommended_unit_id
WHERE x.id = :id
-- many części
SELECT p.id AS "@assessment_part", p.role AS "rola assessment_part.role", s.name AS "specjalista text", s.specialisation AS "specjalizacja text ?", p.held_on AS "data assessment_part.held_on",
       p.minutes AS "godziny assessment_part.minutes ?", p.method AS "metoda assessment_part.method ?",
       p.findings AS "ustalenia assessment_part.findings ?"
FROM assessment_part p LEFT JOIN staff s ON s.id = p.staff_id
WHERE p.assessment_id = :id
ORDER BY p.held_on, p.role
-- many obszary blank
SELECT r.id AS "@area_rating", a.code AS "kod text", a.name AS "obszar text", a.area_group AS "grupa text ?", r.level AS "poziom area_rating.level ?",
       r.not_applicable AS "nie_dotyczy area_rating.not_applicable ?", r.description AS "opis area_rating.description ?",
       r.need AS "potrzeba area_rating.need ?", r.potential AS "potencjał area_rating.potential ?"
FROM assessment_area a LEFT JOIN area_rating r ON r.area_id = a.id AND NOT :blank AND r.assessment_id = :id
WHERE a.project_id = :project
ORDER BY a.position IS NULL, a.position, a.code
-- many problemy
SELECT p.id AS "@assessment_problem", p.rank AS "kolejność assessment_problem.rank", p.reason AS "problem assessment_problem.reason",
       p.cause AS "przyczyna assessment_problem.cause ?", p.effect AS "skutek assessment_problem.effect ?"
FROM assessment_problem p WHERE p.assessment_id = :id ORDER BY p.rank
-- many czynniki
SELECT f.id AS "@assessment_factor", f.kind AS "rodzaj assessment_factor.kind", f.description AS "opis assessment_factor.description"
FROM assessment_factor f WHERE f.assessment_id = :id ORDER BY f.kind, f.position
