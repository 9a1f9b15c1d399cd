-- name: soft-results
-- title-pl: Rezultaty miękkie
-- title-en: Soft results
-- kind: rows
-- row: survey trait sex
-- parameter: project required
-- column: survey text | Ankieta | Survey
-- column: trait text | Cecha | Trait
-- column: trait_name text | Nazwa cechy | Trait name
-- column: sex list:sex_or_total | Płeć | Sex
-- column: participants integer | Uczestnicy | Participants
-- column: pairs integer | Pary ankiet | Pairs
-- column: missing_pre integer | Brak ankiety > Początkowej ~ pocz. | Survey missing > Before
-- column: missing_post integer | Brak ankiety > Końcowej ~ końc. | Survey missing > After
-- column: improved integer | Osoby > Poprawa | People > Improved
-- column: unchanged integer | Osoby > Bez zmian | People > Unchanged
-- column: worse integer | Osoby > Pogorszenie ~ Pogor. | People > Worse
-- column: improved_of_pairs decimal | Poprawa > % par | Improved > % of pairs
-- column: improved_of_all decimal | Poprawa > % wszystkich | Improved > % of all
-- column: mean_pre decimal | Średnia > Przed | Mean > Before
-- column: mean_post decimal | Średnia > Po | Mean > After
-- column: growth decimal | Przyrost | Growth
-- column: interval_from decimal | Przedział 95 % > Od | 95 % interval > From
-- column: interval_to decimal | Przedział 95 % > Do | 95 % interval > To
-- column: effect_size decimal | Wielkość efektu | Effect size
-- column: completers integer | Ukończyli > Z ankietą | Completed > Asked before
-- column: completers_pre decimal | Ukończyli > Średnia przed | Completed > Mean before
-- column: dropouts integer | Przerwali > Z ankietą | Dropped out > Asked before
-- column: dropouts_pre decimal | Przerwali > Średnia przed | Dropped out > Mean before
-- uses-fact: participant_on_day trait_growth
--
-- R-29, R-30. A pair is a survey filled in before and after with every item of the trait answered in both; the means are
-- over pairs. Sums of answers are compared as integers; halves are rounded away from zero.
WITH
  this AS (SELECT id FROM project WHERE key = :project),
  participant AS MATERIALIZED (
    SELECT p.id, p.sex, p.state FROM this JOIN participant_on_day p ON p.project_id = this.id),
  trait AS MATERIALIZED (
    SELECT t.id, t.code, t.name, sv.id AS survey_id, sv.key AS survey, COUNT(i.id) AS items
    FROM this
    JOIN survey sv ON sv.project_id = this.id
    JOIN survey_trait t ON t.survey_id = sv.id
    LEFT JOIN survey_item i ON i.trait_id = t.id
    GROUP BY t.id),
  waves AS MATERIALIZED (
    SELECT g.participation_id AS participation, trait.id AS trait, g.pre, g.post, g.improved, g.worse
    FROM trait JOIN trait_growth g ON g.trait_id = trait.id),
  judged AS (
    SELECT trait.id AS trait, trait.items, p.sex, w.pre, w.post,
           w.pre IS NOT NULL AND w.post IS NOT NULL AS pair,
           COALESCE(w.improved, 0) AS improved, COALESCE(w.worse, 0) AS worse, p.state
    FROM trait
    JOIN participant p
    LEFT JOIN waves w ON w.participation = p.id AND w.trait = trait.id),
  sexes(place, sex) AS (VALUES (1, 'female'), (2, 'male'), (3, 'total')),
  summed AS (
    SELECT trait.survey, trait.code, trait.name, sexes.place, sexes.sex,
           COUNT(j.trait) AS n, COALESCE(SUM(j.pair), 0) AS pairs,
           SUM(j.trait IS NOT NULL AND j.pre IS NULL) AS missing_pre, SUM(j.trait IS NOT NULL AND j.post IS NULL) AS missing_post,
           COALESCE(SUM(j.improved), 0) AS improved, COALESCE(SUM(j.worse), 0) AS worse,
           SUM(CASE WHEN j.pair THEN j.pre END) AS pre, SUM(CASE WHEN j.pair THEN j.post END) AS post,
           COALESCE(SUM(j.pair), 0) * trait.items AS answers, trait.items,
           SUM(CASE WHEN j.pair THEN (j.post - j.pre) * (j.post - j.pre) END) AS squares,
           COALESCE(SUM(j.state = 'completed' AND j.pre IS NOT NULL), 0) AS completers,
           SUM(CASE WHEN j.state = 'completed' THEN j.pre END) AS completers_sum,
           COALESCE(SUM(j.state = 'interrupted' AND j.pre IS NOT NULL), 0) AS dropouts,
           SUM(CASE WHEN j.state = 'interrupted' THEN j.pre END) AS dropouts_sum
    FROM trait
    JOIN sexes
    LEFT JOIN judged j ON j.trait = trait.id AND (sexes.sex = 'total' OR j.sex = sexes.sex)
    GROUP BY trait.id, sexes.place),
  -- Quantiles of Student's t for 95 % in thousandths; between two rows the smaller number of degrees, which is the wider.
  student(degrees, t) AS (VALUES
    (1, 12706), (2, 4303), (3, 3182), (4, 2776), (5, 2571), (6, 2447), (7, 2365), (8, 2306), (9, 2262), (10, 2228),
    (11, 2201), (12, 2179), (13, 2160), (14, 2145), (15, 2131), (16, 2120), (17, 2110), (18, 2101), (19, 2093), (20, 2086),
    (21, 2080), (22, 2074), (23, 2069), (24, 2064), (25, 2060), (26, 2056), (27, 2052), (28, 2048), (29, 2045), (30, 2042),
    (40, 2021), (60, 2000), (120, 1980), (1000, 1962), (10000, 1960)),
  -- With D the change of a person in points of the sum: variance s² = (n ΣD² - (ΣD)²) / (n (n - 1)). The half of the interval
  -- is t s / √n, the effect size the mean change over s. Half and effect size in thousandths, √ as IEEE 754 defines it.
  spread AS (
    SELECT *,
           CASE WHEN pairs > 1 THEN
             CAST((SELECT t FROM student WHERE degrees <= pairs - 1 ORDER BY degrees DESC LIMIT 1)
                  * sqrt((pairs * squares - (post - pre) * (post - pre)) * 1.0 / (pairs - 1)) / (pairs * items) + 0.5 AS INTEGER)
           END AS half,
           CASE WHEN pairs > 1 AND pairs * squares > (post - pre) * (post - pre) THEN
             CAST(1000 * ABS(post - pre) / sqrt((pairs * squares - (post - pre) * (post - pre)) * 1.0 * pairs / (pairs - 1))
                  + 0.5 AS INTEGER)
           END AS effect
    FROM summed),
  -- The growth that is printed carries the bounds.
  bounded AS (
    SELECT *, rounded(1000 * (post - pre), answers) - half AS lower, rounded(1000 * (post - pre), answers) + half AS upper
    FROM spread)
SELECT survey, code AS trait, name AS trait_name, sex, n AS participants, pairs, missing_pre, missing_post,
       improved, pairs - improved - worse AS unchanged, worse,
       percent(improved, pairs, 1) AS improved_of_pairs, percent(improved, n, 1) AS improved_of_all,
       -- Without answers there is no sum, and no mean.
       COALESCE(quotient(pre, answers, 3), 'x') AS mean_pre, COALESCE(quotient(post, answers, 3), 'x') AS mean_post,
       COALESCE(quotient(post - pre, answers, 3), 'x') AS growth,
       COALESCE(decimal(lower, 3), 'x') AS interval_from, COALESCE(decimal(upper, 3), 'x') AS interval_to,
       COALESCE(decimal(IIF(post < pre, -effect, effect), 3), 'x') AS effect_size,
       completers, COALESCE(quotient(completers_sum, completers * items, 3), 'x') AS completers_pre,
       dropouts, COALESCE(quotient(dropouts_sum, dropouts * items, 3), 'x') AS dropouts_pre
FROM bounded
ORDER BY survey, code, place
