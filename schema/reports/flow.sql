-- name: flow
-- title-pl: Przepływ uczestników
-- title-en: Flow of participants
-- kind: count
-- parameter: project required
-- parameter: from
-- parameter: to
-- identity: started = continuing + interrupted + completed
-- column: flow code:flow_pefs2007 | Przepływ | Flow
-- column: period_women integer | W okresie > Kobiety ~ K | In the period > Women ~ W
-- column: period_men integer | W okresie > Mężczyźni ~ M | In the period > Men ~ M
-- column: period_total integer | W okresie > Razem | In the period > Total
-- column: women integer | Od początku > Kobiety ~ K | Since the start > Women ~ W
-- column: men integer | Od początku > Mężczyźni ~ M | Since the start > Men ~ M
-- column: total integer | Od początku > Razem | Since the start > Total
--
-- Table 1 of attachment 2 (PO KL). Who came back is continuing, and has not started again. Everybody stands where the last
-- day of the period left them; continuing is a state, so it is the same in the period and since the start.
WITH
  this AS (SELECT id, COALESCE(:from, '0000-00-00') AS first_day, MIN(COALESCE(:to, :as_of), :as_of) AS last_day
           FROM project WHERE key = :project),
  participant AS MATERIALIZED (
    SELECT p.id, p.person_id AS person, pe.sex, p.joined_on,
           -- An interruption that ended with a later return is the state of the days between.
           (SELECT MAX(r.interrupted_on) FROM participation_return r
            WHERE r.participation_id = p.id AND r.interrupted_on <= this.last_day AND r.returned_on > this.last_day) AS away_on,
           CASE WHEN p.state <> 'active' AND COALESCE(p.ended_on, p.joined_on) <= this.last_day THEN p.state END AS ended,
           COALESCE(p.ended_on, p.joined_on) AS ended_on
    FROM this
    JOIN participation p ON p.project_id = this.id AND p.joined_on <= this.last_day
    JOIN person pe ON pe.id = p.person_id),
  returned AS (
    SELECT p.person, p.sex, r.returned_on
    FROM this
    JOIN participant p
    JOIN participation_return r ON r.participation_id = p.id AND r.returned_on <= this.last_day),
  counted(ord, flow, person, sex, on_day) AS (
    SELECT 1, 'started', person, sex, joined_on FROM participant
    UNION ALL SELECT 2, 'returned', person, sex, returned_on FROM returned
    UNION ALL
    SELECT 3, 'continuing', person, sex, (SELECT last_day FROM this) FROM participant
    WHERE away_on IS NULL AND ended IS NULL
    UNION ALL
    SELECT 4, 'interrupted', person, sex, COALESCE(away_on, ended_on) FROM participant
    WHERE away_on IS NOT NULL OR ended = 'interrupted'
    UNION ALL
    SELECT 5, 'completed', person, sex, ended_on FROM participant WHERE away_on IS NULL AND ended = 'completed'),
  declared(ord, flow) AS (
    SELECT v.column1, v.column2
    FROM this, (VALUES (1, 'started'), (2, 'returned'), (3, 'continuing'), (4, 'interrupted'), (5, 'completed')) v)
SELECT ord, flow AS figure, NULL AS person, NULL AS sex, NULL AS amount, 'count' AS unit FROM declared
UNION ALL SELECT ord + 10, flow || '.period', NULL, NULL, NULL, 'count' FROM declared
UNION ALL SELECT ord, flow, person, sex, NULL, 'count' FROM counted
UNION ALL
SELECT ord + 10, flow || '.period', person, sex, NULL, 'count' FROM counted
WHERE on_day >= (SELECT first_day FROM this)
-- table:
WITH flow(ord, code) AS (VALUES (1, 'started'), (2, 'returned'), (3, 'continuing'), (4, 'interrupted'), (5, 'completed'))
SELECT flow.code AS flow, period.women AS period_women, period.men AS period_men, period.total AS period_total,
       start.women, start.men, start.total
FROM flow
JOIN figure start ON start.figure = flow.code
JOIN figure period ON period.figure = flow.code || '.period'
ORDER BY flow.ord
