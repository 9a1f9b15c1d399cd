-- The same project under the programme of 2021-2027, with the settings of effectiveness turned round.
UPDATE project SET profile = 'esfplus';
INSERT INTO effectiveness_setting
  (project_id, vocational_only, severe_also_general, employed_is_social, education_leaves_base, rev, op)
SELECT id, 'no', 'yes', 'yes', 'no', 1, 1 FROM project;
UPDATE participation SET labour_status = 'unemployed_long_term' WHERE id % 9 = 4;
UPDATE participation SET labour_status = 'unemployed_other' WHERE id % 9 = 5;
-- Answers for the authority stand above those of the application.
INSERT INTO monitoring_facts (participation_id, minority, homeless, rural_area, third_country, foreign_origin, rev, op)
SELECT id, IIF(id % 2, 'yes', 'no'), IIF(id % 3, NULL, 'yes'), IIF(id % 4, 'no', NULL), IIF(id % 6, 'no', 'yes'), IIF(id % 7, 'no', 'yes'), 1, 1
FROM participation WHERE id % 5 = 3
ON CONFLICT DO UPDATE SET minority = excluded.minority, homeless = excluded.homeless, rural_area = excluded.rural_area,
                          third_country = excluded.third_country, foreign_origin = excluded.foreign_origin;
-- A main status alone is no answer.
UPDATE participation SET labour_status = 'unemployed' WHERE id % 44 = 0;
-- The grouped levels of 2021-2027.
UPDATE participation SET education = 'isced_0_2' WHERE id % 10 = 1;
UPDATE participation SET education = 'isced_3_4' WHERE id % 10 = 2;
