-- code: outcome.no_evidence
-- severity: warning
-- entity: outcome
-- basis: R-66
-- scope: outcome
-- via: outcome
-- field: evidence
-- message-en: {participation}: the outcome {kind} counts as proved, but no paper is named
-- message-pl: {participation}: rezultat {kind} uznano za potwierdzony, a nie wskazano dokumentu
-- guidance-en: Name the paper that proves it.
-- guidance-pl: Wskaż dokument potwierdzający.
-- bad: a day of proof without a paper
-- bad-pl: data potwierdzenia bez dokumentu
-- good: a stated outcome still waits for its paper
-- good-pl: oświadczony rezultat czeka na dokument
SELECT o.id AS id, u.key AS participation, o.kind AS kind
FROM scope
CROSS JOIN outcome o ON o.id = scope.id
CROSS JOIN participation u ON u.id = o.participation_id
WHERE o.proved_on IS NOT NULL AND o.evidence_id IS NULL
