-- code: participation.exit_kind
-- severity: error
-- entity: participation
-- basis: R-63
-- scope: participation
-- via: participation
-- field: exit_kind
-- message-en: the exit kind {kind} of {participation} does not fit its state
-- message-pl: rodzaj zakończenia {kind} nie pasuje do stanu udziału {participation}
-- guidance-en: Z and ZP complete a participation; PR, PS and PL interrupt it.
-- guidance-pl: Z i ZP oznaczają zakończenie udziału, PR, PS i PL jego przerwanie.
-- bad: a resignation recorded as completed
-- bad-pl: rezygnacja zapisana jako zakończenie
-- good: leaving for a job recorded as completed
-- good-pl: podjęcie pracy zapisane jako zakończenie
SELECT u.id AS id, u.key AS participation, u.exit_kind AS kind
FROM scope
CROSS JOIN participation u ON u.id = scope.id
WHERE (u.state = 'completed' AND u.exit_kind NOT IN ('Z', 'ZP'))
   OR (u.state = 'interrupted' AND u.exit_kind NOT IN ('PR', 'PS', 'PL'))
