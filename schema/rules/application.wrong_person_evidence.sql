-- code: application.wrong_person_evidence
-- severity: error
-- entity: formal_check
-- basis: R-2
-- scope: application
-- via: application, formal_check.application
-- field: evidence
-- message-en: application {application}: the paper {evidence} seen for criterion {criterion} belongs to another person
-- message-pl: zgłoszenie {application}: dokument {evidence} okazany do kryterium {criterion} dotyczy innej osoby
-- guidance-en: Name a paper of the applicant.
-- guidance-pl: Wskaż dokument dotyczący osoby, która złożyła zgłoszenie.
-- bad: the formal check names the paper of another person
-- bad-pl: ocena formalna wskazuje dokument innej osoby
-- good: the formal check names the applicant's own paper
-- good-pl: ocena formalna wskazuje dokument tej samej osoby
SELECT f.id AS id, a.key AS application, c.code AS criterion, e.key AS evidence
FROM scope
CROSS JOIN application a ON a.id = scope.id
CROSS JOIN formal_check f ON f.application_id = a.id
CROSS JOIN criterion c ON c.id = f.criterion_id
CROSS JOIN evidence e ON e.id = f.evidence_id
WHERE e.person_id <> a.person_id
