-- name: forecast
-- title-pl: Prognoza wskaźników
-- title-en: Forecast of the indicators
-- kind: count
-- parameter: project required
-- parameter: from
-- parameter: by
-- people: indicators
-- column: indicator code:indicator_coverage,indicators_project_2014_pi_9i,indicators_project_pokl_711,indicators_esf_common_2014,indicators_esfplus_common_2021
--    | Wskaźnik | Indicator
-- column: target integer | Cel | Target
-- column: total integer | Osiągnięto | Achieved
-- column: window_from date | Okno od | Window from
-- column: period_total integer | W oknie | In the window
-- column: pace decimal | Tempo na 30 dni | Pace per 30 days
-- column: by date | Do dnia | By
-- column: days_left integer | Pozostało dni | Days left
-- column: queue integer | Mogą jeszcze dojść | Can still come
-- column: dropout decimal | Przerwania % | Drop-out %
-- column: expected integer | Prognoza | Expected
-- column: difference integer | Różnica do celu | Difference
-- column: outlook code:forecast_outlook | Ocena | Outlook
-- column: rests_on code:forecast_basis | Na podstawie | Rests on
-- column: pace_needed decimal | Potrzebne tempo | Pace needed
-- uses-fact: participant_on_day
--
-- Who joins, or signs a contract, comes at the pace of the window, and no more of them than can still come. Who is inside ends
-- by the end of the project, and reaches a result as often as those who have ended, drop-outs among them. The people of this
-- query are those on whom that rests: admitted, on the reserve list, inside, and how those ended who are not.
WITH
  this AS (SELECT id FROM project WHERE key = :project),
  participant AS MATERIALIZED (
    SELECT p.id, p.person, p.sex, a.round_id, p.state
    FROM this
    JOIN participant_on_day p ON p.project_id = this.id
    LEFT JOIN application a ON a.id = p.application_id),
  -- A reserve list lives until the next round opens (R-16).
  last_round AS (
    SELECT r.id, r.limit_total
    FROM this JOIN recruitment_round r ON r.project_id = this.id AND r.opens_on <= :as_of
    ORDER BY r.opens_on DESC, r.number DESC LIMIT 1),
  -- The last list on which an application stood, and what has become of it since as far as days tell.
  listed AS MATERIALIZED (
    SELECT a.person_id AS person, pe.sex, a.round_id, l.list, MAX(m.held_on) AS held_on, a.state
    FROM this
    JOIN recruitment_round r ON r.project_id = this.id
    JOIN commission_meeting m ON m.round_id = r.id AND m.held_on <= :as_of
    JOIN list_entry l ON l.meeting_id = m.id
    JOIN application a ON a.id = l.application_id
    JOIN person pe ON pe.id = a.person_id
    WHERE a.person_id NOT IN (SELECT person FROM participant)
    GROUP BY a.id),
  waiting(figure, person, sex, round_id) AS (
    SELECT IIF(state IN ('admitted', 'participant'), 'queue.admitted', 'queue.reserve'), person, sex, round_id
    FROM listed
    WHERE state IN ('admitted', 'participant')
       OR (state = 'reserve' AND round_id = (SELECT id FROM last_round))),
  -- Places of that round for its reserve list: what was not taken, and what those gave back who were interrupted.
  freed AS (
    SELECT MAX(0, r.limit_total
                    - (SELECT COUNT(*) FROM participant p WHERE p.round_id = r.id AND p.state <> 'interrupted')
                    - (SELECT COUNT(*) FROM waiting w WHERE w.round_id = r.id AND w.figure = 'queue.admitted')) AS places
    FROM last_round r
    WHERE EXISTS (SELECT 1 FROM commission_meeting m WHERE m.round_id = r.id AND m.held_on <= :as_of)),
  undecided AS (
    SELECT r.limit_total AS places
    FROM this JOIN recruitment_round r ON r.project_id = this.id
    WHERE NOT EXISTS (SELECT 1 FROM commission_meeting m WHERE m.round_id = r.id AND m.held_on <= :as_of)),
  without_contract AS (
    SELECT person, sex
    FROM participant p
    WHERE state = 'active'
      AND NOT EXISTS (SELECT 1 FROM social_contract c
                      WHERE c.participation_id = p.id
                        AND c.signed_by_person_on <= :as_of AND c.signed_by_centre_on <= :as_of)),
  declared(ord, figure) AS (
    SELECT v.column1, v.column2
    FROM this, (VALUES (30001, 'queue.admitted'), (30002, 'queue.reserve'), (30004, 'queue.active'),
                       (30005, 'queue.no_contract'), (30006, 'ended.completed'), (30007, 'ended.interrupted')) v)
