-- name: soft-results
-- title-pl: Rezultaty miękkie
-- title-en: Soft results
-- kind: rows
-- parameter: project required
-- column: survey text | Ankieta | Survey
-- column: trait text | Cecha | Trait
-- column: trait_name text | Nazwa cechy | Trait name
-- column: sex code:sex | Płeć | Sex
-- column: participants integer | Uczestnicy | Participants
-- column: pairs integer | Pary ankiet | Pairs
-- column: missing_pre integer | Brak ankiety początkowej | Missing before
-- column: missing_post integer | Brak ankiety końcowej | Missing after
-- column: improved integer | Poprawa | Improved
-- column: unchanged integer | Bez zmian | Unchanged
-- column: worse integer | Pogorszenie | Worse
-- column: improved_of_pairs decimal | Poprawa, % par | Improved, % of pairs
-- column: improved_of_all decimal | Poprawa, % wszystkich | Improved, % of all
-- column: mean_pre decimal | Średnia przed | Mean before
-- column: mean_post decimal | Średnia po | Mean after
-- column: growth decimal | Przyrost | Growth
--
-- R-29, R-30. A pair is a survey filled in before and after with every item of the trait answered in both; the means are
-- over pairs. Sums of answers are compared as integers; halves are rounded away from zero.
WITH
  this AS (SELECT id, COALESCE(soft_growth_min, 0) AS growth_min FROM project WHERE key = :project),
  participant AS MATERIALIZED (
    SELECT p.id, pe.sex
    FROM this
    JOIN participation p ON p.project_id = this.id AND p.joined_on <= :as_of
    JOIN person pe ON pe.id = p.person_id),
  trait AS MATERIALIZED (
    SELECT t.id, t.code, t.name, sv.id AS survey_id, sv.key AS survey, sv.scale_min + sv.scale_max AS mirror,
           COUNT(i.id) AS items
    FROM this
    JOIN survey sv ON sv.project_id = this.id
    JOIN survey_trait t ON t.survey_id = sv.id
    LEFT JOIN survey_item i ON i.trait_id = t.id
    GROUP BY t.id),
  answered AS (
    SELECT r.participation_id AS participation, trait.id AS trait, r.wave,
           SUM(CASE i.reversed WHEN 'yes' THEN trait.mirror - w.answer ELSE w.answer END) AS total
    FROM trait
    JOIN survey_response r ON r.survey_id = trait.survey_id AND r.wave IN ('pre', 'post') AND r.filled_on <= :as_of
    JOIN survey_item i ON i.trait_id = trait.id
    JOIN survey_answer w ON w.response_id = r.id AND w.item_id = i.id
    GROUP BY r.id, trait.id
    HAVING COUNT(*) = trait.items),
  waves AS (
    SELECT participation, trait, MAX(CASE wave WHEN 'pre' THEN total END) AS pre, MAX(CASE wave WHEN 'post' THEN total END) AS post
    FROM answered GROUP BY participation, trait),
  judged AS (
    SELECT trait.id AS trait, trait.items, p.sex, w.pre, w.post,
           w.pre IS NOT NULL AND w.post IS NOT NULL AS pair,
           COALESCE(w.post > w.pre AND (w.post - w.pre) * 100 >= this.growth_min * trait.items, 0) AS improved,
           COALESCE(w.post < w.pre, 0) AS worse
    FROM this
    JOIN trait
    JOIN participant p
    LEFT JOIN waves w ON w.participation = p.id AND w.trait = trait.id),
  sexes(place, sex) AS (VALUES (1, 'female'), (2, 'male'), (3, 'total')),
  summed AS (
    SELECT trait.survey, trait.code, trait.name, sexes.place, sexes.sex,
           COUNT(j.trait) AS n, COALESCE(SUM(j.pair), 0) AS pairs,
           COALESCE(SUM(j.pre IS NULL), 0) AS missing_pre, COALESCE(SUM(j.post IS NULL), 0) AS missing_post,
           COALESCE(SUM(j.improved), 0) AS improved, COALESCE(SUM(j.worse), 0) AS worse,
           SUM(CASE WHEN j.pair THEN j.pre END) AS pre, SUM(CASE WHEN j.pair THEN j.post END) AS post,
           COALESCE(SUM(j.pair), 0) * trait.items AS answers
    FROM trait
    JOIN sexes
    LEFT JOIN judged j ON j.trait = trait.id AND (sexes.sex = 'total' OR j.sex = sexes.sex)
    GROUP BY trait.id, sexes.place),
  -- Thousandths of a mean, tenths of a per cent.
  rounded AS (
    SELECT *,
           CASE WHEN answers > 0 THEN (ABS(pre) * 2000 + answers) / (2 * answers) END AS pre_abs,
           CASE WHEN answers > 0 THEN (ABS(post) * 2000 + answers) / (2 * answers) END AS post_abs,
           CASE WHEN answers > 0 THEN (ABS(post - pre) * 2000 + answers) / (2 * answers) END AS growth_abs,
           CASE WHEN pairs > 0 THEN (improved * 2000 + pairs) / (2 * pairs) END AS of_pairs,
           CASE WHEN n > 0 THEN (improved * 2000 + n) / (2 * n) END AS of_all
    FROM summed)
SELECT survey, code AS trait, name AS trait_name, sex, n AS participants, pairs, missing_pre, missing_post,
       improved, pairs - improved - worse AS unchanged, worse,
       COALESCE(printf('%d.%d', of_pairs / 10, of_pairs % 10), 'x') AS improved_of_pairs,
       COALESCE(printf('%d.%d', of_all / 10, of_all % 10), 'x') AS improved_of_all,
       CASE WHEN pre_abs IS NULL THEN 'x'
            ELSE printf('%s%d.%03d', IIF(pre < 0 AND pre_abs > 0, '-', ''), pre_abs / 1000, pre_abs % 1000) END AS mean_pre,
       CASE WHEN post_abs IS NULL THEN 'x'
            ELSE printf('%s%d.%03d', IIF(post < 0 AND post_abs > 0, '-', ''), post_abs / 1000, post_abs % 1000) END AS mean_post,
       CASE WHEN growth_abs IS NULL THEN 'x'
            ELSE printf('%s%d.%03d', IIF(post < pre AND growth_abs > 0, '-', ''), growth_abs / 1000, growth_abs % 1000) END AS growth
FROM rounded
ORDER BY survey, code, place
