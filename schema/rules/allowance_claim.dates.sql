-- code: allowance_claim.dates
-- severity: error
-- entity: allowance_claim
-- basis: R-61
-- scope: participation
-- via: allowance_claim.participation
-- field: to_on
-- message-en: the days of the claim of {participation} for {allowance} from {from} to {to} do not fit
-- message-pl: niezgodne daty wniosku {participation} o {allowance} od {from} do {to}
-- guidance-en: The last day follows the first; a monthly ticket lies in one month; claims for the same form do not overlap; what is paid has a day.
-- guidance-pl: Ostatni dzień nie poprzedza pierwszego; bilet miesięczny mieści się w jednym miesiącu; wnioski na tę samą formę się nie pokrywają; wypłata ma datę.
-- bad: a monthly ticket for the end of one month and the beginning of the next
-- bad-pl: bilet miesięczny na koniec jednego i początek drugiego miesiąca
-- good: a monthly ticket for one month
-- good-pl: bilet miesięczny na jeden miesiąc
SELECT x.id AS id, u.key AS participation, a.key AS allowance, x.from_on AS "from", x.to_on AS "to"
FROM scope
CROSS JOIN participation u ON u.id = scope.id
CROSS JOIN allowance_claim x ON x.participation_id = u.id
CROSS JOIN allowance a ON a.id = x.allowance_id
WHERE x.to_on < x.from_on
   OR (a.kind = 'monthly_ticket' AND substr(x.from_on, 1, 7) <> substr(x.to_on, 1, 7))
   OR (x.paid IS NULL) <> (x.paid_on IS NULL)
   OR EXISTS (SELECT 1
              FROM allowance_claim o
              WHERE o.participation_id = x.participation_id AND o.allowance_id = x.allowance_id AND o.form_id = x.form_id
                AND o.from_on < x.from_on AND o.to_on >= x.from_on)
