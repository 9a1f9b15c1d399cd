-- code: allowance_claim.open_after_exit
-- severity: report
-- entity: allowance_claim
-- basis: R-64
-- scope: participation
-- via: participation, allowance_claim.participation
-- field: paid
-- message-en: {participation} has left, and the claim for {allowance} from {from} is not settled
-- message-pl: udział {participation} jest zakończony, a wniosek o {allowance} od {from} nie jest rozliczony
-- guidance-en: Pay what `mops report build allowances` says is due, or record 0 with the day of the decision.
-- guidance-pl: Wypłać kwotę należną według `mops report build allowances` albo zapisz 0 z dniem rozstrzygnięcia.
-- bad: somebody left and a claim is open
-- bad-pl: udział zakończony, a wniosek otwarty
-- good: somebody left and the claim was settled with 0
-- good-pl: udział zakończony, a wniosek rozliczony kwotą 0
SELECT x.id AS id, u.key AS participation, a.key AS allowance, x.from_on AS "from"
FROM scope
CROSS JOIN participation u ON u.id = scope.id AND u.state <> 'active'
CROSS JOIN allowance_claim x ON x.participation_id = u.id AND x.paid IS NULL
CROSS JOIN allowance a ON a.id = x.allowance_id
