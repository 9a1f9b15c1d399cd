-- code: contract_breach.undecided
-- severity: report
-- entity: contract_breach
-- basis: R-39
-- scope: social_contract
-- via: contract_breach.contract
-- field: decision
-- message-en: no decision is recorded on the breach of {contract} of {day}
-- message-pl: brak decyzji o naruszeniu kontraktu {contract} z {day}
-- guidance-en: Hear the person and record explanation and decision; on benefits (art. 11(2)) the centre decides, not the program.
-- guidance-pl: Wysłuchaj osoby i zapisz wyjaśnienie oraz decyzję; o świadczeniach (art. 11 ust. 2) rozstrzyga ośrodek, nie program.
-- bad: a breach and nothing more
-- bad-pl: naruszenie i nic więcej
-- good: explained by the person
-- good-pl: wyjaśnione przez osobę
SELECT b.id AS id, c.key AS contract, b.occurred_on AS day
FROM scope
CROSS JOIN social_contract c ON c.id = scope.id
CROSS JOIN contract_breach b ON b.contract_id = c.id AND b.decision IS NULL
