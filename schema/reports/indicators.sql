-- name: indicators
-- title-pl: Wskaźniki projektu
-- title-en: Indicators of the project
-- kind: count
-- parameter: project required
-- parameter: from
-- parameter: to
-- identity: participants = participants.complete + participants.incomplete
-- column: indicator code:indicator_coverage,indicators_project_2014_pi_9i,indicators_project_pokl_711,indicators_esf_common_2014,indicators_esfplus_common_2021
--    | Wskaźnik | Indicator
-- column: target_women integer | Cel > Kobiety ~ K | Target > Women ~ W
-- column: target_men integer | Cel > Mężczyźni ~ M | Target > Men ~ M
-- column: target_total integer | Cel > Razem | Target > Total
-- column: period_women integer | W okresie > Kobiety ~ K | In the period > Women ~ W
-- column: period_men integer | W okresie > Mężczyźni ~ M | In the period > Men ~ M
-- column: period_total integer | W okresie > Razem | In the period > Total
-- column: women integer | Od początku > Kobiety ~ K | Since the start > Women ~ W
-- column: men integer | Od początku > Mężczyźni ~ M | Since the start > Men ~ M
-- column: total integer | Od początku > Razem | Since the start > Total
-- column: percent decimal share | Realizacja % ~ % celu | Reached % ~ %
-- uses-fact: complete_record
--
-- Each predicate of the guidelines is one line of `counted`: whom it counts, and on which day it begins to count them.
WITH
  this AS (SELECT id, profile, COALESCE(:from, '0000-00-00') AS first_day, MIN(COALESCE(:to, :as_of), :as_of) AS last_day
           FROM project WHERE key = :project),
  participant AS MATERIALIZED (
    SELECT p.id, p.person_id AS person, pe.sex, p.joined_on, this.profile,
           CASE WHEN p.state <> 'active' AND p.ended_on <= this.last_day THEN p.ended_on END AS ended_on,
           p.state = 'completed' AND p.ended_on <= this.last_day AS completed,
           age_on(pe.birth_date, p.joined_on) AS age,
           p.education, p.labour_status AS labour,
           CASE WHEN p.labour_status GLOB 'unemployed*' THEN 'unemployed' WHEN p.labour_status GLOB 'inactive*' THEN 'inactive'
                WHEN p.labour_status GLOB 'employed*' THEN 'employed' END AS status,
           -- What the authority's form asks: the answer for it, else what the office's own records say (docs/reports.md).
           COALESCE(m.disabled = 'yes', p.disability_degree IN ('light', 'moderate', 'severe')
                                        OR COALESCE(p.disability_special, 'none') NOT IN ('none', 'refused'), 0) AS disabled,
           COALESCE(COALESCE(m.minority, a.minority) = 'yes', 0) AS minority,
           COALESCE(COALESCE(m.homeless, a.homeless) = 'yes', 0) AS homeless,
           COALESCE(m.degurba = 'degurba_3', COALESCE(m.rural_area, a.rural_area) = 'yes', 0) AS rural,
           COALESCE(m.other_disadvantaged = 'yes',
                    p.education IS 'isced_0' OR a.former_prisoner IS 'yes' OR COALESCE(m.homeless, a.homeless) IS 'yes'
                      OR COALESCE(m.degurba = 'degurba_3', COALESCE(m.rural_area, a.rural_area) IS 'yes')) AS disadvantaged,
           -- Asked of whoever joined before 2 August 2018.
           p.joined_on < '2018-08-02' AND m.jobless_household IS 'yes' AS jobless,
           p.joined_on < '2018-08-02' AND m.jobless_household IS 'yes' AND m.jobless_with_children IS 'yes' AS jobless_children,
           p.joined_on < '2018-08-02' AND COALESCE(m.single_adult_with_children, a.lone_parent) IS 'yes' AS single_adult,
           COALESCE(m.third_country = 'yes', 0) AS third_country, COALESCE(m.foreign_origin = 'yes', 0) AS foreign_origin,
           r.missing IS NULL AS complete
    FROM this
    JOIN participation p ON p.project_id = this.id AND p.joined_on <= this.last_day
    JOIN person pe ON pe.id = p.person_id
    LEFT JOIN application a ON a.id = p.application_id
    -- Answers for the authority's form stand above those of the application.
    LEFT JOIN monitoring_facts m ON m.participation_id = p.id
    JOIN complete_record r ON r.id = p.id),
  start AS MATERIALIZED (SELECT * FROM participant WHERE complete),
  rpo AS (SELECT * FROM start WHERE profile = 'rpo-9.1.1'),
  plus AS (SELECT * FROM start WHERE profile = 'esfplus'),
  kl AS (SELECT * FROM start WHERE profile = 'pokl-7.1.1'),
  -- A fact about somebody who left: new against the start, within four weeks of the end, and proved (R-66, R-67). It counts
  -- from the day on which both the end and the proof are there.
  fact AS MATERIALIZED (
    SELECT s.*, o.kind, MAX(s.ended_on, o.proved_on) AS counts_on
    FROM this
    JOIN start s
    JOIN outcome o ON o.participation_id = s.id AND o.proved_on <= this.last_day AND o.stated_on <= this.last_day
                  AND o.happened_on >= s.joined_on AND o.happened_on <= date(s.ended_on, '+28 days')
    WHERE o.kind IN ('job_seeking', 'education', 'employment', 'self_employment')
       OR (o.kind = 'qualification' AND o.form_id IS NOT NULL AND o.certifying_body IS NOT NULL)),
  result AS MATERIALIZED (
    SELECT person, sex, profile, age, minority OR disabled OR disadvantaged OR jobless OR jobless_children OR single_adult AS burdened,
           counts_on,
           CASE kind WHEN 'self_employment' THEN 'job' WHEN 'employment' THEN 'job' ELSE kind END AS result, status
    FROM fact
    WHERE CASE kind WHEN 'job_seeking' THEN status = 'inactive' OR (profile = 'esfplus' AND status = 'employed')
                    WHEN 'education' THEN labour <> 'inactive_in_education'
                    WHEN 'qualification' THEN 1
                    ELSE status <> 'employed' END),
  contract AS (
    SELECT s.person, s.sex, MAX(s.joined_on, c.signed_by_person_on, c.signed_by_centre_on) AS counts_on
    FROM this JOIN kl s
    JOIN social_contract c ON c.participation_id = s.id
                          AND c.signed_by_person_on <= this.last_day AND c.signed_by_centre_on <= this.last_day),
  counted(code, person, sex, counts_on) AS (
    SELECT 'participants', person, sex, joined_on FROM participant
    UNION ALL
    SELECT IIF(complete, 'participants.complete', 'participants.incomplete'), person, sex, joined_on FROM participant
    -- Project indicators of investment priority 9i.
    UNION ALL SELECT 'p_poverty_covered', person, sex, joined_on FROM rpo
    UNION ALL
    SELECT 'p_disabled_covered', person, sex, joined_on FROM rpo
    WHERE disabled AND EXISTS (SELECT 1 FROM evidence e
                               WHERE e.person_id = rpo.person AND e.kind IN ('disability_certificate', 'medical_document')
                                 AND COALESCE(e.issued_on, '') <= rpo.joined_on
                                 AND COALESCE(e.valid_to, '9999-12-31') >= rpo.joined_on)
    UNION ALL SELECT 'r_qualification', person, sex, counts_on FROM result WHERE result = 'qualification' AND profile = 'rpo-9.1.1'
    UNION ALL
    SELECT 'r_job_seeking', person, sex, counts_on FROM result
    WHERE result = 'job_seeking' AND age >= 18 AND profile = 'rpo-9.1.1'
    UNION ALL
    SELECT 'r_employed', person, sex, counts_on FROM result WHERE result = 'job' AND age >= 18 AND profile = 'rpo-9.1.1'
    -- Project indicators of PO KL 7.1.1.
    UNION ALL SELECT 'clients_completed', person, sex, ended_on FROM kl WHERE completed
    UNION ALL SELECT 'clients_social_contract', person, sex, counts_on FROM contract
    -- Common indicators 2014-2020.
    UNION ALL SELECT 'co01', person, sex, joined_on FROM rpo WHERE status = 'unemployed'
    UNION ALL SELECT 'co02', person, sex, joined_on FROM rpo WHERE labour GLOB 'unemployed*_long_term'
    UNION ALL SELECT 'co03', person, sex, joined_on FROM rpo WHERE status = 'inactive'
    UNION ALL SELECT 'co04', person, sex, joined_on FROM rpo WHERE labour = 'inactive_not_in_education'
    UNION ALL SELECT 'co05', person, sex, joined_on FROM rpo WHERE status = 'employed'
    UNION ALL SELECT 'co06', person, sex, joined_on FROM rpo WHERE age < 25
    UNION ALL SELECT 'co07', person, sex, joined_on FROM rpo WHERE age > 54
    UNION ALL
    SELECT 'co08', person, sex, joined_on FROM rpo
    WHERE age > 54 AND (status = 'unemployed' OR labour = 'inactive_not_in_education')
    UNION ALL SELECT 'co09', person, sex, joined_on FROM rpo WHERE education IN ('isced_1', 'isced_2')
    UNION ALL SELECT 'co10', person, sex, joined_on FROM rpo WHERE education IN ('isced_3', 'isced_4')
    UNION ALL SELECT 'co11', person, sex, joined_on FROM rpo WHERE education = 'isced_5_8'
    UNION ALL SELECT 'co12', person, sex, joined_on FROM rpo WHERE jobless
    UNION ALL SELECT 'co13', person, sex, joined_on FROM rpo WHERE jobless_children
    UNION ALL SELECT 'co14', person, sex, joined_on FROM rpo WHERE single_adult
    UNION ALL SELECT 'co15', person, sex, joined_on FROM rpo WHERE minority
    UNION ALL SELECT 'co16', person, sex, joined_on FROM rpo WHERE disabled
    UNION ALL SELECT 'co17', person, sex, joined_on FROM rpo WHERE disadvantaged
    UNION ALL SELECT 'co18', person, sex, joined_on FROM rpo WHERE homeless
    UNION ALL SELECT 'co19', person, sex, joined_on FROM rpo WHERE rural
    UNION ALL
    SELECT 'cr01', person, sex, counts_on FROM result
    WHERE result = 'job_seeking' AND status = 'inactive' AND profile = 'rpo-9.1.1'
    UNION ALL SELECT 'cr02', person, sex, counts_on FROM result WHERE result = 'education' AND profile = 'rpo-9.1.1'
    UNION ALL SELECT 'cr03', person, sex, counts_on FROM result WHERE result = 'qualification' AND profile = 'rpo-9.1.1'
    UNION ALL SELECT 'cr04', person, sex, counts_on FROM result WHERE result = 'job' AND profile = 'rpo-9.1.1'
    UNION ALL
    SELECT 'cr05', person, sex, counts_on FROM result
    WHERE burdened AND profile = 'rpo-9.1.1'
    -- Common indicators 2021-2027.
    UNION ALL SELECT 'eeco01', person, sex, joined_on FROM plus
    UNION ALL SELECT 'eeco02', person, sex, joined_on FROM plus WHERE status = 'unemployed'
    UNION ALL SELECT 'eeco03', person, sex, joined_on FROM plus WHERE labour GLOB 'unemployed*_long_term'
    UNION ALL SELECT 'eeco04', person, sex, joined_on FROM plus WHERE status = 'inactive'
    UNION ALL SELECT 'eeco05', person, sex, joined_on FROM plus WHERE status = 'employed'
    UNION ALL SELECT 'eeco06', person, sex, joined_on FROM plus WHERE age < 18
    UNION ALL SELECT 'eeco07', person, sex, joined_on FROM plus WHERE age BETWEEN 18 AND 29
    UNION ALL SELECT 'eeco08', person, sex, joined_on FROM plus WHERE age >= 55
    UNION ALL SELECT 'eeco09', person, sex, joined_on FROM plus WHERE education IN ('isced_0', 'isced_1', 'isced_2', 'isced_0_2')
    UNION ALL SELECT 'eeco10', person, sex, joined_on FROM plus WHERE education IN ('isced_3', 'isced_4', 'isced_3_4')
    UNION ALL SELECT 'eeco11', person, sex, joined_on FROM plus WHERE education = 'isced_5_8'
    UNION ALL SELECT 'eeco12', person, sex, joined_on FROM plus WHERE disabled
    UNION ALL SELECT 'eeco13', person, sex, joined_on FROM plus WHERE third_country
    UNION ALL SELECT 'eeco14', person, sex, joined_on FROM plus WHERE foreign_origin
    UNION ALL SELECT 'eeco15', person, sex, joined_on FROM plus WHERE minority
    UNION ALL SELECT 'eeco16', person, sex, joined_on FROM plus WHERE homeless
    UNION ALL SELECT 'eeco17', person, sex, joined_on FROM plus WHERE rural
    UNION ALL SELECT 'eecr01', person, sex, counts_on FROM result WHERE result = 'job_seeking' AND profile = 'esfplus'
    UNION ALL SELECT 'eecr02', person, sex, counts_on FROM result WHERE result = 'education' AND profile = 'esfplus'
    UNION ALL SELECT 'eecr03', person, sex, counts_on FROM result WHERE result = 'qualification' AND profile = 'esfplus'
    UNION ALL SELECT 'eecr04', person, sex, counts_on FROM result WHERE result = 'job' AND profile = 'esfplus'),
  predicate(ord, profile, codes) AS (VALUES
    (1000, NULL, '["participants", "participants.complete", "participants.incomplete"]'),
    (2000, 'rpo-9.1.1', '["p_poverty_covered", "p_disabled_covered", "r_qualification", "r_job_seeking", "r_employed"]'),
    (3000, 'pokl-7.1.1', '["clients_completed", "clients_social_contract"]'),
    (4000, 'rpo-9.1.1', '["co01", "co02", "co03", "co04", "co05", "co06", "co07", "co08", "co09", "co10", "co11", "co12",
                           "co13", "co14", "co15", "co16", "co17", "co18", "co19", "cr01", "cr02", "cr03", "cr04", "cr05"]'),
    (5000, 'esfplus', '["eeco01", "eeco02", "eeco03", "eeco04", "eeco05", "eeco06", "eeco07", "eeco08", "eeco09", "eeco10",
                         "eeco11", "eeco12", "eeco13", "eeco14", "eeco15", "eeco16", "eeco17", "eecr01", "eecr02", "eecr03", "eecr04"]')),
  declared(ord, code) AS (
    SELECT predicate.ord + list.key, list.value
    FROM this
    JOIN predicate ON predicate.profile IS NULL OR predicate.profile = this.profile
    JOIN json_each(predicate.codes) list)
SELECT ord, code AS figure, NULL AS person, NULL AS sex, NULL AS amount, 'count' AS unit FROM declared
UNION ALL SELECT ord + 10000, code || '.period', NULL, NULL, NULL, 'count' FROM declared
UNION ALL SELECT d.ord, c.code, c.person, c.sex, NULL, 'count' FROM counted c JOIN declared d ON d.code = c.code
UNION ALL
SELECT d.ord + 10000, c.code || '.period', c.person, c.sex, NULL, 'count'
FROM this JOIN counted c ON c.counts_on >= this.first_day JOIN declared d ON d.code = c.code
-- table:
WITH
  target AS (
    SELECT t.indicator, t.women, t.men, t.total
    FROM project p JOIN indicator_target t ON t.project_id = p.id
    WHERE p.key = :project),
  -- An indicator with a target that is not counted from people has a dot: no information (R-78).
  line AS (
    SELECT s.rowid AS place, s.figure AS code, p.women AS period_women, p.men AS period_men, p.total AS period_total,
           s.women, s.men, s.total
    FROM (SELECT ROW_NUMBER() OVER () AS rowid, * FROM figure) s
    JOIN figure p ON p.figure = s.figure || '.period'
    UNION ALL
    SELECT 1000000, indicator, '.', '.', '.', '.', '.', '.' FROM target
    WHERE indicator NOT IN (SELECT figure FROM figure))
SELECT line.code AS indicator, t.women AS target_women, t.men AS target_men, t.total AS target_total,
       line.period_women, line.period_men, line.period_total, line.women, line.men, line.total,
       CASE WHEN t.total IS NULL THEN NULL WHEN line.total = '.' OR t.total = 0 THEN 'x'
            ELSE percent(line.total, t.total, 1) END AS percent
FROM line LEFT JOIN target t ON t.indicator = line.code
ORDER BY line.place, line.code
