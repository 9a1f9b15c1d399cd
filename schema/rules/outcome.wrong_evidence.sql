-- code: outcome.wrong_evidence
-- severity: error
-- entity: outcome
-- basis: R-66
-- scope: outcome
-- via: outcome
-- field: evidence
-- message-en: {participation}: the outcome {kind} names the paper {evidence} of another person
-- message-pl: {participation}: rezultat {kind} wskazuje dokument {evidence} innej osoby
-- guidance-en: Name a paper of the same person.
-- guidance-pl: Wskaż dokument tej samej osoby.
-- bad: the paper speaks of somebody else
-- bad-pl: dokument dotyczy kogoś innego
-- good: the paper speaks of the participant
-- good-pl: dokument dotyczy uczestnika
SELECT o.id AS id, u.key AS participation, o.kind AS kind, e.key AS evidence
FROM scope
CROSS JOIN outcome o ON o.id = scope.id
CROSS JOIN participation u ON u.id = o.participation_id
CROSS JOIN evidence e ON e.id = o.evidence_id
WHERE e.person_id <> u.person_id