SELECT ord, figure, NULL AS person, NULL AS sex, NULL AS amount, 'count' AS unit FROM declared
UNION ALL SELECT d.ord, d.figure, w.person, w.sex, NULL, 'count' FROM declared d JOIN waiting w ON w.figure = d.figure
UNION ALL SELECT 30003, 'queue.places', NULL, NULL, 0, 'count' FROM this
UNION ALL SELECT 30003, 'queue.places', NULL, NULL, places, 'count' FROM undecided
UNION ALL SELECT 30008, 'queue.freed', NULL, NULL, 0, 'count' FROM this
UNION ALL SELECT 30008, 'queue.freed', NULL, NULL, places, 'count' FROM freed
UNION ALL SELECT 30004, 'queue.active', person, sex, NULL, 'count' FROM participant WHERE state = 'active'
UNION ALL SELECT 30005, 'queue.no_contract', person, sex, NULL, 'count' FROM without_contract
UNION ALL SELECT 30006, 'ended.completed', person, sex, NULL, 'count' FROM participant WHERE state = 'completed'
UNION ALL SELECT 30007, 'ended.interrupted', person, sex, NULL, 'count' FROM participant WHERE state = 'interrupted'
-- table:
WITH
  this AS (
    SELECT id, participants_planned, ends_on, MAX(COALESCE(:from, starts_on), starts_on) AS first_day, COALESCE(:by, ends_on) AS last_day
    FROM project WHERE key = :project),
  span AS (
    SELECT last_day >= ends_on AS to_the_end,
           MAX(0, CAST(julianday(:as_of) - julianday(first_day) AS INTEGER) + 1) AS past,
           MAX(0, CAST(julianday(last_day) - julianday(:as_of) AS INTEGER)) AS ahead
    FROM this),
  queue AS (
    SELECT SUM(IIF(figure IN ('queue.admitted', 'queue.places'), total, 0))
             + MIN(SUM(IIF(figure = 'queue.reserve', total, 0)), SUM(IIF(figure = 'queue.freed', total, 0))) AS coming,
           SUM(IIF(figure = 'queue.active', total, 0)) AS inside,
           SUM(IIF(figure = 'queue.no_contract', total, 0)) AS no_contract,
           SUM(IIF(figure = 'ended.completed', total, 0)) AS completed,
           SUM(IIF(figure = 'ended.interrupted', total, 0)) AS interrupted
    FROM figure),
  target(place, code, target) AS (
    SELECT 0, 'participants', participants_planned FROM this WHERE participants_planned IS NOT NULL
    UNION ALL
    SELECT t.id, t.indicator, t.total FROM this JOIN indicator_target t ON t.project_id = this.id),
  line AS (
    SELECT t.place, t.code, t.target, f.total, p.total AS period_total, s.past, s.ahead, s.to_the_end,
           t.code GLOB 'r_*' OR t.code GLOB 'cr*' OR t.code GLOB 'eecr*' OR t.code = 'clients_completed' AS at_end,
           q.completed + q.interrupted AS ended, q.interrupted,
           CASE WHEN t.code GLOB 'r_*' OR t.code GLOB 'cr*' OR t.code GLOB 'eecr*' OR t.code = 'clients_completed'
                  THEN q.coming + q.inside
                WHEN t.code = 'clients_social_contract' THEN q.coming + q.no_contract
                ELSE q.coming END AS queue
    FROM target t
    JOIN span s
    JOIN queue q
    LEFT JOIN figure f ON f.figure = t.code
    LEFT JOIN figure p ON p.figure = t.code || '.period'),
  able AS (
    SELECT *,
           rounded(period_total * ahead, past) AS by_pace,
           CASE WHEN NOT at_end THEN queue WHEN ended > 0 THEN rounded(queue * total, ended) END AS by_queue
    FROM line),
  more AS (
    SELECT *, CASE WHEN ahead = 0 THEN 0 WHEN at_end AND to_the_end THEN by_queue ELSE MIN(by_pace, by_queue) END AS coming
    FROM able),
  ahead AS (SELECT *, total + coming AS expected FROM more)
SELECT code AS indicator, target, COALESCE(total, '.') AS total, this.first_day AS window_from,
       COALESCE(period_total, '.') AS period_total,
       IIF(total IS NULL, '.', quotient(30 * period_total, past, 1)) AS pace,
       this.last_day AS "by", ahead AS days_left, IIF(total IS NULL, '.', queue) AS queue,
       IIF(at_end AND total IS NOT NULL, percent(interrupted, ended, 1), NULL) AS dropout,
       CASE WHEN total IS NULL THEN '.' ELSE COALESCE(expected, 'x') END AS expected,
       CASE WHEN total IS NULL THEN '.' ELSE COALESCE(expected - target, 'x') END AS difference,
       CASE WHEN total IS NULL THEN '.' WHEN total >= target THEN 'reaches' WHEN expected IS NULL THEN 'x'
            WHEN expected >= target THEN 'reaches' ELSE 'misses' END AS outlook,
       CASE WHEN total >= target THEN 'reached' WHEN ahead = 0 THEN 'over' WHEN expected IS NULL THEN NULL
            WHEN at_end AND to_the_end OR by_queue < by_pace THEN 'queue' ELSE 'pace' END AS rests_on,
       CASE WHEN total IS NULL THEN '.' WHEN total >= target THEN '0.0'
            ELSE quotient(30 * (target - total), ahead, 1) END AS pace_needed
FROM ahead JOIN this
ORDER BY place, code
