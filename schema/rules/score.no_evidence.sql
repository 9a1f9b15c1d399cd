-- code: score.no_evidence
-- severity: error
-- entity: score
-- basis: R-10
-- scope: application
-- via: score.application
-- field: evidence
-- message-en: application {application}: the points for criterion {criterion} rest on a paper, but none is named
-- message-pl: zgłoszenie {application}: punkty za kryterium {criterion} wymagają dokumentu, a żadnego nie wskazano
-- guidance-en: Name the paper seen, or give the points on the applicant's statement where the criterion allows it.
-- guidance-pl: Wskaż okazany dokument albo przyznaj punkty na podstawie oświadczenia, jeżeli kryterium na to pozwala.
-- bad: points on a statement for a criterion that asks for a certificate
-- bad-pl: punkty na oświadczenie za kryterium wymagające orzeczenia
-- good: no points are given, so no paper is needed
-- good-pl: nie przyznano punktów, więc dokument jest zbędny
SELECT s.id AS id, a.key AS application, c.code AS criterion
FROM scope
CROSS JOIN application a ON a.id = scope.id
CROSS JOIN score s ON s.application_id = a.id
CROSS JOIN criterion c ON c.id = s.criterion_id
WHERE s.points > 0
  AND ((s.basis = 'document' AND s.evidence_id IS NULL)
       OR (c.evidence_kind IS NOT NULL AND s.evidence_id IS NULL))
