-- fact: complete_record
--
-- Each participation and the first field that the form of its programme requires and the records do not hold
-- (report completeness); `missing` is NULL where the record is complete. A refusal is an answer, and the main labour status
-- alone says too little. Answers for the authority's form stand above those of the application.
SELECT p.id,
       CASE WHEN pe.pesel IS NULL AND pe.other_id IS NULL THEN 'person.pesel'
            WHEN p.education IS NULL THEN 'participation.education'
            WHEN p.labour_status IS NULL
                 OR p.labour_status IN ('unemployed', 'unemployed_unregistered', 'unemployed_registered', 'inactive', 'employed')
            THEN 'participation.labour_status'
            WHEN pe.voivodeship IS NULL THEN 'person.voivodeship'
            WHEN pe.county IS NULL THEN 'person.county'
            WHEN pe.locality IS NULL THEN 'person.locality'
            WHEN pe.house_number IS NULL THEN 'person.house_number'
            WHEN pe.postal_code IS NULL THEN 'person.postal_code'
            WHEN pe.phone IS NULL AND pe.email IS NULL THEN 'person.phone'
            WHEN pr.profile = 'pokl-7.1.1' THEN IIF(p.childcare_needed IS NULL, 'participation.childcare_needed', NULL)
            WHEN pe.commune IS NULL THEN 'person.commune'
            WHEN COALESCE(m.disabled, p.disability_degree) IS NULL THEN 'participation.disability_degree'
            WHEN COALESCE(m.minority, a.minority) IS NULL THEN IIF(a.id IS NULL, 'participation.application', 'application.minority')
            WHEN COALESCE(m.homeless, a.homeless) IS NULL THEN IIF(a.id IS NULL, 'participation.application', 'application.homeless')
       END AS missing
FROM participation p
JOIN person pe ON pe.id = p.person_id
JOIN project pr ON pr.id = p.project_id
LEFT JOIN application a ON a.id = p.application_id
LEFT JOIN monitoring_facts m ON m.participation_id = p.id
