-- report: flow
--
  asks AS (SELECT replace(:figure, '.period', '') AS flow, :figure GLOB '*.period' AS in_period),
  in_it AS MATERIALIZED (SELECT person, MAX(on_day) AS on_day FROM counted, asks WHERE counted.flow = asks.flow GROUP BY person),
  judged(id, lacks, entity, record, field) AS (
    SELECT p.id, CASE WHEN asks.flow = 'started' OR i.person IS NOT NULL THEN NULL
                      WHEN asks.flow = 'completed' AND u.state = 'completed' THEN 'ended_by'
                      WHEN asks.flow = 'interrupted' AND u.state = 'interrupted' THEN 'ended_by'
                      ELSE asks.flow END,
           'participation', p.id,
           CASE WHEN asks.flow = 'started' THEN 'joined_on' WHEN u.state IN ('active', asks.flow) AND asks.flow <> 'continuing' AND u.ended_on IS NOT NULL THEN 'ended_on' ELSE 'state' END
    FROM asks JOIN part p JOIN participation u ON u.id = p.id
    LEFT JOIN in_it i ON i.person = p.person
    WHERE asks.flow <> 'returned'
    UNION ALL
    SELECT p.id, CASE WHEN r.id IS NULL THEN 'returned' WHEN r.returned_on > (SELECT last_day FROM this) THEN 'returned_by' END,
           'participation_return', r.id, 'returned_on'
    FROM asks JOIN part p LEFT JOIN participation_return r ON r.participation_id = p.id
    WHERE asks.flow = 'returned')
SELECT p.person,
       COALESCE(p.lacks, j.lacks, IIF(asks.in_period AND i.on_day < (SELECT first_day FROM this), 'in_period', NULL)) AS lacks,
       IIF(p.lacks IS NULL, j.entity, 'participation') AS entity, IIF(p.lacks IS NULL, j.record, p.id) AS record,
       CASE WHEN p.lacks IS NOT NULL THEN 'joined_on'
            WHEN j.lacks IS NULL AND asks.in_period AND asks.flow IN ('completed', 'interrupted') THEN 'ended_on'
            ELSE j.field END AS field, NULL AS amount
FROM asks JOIN part p
LEFT JOIN judged j ON j.id = p.id
LEFT JOIN in_it i ON i.person = p.person
