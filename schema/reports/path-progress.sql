-- name: path-progress
-- title-pl: Realizacja indywidualnych ścieżek
-- title-en: Progress of the individual paths
-- kind: rows
-- row: item
-- row: kind unit
-- parameter: project required
-- parameter: participation
-- column: participant text | Uczestnik | Participant
-- column: item text | Pozycja ścieżki | Path item
-- column: kind code:support_kind | Rodzaj wsparcia | Kind of support
-- column: unit text | Jednostka | Unit
-- column: items integer | Liczba pozycji ~ Poz. | Items
-- column: planned_minutes minutes | Minuty > Planowane ~ Plan | Minutes > Planned
-- column: delivered_minutes minutes | Minuty > Zrealizowane ~ Zreal. | Minutes > Delivered
-- column: over_minutes minutes | Minuty > Ponad plan | Minutes > Over the plan
-- column: percent decimal share | Realizacja % ~ Real. % | Delivered % ~ Done %
-- column: late_items integer | Pozycje opóźnione ~ Opóź. | Late items
-- column: late code:yes_no | Opóźnienie | Late
-- uses-fact: turn_of_form attended
--
-- One participant: a row for each item of the path. The project: a row for each kind of support and unit (RP-8).
-- Delivered are the minutes attended in the enrollments that serve the item. Contracts count once both sides have signed;
-- abandoned items are shown for one participant and left out of the sums. Late as in R-58.
WITH
  this AS (SELECT id FROM project WHERE key = :project),
  who AS (
    SELECT p.id, p.key FROM this JOIN participation p ON p.project_id = this.id
    WHERE :participation IS NULL OR p.key = :participation),
  step AS MATERIALIZED (
    SELECT i.id, i.key, i.position, i.kind, u.code AS unit, i.planned_minutes, i.planned_to, i.state,
           who.key AS participant, c.key AS contract
    FROM who
    JOIN social_contract c ON c.participation_id = who.id
                          AND c.signed_by_person_on <= :as_of AND c.signed_by_centre_on <= :as_of
    JOIN path_item i ON i.contract_id = c.id
    LEFT JOIN unit u ON u.id = i.unit_id),
  delivered AS (
    SELECT t.path_item_id AS item, SUM(m.minutes) AS minutes
    FROM who
    CROSS JOIN turn_of_form t ON t.participation_id = who.id AND t.path_item_id IS NOT NULL
    JOIN attended m ON m.form_id = t.form_id AND m.participation_id = t.participation_id AND m.held_on <= :as_of
                   AND m.held_on >= t.begins_on AND m.held_on < t.before_on
    GROUP BY t.path_item_id),
  progress AS (
    SELECT step.*, COALESCE(delivered.minutes, 0) AS delivered,
           step.state <> 'abandoned' AND step.planned_to < :as_of
             AND CASE WHEN step.planned_minutes IS NULL THEN step.state IN ('planned', 'in_progress')
                      ELSE COALESCE(delivered.minutes, 0) < step.planned_minutes END AS late
    FROM step LEFT JOIN delivered ON delivered.item = step.id),
  answer AS (
    SELECT participant, key AS item, contract, position, kind, unit, 1 AS items, planned_minutes AS planned, delivered,
           COALESCE(MAX(delivered - planned_minutes, 0), 0) AS over,
           CASE WHEN planned_minutes IS NULL THEN 0 ELSE delivered END AS against_plan, late AS late_items
    FROM progress WHERE :participation IS NOT NULL
    UNION ALL
    SELECT NULL, NULL, NULL, NULL, kind, unit, COUNT(*), SUM(planned_minutes), SUM(delivered),
           SUM(COALESCE(MAX(delivered - planned_minutes, 0), 0)),
           SUM(CASE WHEN planned_minutes IS NULL THEN 0 ELSE delivered END), SUM(late)
    FROM progress WHERE :participation IS NULL AND state <> 'abandoned'
    GROUP BY kind, unit)
SELECT participant, item, kind, unit, items, planned AS planned_minutes, delivered AS delivered_minutes, over AS over_minutes,
       COALESCE(percent(against_plan, planned, 1), 'x') AS percent,
       late_items, CASE WHEN late_items > 0 THEN 'yes' ELSE 'no' END AS late
FROM answer
ORDER BY participant, contract, position, kind, unit
