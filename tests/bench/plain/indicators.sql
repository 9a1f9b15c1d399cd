-- Some indicators of people with complete data, as somebody would ask for them in the shell.
CREATE TEMP VIEW complete AS
SELECT u.*, h.sex, h.birth_date, a.homeless, a.minority
FROM participation u
JOIN project p ON p.id = u.project_id
JOIN person h ON h.id = u.person_id
JOIN application a ON a.id = u.application_id
WHERE p.key = 'BIG' AND coalesce(h.pesel, h.other_id) IS NOT NULL AND u.education IS NOT NULL AND u.labour_status IS NOT NULL
  AND h.voivodeship IS NOT NULL AND h.county IS NOT NULL AND h.commune IS NOT NULL AND h.locality IS NOT NULL
  AND h.house_number IS NOT NULL AND h.postal_code IS NOT NULL AND coalesce(h.phone, h.email) IS NOT NULL
  AND u.disability_degree IS NOT NULL AND a.minority IS NOT NULL AND a.homeless IS NOT NULL;
SELECT 'p_poverty_covered', count(DISTINCT person_id) FROM complete;
SELECT 'co01', count(DISTINCT person_id) FROM complete WHERE labour_status GLOB 'unemployed*';
SELECT 'co02', count(DISTINCT person_id) FROM complete WHERE labour_status = 'unemployed_registered_long_term';
SELECT 'co03', count(DISTINCT person_id) FROM complete WHERE labour_status GLOB 'inactive*';
SELECT 'co05', count(DISTINCT person_id) FROM complete WHERE labour_status GLOB 'employed*';
SELECT 'r_employed', count(DISTINCT c.person_id)
FROM complete c
JOIN outcome o ON o.participation_id = c.id AND o.kind IN ('employment', 'self_employment')
WHERE c.labour_status NOT GLOB 'employed*' AND date(c.birth_date, '+18 years') <= c.joined_on AND o.proved_on IS NOT NULL
  AND o.happened_on BETWEEN c.joined_on AND date(c.ended_on, '+28 days');
