-- report: soft-results
--
  asks AS (
    SELECT trait.id AS trait, trait.survey_id, sexes.sex
    FROM trait JOIN sexes ON :row = trait.survey || '/' || trait.code || '/' || sexes.sex),
  judged_one AS (
    SELECT p.person, p.id, b.id AS before, a.id AS after, j.pre, j.post, j.improved, j.worse, j.state,
           IIF(asks.sex <> 'total' AND pe.sex <> asks.sex, 'sex', NULL) AS other
    FROM asks JOIN part p JOIN person pe ON pe.id = p.person
    LEFT JOIN survey_response b ON b.survey_id = asks.survey_id AND b.participation_id = p.id AND b.wave = 'pre' AND b.filled_on <= :as_of
    LEFT JOIN survey_response a ON a.survey_id = asks.survey_id AND a.participation_id = p.id AND a.wave = 'post' AND a.filled_on <= :as_of
    LEFT JOIN (SELECT w.participation, w.pre, w.post, pt.state, w.trait, COALESCE(w.improved, 0) AS improved,
                      COALESCE(w.worse, 0) AS worse
               FROM waves w JOIN participant pt ON pt.id = w.participation) j
      ON j.participation = p.id AND j.trait = asks.trait),
  found AS (
    SELECT *, CASE WHEN before IS NULL THEN 'survey_before' WHEN pre IS NULL THEN 'answers_before' END AS no_pre,
           CASE WHEN after IS NULL THEN 'survey_after' WHEN post IS NULL THEN 'answers_after' END AS no_post,
           IIF(state IS NULL, (SELECT state FROM participant WHERE participant.id = judged_one.id), state) AS standing
    FROM judged_one),
  -- Pairs are of both surveys; a column that has nobody of its own (means, rates) stands on the pairs.
  answer AS (
    SELECT person, id, before, after, other,
           COALESCE(other, CASE
             WHEN :column = 'participants' THEN NULL
             WHEN :column = 'missing_pre' THEN IIF(no_pre IS NULL, 'missing_before', NULL)
             WHEN :column = 'missing_post' THEN IIF(no_post IS NULL, 'missing_after', NULL)
             WHEN :column GLOB 'completers*' THEN IIF(standing <> 'completed', 'completed', no_pre)
             WHEN :column GLOB 'dropouts*' THEN IIF(standing <> 'interrupted', 'interrupted', no_pre)
             ELSE COALESCE(no_pre, no_post, CASE WHEN :column GLOB 'improved*' THEN IIF(improved, NULL, 'improved')
                                                 WHEN :column = 'worse' THEN IIF(worse, NULL, 'worse')
                                                 WHEN :column = 'unchanged' THEN IIF(improved OR worse, 'unchanged', NULL) END)
           END) AS lacks
    FROM found),
  one(person, lacks, entity, record, field) AS (
    SELECT person, lacks,
           CASE WHEN other IS NOT NULL THEN 'person' WHEN lacks IN ('completed', 'interrupted') THEN 'participation'
                WHEN lacks IS NULL AND :column IN ('participants', 'missing_pre', 'missing_post') THEN 'participation'
                ELSE 'survey_response' END,
           CASE WHEN other IS NOT NULL THEN person WHEN lacks IN ('completed', 'interrupted') THEN id
                WHEN lacks IN ('survey_before', 'answers_before', 'missing_before') THEN before
                WHEN lacks IS NULL AND :column IN ('participants', 'missing_pre', 'missing_post') THEN id
                WHEN lacks IS NULL THEN before ELSE after END,
           CASE WHEN other IS NOT NULL THEN 'sex' WHEN lacks IN ('completed', 'interrupted') THEN 'state'
                WHEN lacks IS NULL AND :column IN ('participants', 'missing_pre', 'missing_post') THEN 'joined_on' ELSE 'filled_on' END
    FROM answer
    UNION ALL
    SELECT person, NULL, 'survey_response', after, 'filled_on' FROM answer
    WHERE lacks IS NULL AND after IS NOT NULL
      AND :column NOT IN ('participants', 'missing_pre', 'missing_post') AND :column NOT GLOB '*ers*' AND :column NOT GLOB 'dropouts*')
SELECT p.person, COALESCE(p.lacks, o.lacks) AS lacks, IIF(p.lacks IS NULL, o.entity, 'participation') AS entity,
       IIF(p.lacks IS NULL, o.record, p.id) AS record, IIF(p.lacks IS NULL, o.field, 'joined_on') AS field, NULL AS amount
FROM part p LEFT JOIN one o ON o.person = p.person
