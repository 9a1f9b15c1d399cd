-- report: effectiveness
--
  asks AS (
    SELECT substr(:figure, 1, instr(:figure, '.') - 1) AS kind, IIF(:figure GLOB '*.severe*', 'severe', 'general') AS grp,
           CASE WHEN :figure GLOB '*.ended' THEN 'ended' WHEN :figure GLOB '*.pending' THEN 'pending'
                WHEN :figure GLOB '*.base' THEN 'base' ELSE 'achieved' END AS what),
  state AS (
    SELECT p.person, p.id, u.state, u.ended_on, j.severe, j.window_ends,
           IIF(asks.kind = 'social', j.social, j.job) AS achieved,
           CASE WHEN u.state <> 'completed' THEN 'completed' WHEN j.person IS NULL THEN 'ended_by'
                WHEN asks.grp = 'severe' AND NOT j.severe THEN 'severe'
                WHEN asks.grp = 'general' AND j.severe AND NOT this.severe_also_general THEN 'general'
                WHEN asks.kind = 'employment' AND this.vocational_only AND NOT j.vocational THEN 'vocational'
                WHEN asks.kind = 'employment' AND j.learning AND NOT j.job THEN 'not_learning' END AS lacks
    FROM asks JOIN this JOIN part p JOIN participation u ON u.id = p.id
    LEFT JOIN judged j ON j.person = p.person),
  measure(id, lacks, entity, record, field) AS (
    SELECT id, lacks,
           IIF(lacks = 'vocational', 'enrollment', 'participation'), IIF(lacks = 'vocational', NULL, id),
           CASE lacks WHEN 'completed' THEN 'state' WHEN 'severe' THEN 'disability_degree' WHEN 'general' THEN 'disability_degree'
                      WHEN 'not_learning' THEN 'labour_status' ELSE 'ended_on' END
    FROM asks JOIN state WHERE lacks IS NOT NULL OR asks.what = 'ended'
    UNION ALL
    SELECT s.id, CASE WHEN asks.what = 'pending' AND s.achieved THEN 'not_pending'
                      WHEN asks.what = 'pending' AND s.window_ends < :as_of THEN 'window_open'
                      WHEN asks.what = 'base' AND NOT s.achieved AND s.window_ends >= :as_of THEN 'window_closed' END,
           'participation', s.id, 'ended_on'
    FROM asks JOIN state s WHERE s.lacks IS NULL AND asks.what IN ('pending', 'base')
    UNION ALL
    SELECT s.id, CASE WHEN o.id IS NULL THEN 'outcome'
                      WHEN o.stated_on > :as_of THEN 'outcome_stated'
                      WHEN o.proved_on IS NULL THEN 'outcome_proved'
                      WHEN o.proved_on > :as_of THEN 'outcome_by'
                      WHEN o.kind NOT IN ('employment', 'self_employment') AND o.happened_on < s.ended_on THEN 'outcome_early'
                      WHEN o.happened_on <= u.joined_on THEN 'outcome_early'
                      WHEN o.happened_on > s.window_ends THEN 'outcome_late' END,
           'outcome', o.id, CASE WHEN o.stated_on > :as_of THEN 'stated_on'
                                 WHEN o.proved_on IS NULL OR o.proved_on > :as_of THEN 'proved_on' ELSE 'happened_on' END
    FROM asks JOIN this JOIN state s
    JOIN participation u ON u.id = s.id
    LEFT JOIN outcome o ON o.participation_id = s.id
         AND CASE WHEN o.kind IN ('employment', 'self_employment') THEN asks.kind = 'employment' OR this.employed_is_social
                  ELSE asks.kind = 'social' AND o.kind IN ('education', 'volunteering', 'motivation', 'self_confidence',
                                                           'problem_solving', 'health', 'addiction_reduced', 'functioning') END
    WHERE s.lacks IS NULL AND asks.what = 'achieved')
SELECT p.person, COALESCE(p.lacks, m.lacks) AS lacks, IIF(p.lacks IS NULL, m.entity, 'participation') AS entity,
       IIF(p.lacks IS NULL, m.record, p.id) AS record, IIF(p.lacks IS NULL, m.field, 'joined_on') AS field, NULL AS amount
FROM part p LEFT JOIN measure m ON m.id = p.id
