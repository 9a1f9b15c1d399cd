-- code: application.claim_unproved
-- severity: warning
-- entity: application
-- basis: R-7
-- scope: person
-- via: application.person, evidence.person, participation.person
-- field: disability_degree
-- message-en: application {application} claims a condition that needs a certificate, and none valid on {day} is on file
-- message-pl: zgłoszenie {application} powołuje się na stan wymagający orzeczenia, a brak dokumentu ważnego {day}
-- guidance-en: File the certificate or the medical document; without it the claim scores no points.
-- guidance-pl: Dołącz orzeczenie albo dokument medyczny; bez niego nie przyznaje się punktów.
-- bad: the only certificate had run out before the joining day
-- bad-pl: jedyne orzeczenie straciło ważność przed rozpoczęciem udziału
-- good: the certificate is valid without end
-- good-pl: orzeczenie jest ważne bezterminowo
SELECT a.id AS id, a.key AS application, coalesce(u.joined_on, a.received_on) AS day
FROM scope
CROSS JOIN application a ON a.person_id = scope.id
LEFT JOIN participation u ON u.application_id = a.id
WHERE a.state IN ('scored', 'admitted', 'reserve', 'participant')
  AND (a.disability_degree IN ('light', 'moderate', 'severe')
       OR a.disability_special IN ('combined', 'mental', 'intellectual', 'pervasive'))
  AND NOT EXISTS (
      SELECT 1 FROM evidence e
      WHERE e.person_id = a.person_id
        AND (e.kind = 'disability_certificate'
             OR (e.kind = 'medical_document' AND a.disability_special = 'mental'))
        AND coalesce(e.issued_on, '') <= coalesce(u.joined_on, a.received_on)
        AND coalesce(e.valid_to, '9999-12-31') >= coalesce(u.joined_on, a.received_on))
