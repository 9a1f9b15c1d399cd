-- code: score.wrong_evidence
-- severity: error
-- entity: score
-- basis: R-10
-- scope: application
-- via: score.application
-- field: evidence
-- message-en: application {application}: the paper {evidence} does not prove criterion {criterion}
-- message-pl: zgłoszenie {application}: dokument {evidence} nie potwierdza kryterium {criterion}
-- guidance-en: Name a paper of this applicant, of the kind the criterion asks for, valid on the day of receipt.
-- guidance-pl: Wskaż dokument tej osoby, rodzaju wymaganego przez kryterium, ważny w dniu wpływu zgłoszenia.
-- bad: the certificate had run out before the application came
-- bad-pl: orzeczenie straciło ważność przed wpływem zgłoszenia
-- good: the certificate is valid on the day of receipt
-- good-pl: orzeczenie jest ważne w dniu wpływu
SELECT s.id AS id, a.key AS application, c.code AS criterion, e.key AS evidence
FROM scope
CROSS JOIN application a ON a.id = scope.id
CROSS JOIN score s ON s.application_id = a.id
CROSS JOIN criterion c ON c.id = s.criterion_id
CROSS JOIN evidence e ON e.id = s.evidence_id
WHERE s.points > 0
  AND (e.person_id <> a.person_id
       OR e.kind <> coalesce(c.evidence_kind, e.kind)
       OR coalesce(e.valid_to, '9999-12-31') < a.received_on)
