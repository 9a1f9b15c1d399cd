-- row: indicator
-- Everybody with the answers of the application, and whether the record is complete: what the participant form asks.
CREATE TEMP TABLE start AS
SELECT j.*, this.profile, ifnull(m.minority, a.minority) AS minority, ifnull(m.homeless, a.homeless) AS homeless,
       iif(m.degurba IS NULL, ifnull(m.rural_area, a.rural_area), iif(m.degurba = 'degurba_3', 'yes', 'no')) AS rural_area,
       a.former_prisoner, ifnull(m.single_adult_with_children, a.lone_parent) AS single_adult, m.jobless_household,
       m.jobless_with_children, m.third_country, m.foreign_origin, m.other_disadvantaged,
       substr(j.labour_status, 1, instr(j.labour_status || '_', '_') - 1) AS status,
       CASE m.disabled WHEN 'yes' THEN 1 WHEN 'no' THEN 0 WHEN 'refused' THEN 0
         ELSE COALESCE(j.disability_degree IN ('light', 'moderate', 'severe'), 0)
           + COALESCE(j.disability_special NOT IN ('none', 'refused'), 0) > 0 END AS disabled,
       COALESCE(pe.pesel, pe.other_id) IS NULL OR COALESCE(pe.phone, pe.email) IS NULL OR pe.voivodeship IS NULL
         OR pe.county IS NULL OR pe.locality IS NULL OR pe.house_number IS NULL OR pe.postal_code IS NULL
         OR j.education IS NULL OR j.labour_status IS NULL
         OR j.labour_status IN ('unemployed', 'unemployed_unregistered', 'unemployed_registered', 'inactive', 'employed') AS gap,
       pe.commune IS NULL OR ifnull(j.disability_degree, m.disabled) IS NULL OR ifnull(m.minority, a.minority) IS NULL OR ifnull(m.homeless, a.homeless) IS NULL AS gap_esf
FROM this JOIN joined j JOIN person pe ON pe.id = j.person LEFT JOIN application a ON a.id = j.application_id
LEFT JOIN monitoring_facts m ON m.participation_id = j.id;
UPDATE start SET gap = 1 WHERE CASE profile WHEN 'pokl-7.1.1' THEN childcare_needed IS NULL ELSE gap_esf END;
INSERT INTO who (figure) VALUES ('participants'), ('participants.complete'), ('participants.incomplete');
INSERT INTO who SELECT 'participants', person, sex, joined_on FROM start;
INSERT INTO who SELECT CASE gap WHEN 0 THEN 'participants.complete' ELSE 'participants.incomplete' END, person, sex, joined_on FROM start;
DELETE FROM start WHERE gap;

-- The figures that the programme has.
INSERT INTO who (figure)
SELECT code.value FROM this, json_each(CASE this.profile
  WHEN 'pokl-7.1.1' THEN '["clients_completed", "clients_social_contract"]'
  WHEN 'esfplus' THEN '["eeco01", "eeco02", "eeco03", "eeco04", "eeco05", "eeco06", "eeco07", "eeco08", "eeco09", "eeco10",
    "eeco11", "eeco12", "eeco13", "eeco14", "eeco15", "eeco16", "eeco17", "eecr01", "eecr02", "eecr03", "eecr04"]'
  ELSE '["p_poverty_covered", "p_disabled_covered", "r_qualification", "r_job_seeking", "r_employed", "co01", "co02", "co03", "co04",
    "co05", "co06", "co07", "co08", "co09", "co10", "co11", "co12", "co13", "co14", "co15", "co16", "co17", "co18", "co19",
    "cr01", "cr02", "cr03", "cr04", "cr05"]' END) code;

