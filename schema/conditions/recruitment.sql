-- report: recruitment
--
  asks AS (SELECT IIF(:figure GLOB 'ap*.*' OR :figure GLOB 'ad*.*', substr(:figure, instr(:figure, '.') + 1), :figure) AS what,
                  :figure GLOB 'admitted*' AS of_admitted),
  in_it AS MATERIALIZED (SELECT DISTINCT person FROM counted WHERE figure = :figure),
  paper AS (
    SELECT a.person, x.id, t.id IS NOT NULL AS there, t.state, t.age, t.below_threshold, t.unit_id, t.childcare_needed,
           t.disability_degree
    FROM asked a
    LEFT JOIN (SELECT x.id, x.person_id FROM rounds JOIN application x ON x.round_id = rounds.id) x ON x.person_id = a.person
    LEFT JOIN applicant t ON t.id = x.id),
  judged AS (
    SELECT p.person, p.id,
           CASE WHEN p.id IS NULL THEN 'applied' WHEN NOT p.there THEN 'received'
                WHEN asks.what = 'formally_correct' AND p.person NOT IN in_it THEN 'formally_correct'
                WHEN asks.what = 'rejected' AND p.state <> 'rejected' THEN 'rejected'
                WHEN asks.of_admitted AND p.state NOT IN ('admitted', 'participant') THEN 'admitted'
                WHEN asks.what = 'reserve' AND p.state NOT IN ('reserve', 'reserve_declined', 'reserve_expired') THEN 'on_reserve'
                WHEN asks.what = 'resigned' AND p.state <> 'resigned' THEN 'resigned'
                WHEN asks.what GLOB 'age.*' AND NOT EXISTS (SELECT 1 FROM this JOIN age_band b ON b.project_id = this.id
                                                            WHERE asks.what = 'age.' || b.code AND p.age BETWEEN b.age_from AND b.age_to)
                THEN 'age'
                WHEN asks.what GLOB 'subgroup.*' AND NOT EXISTS (SELECT 1 FROM application_subgroup x JOIN subgroup s ON s.id = x.subgroup_id
                                                                 WHERE x.application_id = p.id AND asks.what = 'subgroup.' || s.code)
                THEN 'subgroup'
                WHEN asks.what = 'childcare' AND p.childcare_needed IS NOT 'yes' THEN 'childcare'
                WHEN asks.what GLOB 'disability.*' AND asks.what IS NOT 'disability.' || p.disability_degree THEN 'disability'
                WHEN asks.what GLOB 'unit.*' AND asks.what IS NOT (SELECT 'unit.' || u.code FROM unit u WHERE u.id = p.unit_id)
                THEN 'in_unit' END AS lacks, asks.what
    FROM asks JOIN paper p)
SELECT person, lacks, IIF(lacks = 'age' OR (lacks IS NULL AND what GLOB 'age.*'), 'person', 'application') AS entity,
       IIF(lacks = 'age' OR (lacks IS NULL AND what GLOB 'age.*'), person, id) AS record,
       CASE WHEN lacks IN ('applied', 'received') OR what = 'applied' THEN 'received_on'
            WHEN COALESCE(lacks, what) IN ('formally_correct', 'rejected', 'admitted', 'on_reserve', 'reserve', 'resigned') THEN 'state'
            WHEN what GLOB 'age.*' THEN 'birth_date' WHEN what GLOB 'subgroup.*' THEN 'subgroups'
            WHEN what = 'childcare' THEN 'childcare_needed' WHEN what GLOB 'disability.*' THEN 'disability_degree'
            ELSE 'unit' END AS field,
       NULL AS amount
FROM judged
