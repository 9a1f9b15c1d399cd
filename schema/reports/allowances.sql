-- name: allowances
-- title-pl: Świadczenia dla uczestników
-- title-en: Allowances of participants
-- kind: rows
-- parameter: project required
-- parameter: form
-- parameter: participation
-- column: participant text | Uczestnik | Participant
-- column: allowance text | Świadczenie | Allowance
-- column: kind code:allowance_kind | Rodzaj | Kind
-- column: form text | Forma wsparcia | Form of support
-- column: from_on date | Od | From
-- column: to_on date | Do | To
-- column: hours decimal | Godziny | Hours
-- column: days integer | Dni obecności | Days present
-- column: due money | Należne | Due
-- column: paid money | Wypłacone | Paid
-- column: left money | Pozostało | Left
-- column: paid_on date | Dzień wypłaty | Paid on
-- uses-fact: attendance_mark
--
-- What is due for each claim, in grosze, rounded half up (R-60). A stipend is due for the hours attended and those excused (R-62),
-- in the hour unit of the form; a ticket and a daily rate for the days with presence (R-61). A rule says the same of what was
-- paid: allowance_claim.above_due.
WITH
  claim AS MATERIALIZED (
    SELECT x.id, u.key AS participant, u.id AS participation_id, a.key AS allowance, a.kind, f.key AS form, f.id AS form_id,
           f.hour_unit, x.from_on, x.to_on, COALESCE(x.price, a.amount) AS price, a.full_hours,
           IIF(x.paid_on <= :as_of, x.paid, NULL) AS paid, IIF(x.paid_on <= :as_of, x.paid_on, NULL) AS paid_on
    FROM project p
    JOIN participation u ON u.project_id = p.id AND (:participation IS NULL OR u.key = :participation)
    JOIN allowance_claim x ON x.participation_id = u.id AND x.from_on <= :as_of
    JOIN allowance a ON a.id = x.allowance_id
    JOIN form_of_support f ON f.id = x.form_id AND (:form IS NULL OR f.key = :form)
    WHERE p.key = :project),
  sums AS (
    SELECT claim.id, COUNT(DISTINCT IIF(m.attended, m.held_on, NULL)) AS days,
           SUM(IIF(m.excused, m.session_minutes, m.minutes)) AS minutes
    FROM claim
    JOIN attendance_mark m ON m.form_id = claim.form_id AND m.participation_id = claim.participation_id
                          AND m.held_on BETWEEN claim.from_on AND claim.to_on AND m.held_on <= :as_of
    GROUP BY claim.id),
  counted AS (
    SELECT claim.*, COALESCE(sums.days, 0) AS days, COALESCE(sums.minutes, 0) AS minutes,
           hour_unit * COALESCE(full_hours, 150) AS full_minutes,
           CAST(julianday(date(from_on, 'start of month', '+1 month')) - julianday(date(from_on, 'start of month')) AS INTEGER)
             AS days_of_month
    FROM claim LEFT JOIN sums ON sums.id = claim.id),
  owed AS (
    SELECT *, CASE kind WHEN 'stipend' THEN rounded(price * minutes, full_minutes)
                        WHEN 'monthly_ticket' THEN rounded(price * days, days_of_month)
                        ELSE price * days END AS due
    FROM counted)
SELECT participant, allowance, kind, form, from_on, to_on,
       IIF(kind = 'stipend', hours(minutes, hour_unit), NULL) AS hours,
       IIF(kind = 'stipend', NULL, days) AS days,
       decimal(due, 2) AS due,
       decimal(paid, 2) AS paid,
       decimal(due - COALESCE(paid, 0), 2) AS "left",
       paid_on
FROM owed
ORDER BY participant, allowance, form, from_on
