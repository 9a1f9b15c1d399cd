-- report: indicators
-- uses-fact: complete_record
--
  asks AS (SELECT replace(:figure, '.period', '') AS code, :figure GLOB '*.period' AS in_period),
  in_it AS MATERIALIZED (
    SELECT c.person, MAX(c.counts_on) AS counts_on FROM asks JOIN counted c ON c.code = asks.code GROUP BY c.person),
  -- The first field that a complete record misses.
  gap AS (
    SELECT p.id, u.application_id AS application, p.person, r.missing
    FROM part p
    JOIN participation u ON u.id = p.id
    JOIN complete_record r ON r.id = p.id AND r.missing IS NOT NULL
    WHERE p.id IN (SELECT id FROM participant)),
  -- What the indicators ask of the first day: the predicate is that of the report.
  first_day(codes, lacks, entity, field) AS (VALUES
    ('co01 eeco02', 'unemployed', 'participation', 'labour_status'),
    ('co02 eeco03', 'long_term', 'participation', 'labour_status'),
    ('co03 eeco04', 'inactive', 'participation', 'labour_status'),
    ('co04', 'not_in_education', 'participation', 'labour_status'),
    ('co05 eeco05', 'employed', 'participation', 'labour_status'),
    ('co06 co07 eeco06 eeco07 eeco08', 'age', 'person', 'birth_date'),
    ('co08', 'out_of_work', 'participation', 'labour_status'),
    ('co09 co10 co11 eeco09 eeco10 eeco11', 'education', 'participation', 'education'),
    ('co12', 'jobless_household', 'monitoring_facts', 'jobless_household'),
    ('co13', 'jobless_household', 'monitoring_facts', 'jobless_with_children'),
    ('co14', 'lone_parent', 'application', 'lone_parent'), ('co15 eeco15', 'minority', 'application', 'minority'),
    ('eeco13', 'third_country', 'monitoring_facts', 'third_country'),
    ('eeco14', 'foreign_origin', 'monitoring_facts', 'foreign_origin'),
    ('co16 eeco12', 'disability', 'participation', 'disability_degree'),
    ('co17', 'disadvantaged', 'application', 'former_prisoner'), ('co18 eeco16', 'homeless', 'application', 'homeless'),
    ('co19 eeco17', 'rural', 'application', 'rural_area'),
    ('p_poverty_covered eeco01', 'complete', 'participation', 'joined_on')),
  -- Where the answer for the authority's form stands in the place of the office's record.
  answered_there(id, asked, field) AS (
    SELECT participation_id, 'minority', 'minority' FROM monitoring_facts WHERE minority IS NOT NULL
    UNION ALL SELECT participation_id, 'homeless', 'homeless' FROM monitoring_facts WHERE homeless IS NOT NULL
    UNION ALL SELECT participation_id, 'rural_area', IIF(degurba IS NULL, 'rural_area', 'degurba') FROM monitoring_facts
              WHERE COALESCE(degurba, rural_area) IS NOT NULL
    UNION ALL SELECT participation_id, 'disability_degree', 'disabled' FROM monitoring_facts WHERE disabled IS NOT NULL
    UNION ALL SELECT participation_id, 'former_prisoner', 'other_disadvantaged' FROM monitoring_facts
              WHERE other_disadvantaged IS NOT NULL
    UNION ALL SELECT participation_id, 'lone_parent', 'single_adult_with_children' FROM monitoring_facts
              WHERE single_adult_with_children IS NOT NULL),
  results(codes, kinds) AS (VALUES
    ('r_job_seeking cr01 eecr01', '["job_seeking"]'), ('cr02 eecr02', '["education"]'),
    ('r_qualification cr03 eecr03', '["qualification"]'), ('r_employed cr04 eecr04', '["employment", "self_employment"]'),
    ('cr05', '["job_seeking", "education", "qualification", "employment", "self_employment"]')),
  judged(id, lacks, entity, record, field) AS (
    SELECT id, NULL, 'participation', id, 'joined_on' FROM asks JOIN part WHERE asks.code = 'participants'
    UNION ALL
    SELECT g.id, IIF(asks.code = 'participants.incomplete', NULL, 'complete'), substr(g.missing, 1, instr(g.missing, '.') - 1),
           CASE WHEN g.missing GLOB 'person.*' THEN g.person WHEN g.missing GLOB 'application.*' THEN g.application ELSE g.id END,
           substr(g.missing, instr(g.missing, '.') + 1)
    FROM asks JOIN gap g WHERE asks.code <> 'participants'
    UNION ALL
    SELECT p.id, IIF(asks.code = 'participants.complete', NULL, 'incomplete'), 'participation', p.id, 'joined_on'
    FROM asks JOIN participant p WHERE p.complete AND asks.code IN ('participants.complete', 'participants.incomplete')
    UNION ALL
    -- Of two questions at once the first is the age, and inactive people may be learning.
    SELECT s.id, CASE WHEN i.person IS NOT NULL THEN NULL WHEN asks.code = 'co08' AND s.age <= 54 THEN 'age'
                      WHEN asks.code = 'co04' AND s.status <> 'inactive' THEN 'inactive' ELSE f.lacks END,
           CASE WHEN asks.code = 'co08' AND s.age <= 54 THEN 'person' WHEN w.field IS NOT NULL THEN 'monitoring_facts' ELSE f.entity END,
           CASE WHEN f.entity = 'person' OR (asks.code = 'co08' AND s.age <= 54) THEN s.person
                WHEN w.field IS NOT NULL OR f.entity = 'monitoring_facts'
                THEN (SELECT m.id FROM monitoring_facts m WHERE m.participation_id = s.id)
                WHEN f.entity = 'application' THEN (SELECT u.application_id FROM participation u WHERE u.id = s.id)
                ELSE s.id END,
           IIF(asks.code = 'co08' AND s.age <= 54, 'birth_date', COALESCE(w.field, f.field))
    FROM asks JOIN first_day f ON ' ' || f.codes || ' ' LIKE '% ' || asks.code || ' %'
    JOIN start s
    LEFT JOIN answered_there w ON w.id = s.id AND w.asked = f.field
    LEFT JOIN in_it i ON i.person = s.person
    UNION ALL
    SELECT s.id, CASE WHEN NOT s.disabled THEN 'disability' WHEN i.person IS NULL THEN 'disability_paper' END,
           IIF(s.disabled, 'evidence', 'participation'),
           IIF(s.disabled, (SELECT MIN(e.id) FROM evidence e
                            WHERE e.person_id = s.person AND e.kind IN ('disability_certificate', 'medical_document')
                              AND i.person IS NOT NULL
                              AND COALESCE(e.issued_on, '') <= s.joined_on AND COALESCE(e.valid_to, '9999-12-31') >= s.joined_on), s.id),
           IIF(s.disabled, 'valid_to', 'disability_degree')
    FROM asks JOIN start s LEFT JOIN in_it i ON i.person = s.person
    WHERE asks.code = 'p_disabled_covered'
    UNION ALL
    SELECT s.id, CASE WHEN u.state <> 'completed' THEN 'completed' WHEN NOT COALESCE(s.completed, 0) THEN 'ended_by' END,
           'participation', s.id, IIF(u.state <> 'completed', 'state', 'ended_on')
    FROM asks JOIN start s JOIN participation u ON u.id = s.id
    WHERE asks.code = 'clients_completed'
    UNION ALL
    SELECT s.id, CASE WHEN c.id IS NULL THEN 'contract'
                      WHEN c.signed_by_person_on IS NULL OR c.signed_by_centre_on IS NULL THEN 'contract_signed'
                      WHEN MAX(c.signed_by_person_on, c.signed_by_centre_on) > this.last_day THEN 'contract_by' END,
           'social_contract', c.id,
           CASE WHEN c.signed_by_person_on IS NULL OR c.signed_by_person_on > c.signed_by_centre_on THEN 'signed_by_person_on'
                ELSE 'signed_by_centre_on' END
    FROM asks JOIN this JOIN start s LEFT JOIN social_contract c ON c.participation_id = s.id
    WHERE asks.code = 'clients_social_contract'
    UNION ALL
    -- The outcomes of the kinds in question; what they say of the joining day is asked last.
    SELECT s.id, CASE WHEN o.id IS NULL THEN 'outcome'
                      WHEN o.stated_on > this.last_day THEN 'outcome_stated'
                      WHEN o.kind = 'qualification' AND o.form_id IS NULL THEN 'outcome_form'
                      WHEN o.kind = 'qualification' AND o.certifying_body IS NULL THEN 'outcome_body'
                      WHEN o.proved_on IS NULL THEN 'outcome_proved'
                      WHEN o.proved_on > this.last_day THEN 'outcome_by'
                      WHEN s.ended_on IS NULL THEN 'ended_by'
                      WHEN o.happened_on < s.joined_on THEN 'outcome_early'
                      WHEN o.happened_on > date(s.ended_on, '+28 days') THEN 'outcome_late'
                      WHEN i.person IS NULL THEN
                        CASE WHEN asks.code LIKE 'r\_%' ESCAPE '\' AND s.age < 18 THEN 'age'
                             WHEN asks.code = 'cr05' AND NOT (s.minority OR s.disabled OR s.disadvantaged OR s.jobless OR s.jobless_children
                                                              OR s.single_adult) THEN 'disadvantaged'
                             ELSE 'new_status' END
                      WHEN CASE o.kind WHEN 'job_seeking' THEN s.status = 'inactive' OR (s.profile = 'esfplus' AND s.status = 'employed')
                                       WHEN 'education' THEN s.labour <> 'inactive_in_education'
                                       WHEN 'qualification' THEN 1 ELSE s.status <> 'employed' END IS NOT 1 THEN 'new_status'
                 END,
           IIF(o.proved_on <= this.last_day AND s.ended_on IS NULL, 'participation', 'outcome'),
           IIF(o.proved_on <= this.last_day AND s.ended_on IS NULL, s.id, o.id),
           CASE WHEN o.stated_on > this.last_day THEN 'stated_on'
                WHEN o.kind = 'qualification' AND o.form_id IS NULL THEN 'form'
                WHEN o.kind = 'qualification' AND o.certifying_body IS NULL THEN 'certifying_body'
                WHEN o.proved_on IS NULL OR o.proved_on > this.last_day THEN 'proved_on'
                WHEN s.ended_on IS NULL THEN 'ended_on' ELSE 'happened_on' END
    FROM asks JOIN this
    JOIN results k ON ' ' || k.codes || ' ' LIKE '% ' || asks.code || ' %'
    JOIN start s
    LEFT JOIN outcome o ON o.participation_id = s.id AND o.kind IN (SELECT value FROM json_each(k.kinds))
    LEFT JOIN in_it i ON i.person = s.person)
SELECT p.person,
       COALESCE(p.lacks, j.lacks, IIF(asks.in_period AND i.counts_on < this.first_day, 'in_period', NULL)) AS lacks,
       CASE WHEN p.lacks IS NOT NULL THEN 'participation' WHEN j.lacks = 'new_status' THEN 'participation'
            WHEN j.lacks = 'age' THEN 'person' ELSE j.entity END AS entity,
       CASE WHEN p.lacks IS NOT NULL OR j.lacks = 'new_status' THEN p.id WHEN j.lacks = 'age' THEN p.person ELSE j.record END AS record,
       CASE WHEN p.lacks IS NOT NULL THEN 'joined_on' WHEN j.lacks = 'new_status' THEN 'labour_status'
            WHEN j.lacks = 'age' THEN 'birth_date' ELSE j.field END AS field, NULL AS amount
FROM asks JOIN this JOIN part p
LEFT JOIN judged j ON j.id = p.id
LEFT JOIN in_it i ON i.person = p.person
