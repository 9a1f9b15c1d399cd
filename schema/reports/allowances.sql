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
  mark AS (
    SELECT claim.id, s.held_on, c.attended, c.breach, m.minutes AS marked,
           CAST(substr(s.ends_at, 1, 2) AS INTEGER) * 60 + CAST(substr(s.ends_at, 4, 2) AS INTEGER)
             - CAST(substr(s.starts_at, 1, 2) AS INTEGER) * 60 - CAST(substr(s.starts_at, 4, 2) AS INTEGER)
             - COALESCE(s.break_minutes, 0) AS minutes
    FROM claim
    JOIN session s ON s.form_id = claim.form_id AND s.state = 'held'
                  AND s.held_on BETWEEN claim.from_on AND claim.to_on AND s.held_on <= :as_of
    JOIN attendance m ON m.session_id = s.id AND m.participation_id = claim.participation_id
    JOIN presence_code c ON c.id = m.presence_id AND c.cancels <> 'yes'),
  sums AS (
    SELECT id, COUNT(DISTINCT CASE WHEN attended = 'yes' THEN held_on END) AS days,
           SUM(CASE WHEN attended = 'yes' THEN MIN(COALESCE(marked, minutes), minutes) WHEN breach = 'yes' THEN 0
                    ELSE minutes END) AS minutes
    FROM mark
    GROUP BY id),
  counted AS (
    SELECT claim.*, COALESCE(sums.days, 0) AS days, COALESCE(sums.minutes, 0) AS minutes,
           hour_unit * COALESCE(full_hours, 150) AS full_minutes,
           CAST(julianday(date(from_on, 'start of month', '+1 month')) - julianday(date(from_on, 'start of month')) AS INTEGER)
             AS days_of_month
    FROM claim LEFT JOIN sums ON sums.id = claim.id),
  owed AS (
    SELECT *, CASE kind WHEN 'stipend' THEN (2 * price * minutes + full_minutes) / (2 * full_minutes)
                        WHEN 'monthly_ticket' THEN (2 * price * days + days_of_month) / (2 * days_of_month)
                        ELSE price * days END AS due
    FROM counted)
SELECT participant, allowance, kind, form, from_on, to_on,
       CASE WHEN kind = 'stipend' THEN printf('%d.%02d', (200 * minutes + hour_unit) / (2 * hour_unit) / 100,
                                              (200 * minutes + hour_unit) / (2 * hour_unit) % 100) END AS hours,
       IIF(kind = 'stipend', NULL, days) AS days,
       printf('%d.%02d', due / 100, due % 100) AS due,
       IIF(paid IS NULL, NULL, printf('%d.%02d', paid / 100, paid % 100)) AS paid,
       printf('%s%d.%02d', IIF(due < COALESCE(paid, 0), '-', ''), ABS(due - COALESCE(paid, 0)) / 100,
              ABS(due - COALESCE(paid, 0)) % 100) AS "left",
       paid_on
FROM owed
ORDER BY participant, allowance, form, from_on
