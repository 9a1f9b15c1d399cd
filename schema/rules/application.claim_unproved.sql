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
-- The papers and the days on which they are needed in one line, by day: each paper says until when what came before holds.
WITH claimed AS (
    SELECT a.id, a.key, a.person_id, a.disability_special, coalesce(u.joined_on, a.received_on) AS day
    FROM scope
    CROSS JOIN application a ON a.person_id = scope.id
    LEFT JOIN participation u ON u.application_id = a.id
    WHERE a.state IN ('scored', 'admitted', 'reserve', 'participant')
      AND (a.disability_degree IN ('light', 'moderate', 'severe')
           OR a.disability_special IN ('combined', 'mental', 'intellectual', 'pervasive'))),
line AS (
    SELECT person_id, day, 1 AS asks, id, key, disability_special, NULL AS certified_to, NULL AS attested_to
    FROM claimed
    UNION ALL
    SELECT e.person_id, coalesce(e.issued_on, ''), 0, NULL, NULL, NULL,
           IIF(e.kind = 'disability_certificate', coalesce(e.valid_to, '9999-12-31'), NULL),
           IIF(e.kind = 'medical_document', coalesce(e.valid_to, '9999-12-31'), NULL)
    FROM (SELECT DISTINCT person_id FROM claimed) who
    CROSS JOIN evidence e ON e.person_id = who.person_id
    WHERE e.kind IN ('disability_certificate', 'medical_document')),
proved AS (
    SELECT id, key, day, asks, disability_special,
           max(certified_to) OVER so_far AS certified_to, max(attested_to) OVER so_far AS attested_to
    FROM line
    WINDOW so_far AS (PARTITION BY person_id ORDER BY day, asks ROWS UNBOUNDED PRECEDING))
SELECT id, key AS application, day
FROM proved
WHERE asks = 1
  AND coalesce(certified_to, '') < day
  AND (disability_special IS NOT 'mental' OR coalesce(attested_to, '') < day)