-- What is asked of the first day: who, by the number of the indicator in both periods of programming.
CREATE TEMP TABLE answer AS
SELECT 'unemployed' AS what, person, sex, joined_on FROM start WHERE status = 'unemployed';
INSERT INTO answer SELECT 'long_term', person, sex, joined_on FROM start
WHERE labour_status IN ('unemployed_long_term', 'unemployed_registered_long_term', 'unemployed_unregistered_long_term');
INSERT INTO answer SELECT 'inactive', person, sex, joined_on FROM start WHERE status = 'inactive';
INSERT INTO answer SELECT 'not_learning', person, sex, joined_on FROM start WHERE labour_status = 'inactive_not_in_education';
INSERT INTO answer SELECT 'employed', person, sex, joined_on FROM start WHERE status = 'employed';
INSERT INTO answer SELECT 'under_25', person, sex, joined_on FROM start WHERE age <= 24;
INSERT INTO answer SELECT 'under_18', person, sex, joined_on FROM start WHERE age <= 17;
INSERT INTO answer SELECT 'from_18_to_29', person, sex, joined_on FROM start WHERE age >= 18 AND age <= 29;
INSERT INTO answer SELECT 'from_55', person, sex, joined_on FROM start WHERE age >= 55;
INSERT INTO answer
SELECT 'from_55_without_work', person, sex, joined_on FROM start WHERE age >= 55 AND status = 'unemployed'
UNION
SELECT 'from_55_without_work', person, sex, joined_on FROM start
WHERE age >= 55 AND labour_status = 'inactive_not_in_education';
INSERT INTO answer SELECT education, person, sex, joined_on FROM start;
INSERT INTO answer SELECT 'disabled', person, sex, joined_on FROM start WHERE disabled;
INSERT INTO answer SELECT 'certified', person, sex, joined_on FROM start
WHERE disabled AND EXISTS (SELECT 1 FROM evidence e
                           WHERE e.person_id = start.person AND e.kind IN ('disability_certificate', 'medical_document')
                             AND start.joined_on BETWEEN COALESCE(e.issued_on, '0000') AND COALESCE(e.valid_to, '9999'));
INSERT INTO answer
SELECT of.value, person, sex, joined_on FROM start, json_each('["jobless", "jobless_children", "single_adult"]') of
WHERE joined_on <= '2018-08-01'
  AND CASE of.value WHEN 'jobless' THEN jobless_household = 'yes' WHEN 'single_adult' THEN single_adult = 'yes'
      ELSE jobless_household = 'yes' AND jobless_with_children = 'yes' END;
INSERT INTO answer SELECT 'third_country', person, sex, joined_on FROM start WHERE third_country = 'yes';
INSERT INTO answer SELECT 'foreign', person, sex, joined_on FROM start WHERE foreign_origin = 'yes';
INSERT INTO answer SELECT 'minority', person, sex, joined_on FROM start WHERE minority = 'yes';
INSERT INTO answer SELECT 'homeless', person, sex, joined_on FROM start WHERE homeless = 'yes';
INSERT INTO answer SELECT 'rural', person, sex, joined_on FROM start WHERE rural_area = 'yes';
INSERT INTO answer SELECT 'disadvantaged', person, sex, joined_on FROM start
WHERE CASE WHEN other_disadvantaged <> '' THEN other_disadvantaged = 'yes'
      ELSE 'yes' IN (COALESCE(homeless, ''), COALESCE(rural_area, ''), COALESCE(former_prisoner, '')) OR education = 'isced_0' END;
INSERT INTO answer SELECT 'everybody', person, sex, joined_on FROM start;
INSERT INTO who
SELECT of.value ->> 0, a.person, a.sex, a.joined_on
FROM this
JOIN json_each('[["co01", "unemployed"], ["co02", "long_term"], ["co03", "inactive"], ["co04", "not_learning"], ["co05", "employed"],
  ["co06", "under_25"], ["co07", "from_55"], ["co08", "from_55_without_work"], ["co09", "isced_1"], ["co09", "isced_2"],
  ["co10", "isced_3"], ["co10", "isced_4"], ["co11", "isced_5_8"], ["co12", "jobless"], ["co13", "jobless_children"], ["co14", "single_adult"], ["co15", "minority"],
  ["co16", "disabled"], ["co17", "disadvantaged"], ["co18", "homeless"], ["co19", "rural"],
  ["p_poverty_covered", "everybody"], ["p_disabled_covered", "certified"],
  ["eeco01", "everybody"], ["eeco02", "unemployed"], ["eeco03", "long_term"], ["eeco04", "inactive"], ["eeco05", "employed"],
  ["eeco06", "under_18"], ["eeco07", "from_18_to_29"], ["eeco08", "from_55"], ["eeco09", "isced_0"], ["eeco09", "isced_1"],
  ["eeco09", "isced_2"], ["eeco09", "isced_0_2"], ["eeco10", "isced_3_4"], ["eeco10", "isced_3"], ["eeco10", "isced_4"], ["eeco11", "isced_5_8"], ["eeco12", "disabled"],
  ["eeco13", "third_country"], ["eeco14", "foreign"], ["eeco15", "minority"], ["eeco16", "homeless"], ["eeco17", "rural"]]') of
