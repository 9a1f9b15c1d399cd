-- code: allowance_claim.above_due
-- severity: error
-- entity: allowance_claim
-- basis: R-60, R-61, R-62
-- scope: allowance_claim
-- via: allowance_claim
-- field: paid
-- message-en: {participation} was paid {paid} PLN of {allowance} for {form} from {from}; the lists of attendance come to {due} PLN
-- message-pl: {participation}: wypłacono {paid} zł ({allowance}, {form}, od {from}), a z list obecności wynika {due} zł
-- guidance-en: Pay for days with presence and for hours that are not unexcused; `mops report build allowances` counts them.
-- guidance-pl: Płać za dni obecności i godziny inne niż nieusprawiedliwione; liczy je `mops report build allowances`.
-- bad: a ticket for two days paid at the price of three
-- bad-pl: bilet za dwa dni wypłacony jak za trzy
-- good: a ticket paid for the two days of presence
-- good-pl: bilet wypłacony za dwa dni obecności
-- uses-fact: attendance_mark
WITH claim AS (
    SELECT x.id, x.paid, x.from_on, x.to_on, x.participation_id, x.form_id, a.key AS allowance, a.kind,
           coalesce(x.price, a.amount) AS price, f.hour_unit * coalesce(a.full_hours, 150) AS full_minutes,
           CAST(julianday(date(x.from_on, 'start of month', '+1 month')) - julianday(date(x.from_on, 'start of month')) AS INTEGER)
             AS days_of_month
    FROM scope
    CROSS JOIN allowance_claim x ON x.id = scope.id AND x.paid > 0
    CROSS JOIN allowance a ON a.id = x.allowance_id
    CROSS JOIN form_of_support f ON f.id = x.form_id),
sums AS (
    SELECT claim.id, count(DISTINCT iif(m.attended, m.held_on, NULL)) AS days,
           sum(iif(m.excused, m.session_minutes, m.minutes)) AS minutes
    FROM claim
    CROSS JOIN attendance_mark m ON m.form_id = claim.form_id AND m.participation_id = claim.participation_id
                                AND m.held_on BETWEEN claim.from_on AND claim.to_on
    GROUP BY claim.id),
owed AS (
    SELECT claim.*, CASE kind WHEN 'stipend' THEN rounded(price * coalesce(minutes, 0), full_minutes)
                              WHEN 'monthly_ticket' THEN rounded(price * coalesce(days, 0), days_of_month)
                              ELSE price * coalesce(days, 0) END AS due
    FROM claim LEFT JOIN sums ON sums.id = claim.id)
SELECT o.id AS id, u.key AS participation, decimal(o.paid, 2) AS paid, o.allowance AS allowance,
       f.key AS form, o.from_on AS "from", decimal(o.due, 2) AS due
FROM owed o
CROSS JOIN participation u ON u.id = o.participation_id
CROSS JOIN form_of_support f ON f.id = o.form_id
WHERE o.paid > o.due