JOIN answer a ON a.what = of.value ->> 1
WHERE of.value ->> 0 IN (SELECT figure FROM who WHERE person IS NULL);

-- Results of those who left: from the joining day to four weeks after the end, proved; from when both are there.
CREATE TEMP TABLE result AS
SELECT s.*, CASE WHEN o.kind IN ('employment', 'self_employment') THEN 'job' ELSE o.kind END AS result, o.form_id, o.certifying_body,
       MAX(s.ended_on, o.proved_on) AS since
FROM this JOIN start s JOIN outcome o ON o.participation_id = s.id
WHERE s.state <> 'active' AND o.happened_on BETWEEN s.joined_on AND date(s.ended_on, '+28 days')
  AND o.proved_on <= this.day AND o.stated_on <= this.day
  AND o.kind IN ('job_seeking', 'education', 'employment', 'self_employment', 'qualification');
DELETE FROM result WHERE result = 'qualification' AND (form_id IS NULL OR certifying_body IS NULL);
DELETE FROM result WHERE result = 'job' AND status = 'employed';
DELETE FROM result WHERE result = 'education' AND labour_status = 'inactive_in_education';
DELETE FROM result WHERE result = 'job_seeking' AND status <> CASE profile WHEN 'esfplus' THEN iif(status = 'employed', 'employed', 'inactive')
                                                                           ELSE 'inactive' END;
INSERT INTO who
SELECT of.value ->> 0, r.person, r.sex, r.since
FROM json_each('[["r_qualification", "qualification", 0], ["r_job_seeking", "job_seeking", 18], ["r_employed", "job", 18],
  ["cr01", "job_seeking", 0], ["cr02", "education", 0], ["cr03", "qualification", 0], ["cr04", "job", 0],
  ["eecr01", "job_seeking", 0], ["eecr02", "education", 0], ["eecr03", "qualification", 0], ["eecr04", "job", 0]]') of
JOIN result r ON r.result = of.value ->> 1 AND r.age >= of.value ->> 2
WHERE of.value ->> 0 IN (SELECT figure FROM who WHERE person IS NULL);
INSERT INTO who
SELECT 'cr05', r.person, r.sex, r.since FROM result r
WHERE r.profile = 'rpo-9.1.1'
  AND r.person IN (SELECT person FROM answer WHERE what IN ('minority', 'disabled', 'disadvantaged', 'jobless', 'jobless_children', 'single_adult'));

INSERT INTO who SELECT 'clients_completed', person, sex, ended_on FROM start WHERE profile = 'pokl-7.1.1' AND state = 'completed';
INSERT INTO who
SELECT 'clients_social_contract', s.person, s.sex, MAX(s.joined_on, c.signed_by_person_on, c.signed_by_centre_on)
FROM this JOIN start s JOIN social_contract c ON c.participation_id = s.id
WHERE this.profile = 'pokl-7.1.1' AND MAX(c.signed_by_person_on, c.signed_by_centre_on) <= this.day;

CREATE TEMP TABLE summed AS
SELECT p.figure AS indicator,
       COUNT(DISTINCT CASE WHEN w.sex = 'female' THEN w.person END) AS period_women,
       COUNT(DISTINCT CASE WHEN w.sex = 'male' THEN w.person END) AS period_men,
       COUNT(DISTINCT w.person) AS period_total, p.women, p.men, p.total
FROM people p LEFT JOIN who w ON w.figure = p.figure AND w.on_day >= COALESCE(:from, '0000')
GROUP BY p.figure;
INSERT INTO summed
SELECT t.indicator, '.', '.', '.', '.', '.', '.' FROM this JOIN indicator_target t ON t.project_id = this.id
WHERE t.indicator NOT IN (SELECT indicator FROM summed);
CREATE TEMP TABLE counted AS
SELECT s.*, t.women AS target_women, t.men AS target_men, t.total AS target_total,
       CASE WHEN s.total = '.' OR t.total = 0 THEN 'x'
            ELSE printf('%.1f', CAST(1000.0 * s.total / t.total + 0.5 AS INTEGER) / 10.0) END AS percent
FROM summed s, this LEFT JOIN indicator_target t ON t.project_id = this.id AND t.indicator = s.indicator;
UPDATE counted SET percent = NULL WHERE target_total IS NULL;
