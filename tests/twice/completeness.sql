-- row: participant
-- One line for each field that the form of the programme requires, as it stands with each participant.
CREATE TEMP TABLE asked AS
SELECT j.id, 1 AS place, 'pesel' AS field, COALESCE(pe.pesel, pe.other_id) AS answer FROM joined j JOIN person pe ON pe.id = j.person;
INSERT INTO asked SELECT id, 2, 'education', education FROM joined;
-- A labour status without its second level is no answer.
INSERT INTO asked SELECT id, 3, 'labour_status', labour_status FROM joined;
UPDATE asked SET answer = NULL WHERE answer IN ('unemployed', 'unemployed_unregistered', 'unemployed_registered', 'inactive', 'employed');
INSERT INTO asked SELECT j.id, 4, 'voivodeship', pe.voivodeship FROM joined j JOIN person pe ON pe.id = j.person;
INSERT INTO asked SELECT j.id, 5, 'county', pe.county FROM joined j JOIN person pe ON pe.id = j.person;
INSERT INTO asked SELECT j.id, 6, 'commune', pe.commune FROM joined j JOIN person pe ON pe.id = j.person;
INSERT INTO asked SELECT j.id, 7, 'locality', pe.locality FROM joined j JOIN person pe ON pe.id = j.person;
INSERT INTO asked SELECT j.id, 8, 'house_number', pe.house_number FROM joined j JOIN person pe ON pe.id = j.person;
INSERT INTO asked SELECT j.id, 9, 'postal_code', pe.postal_code FROM joined j JOIN person pe ON pe.id = j.person;
INSERT INTO asked SELECT j.id, 10, 'contact', COALESCE(pe.phone, pe.email) FROM joined j JOIN person pe ON pe.id = j.person;
INSERT INTO asked SELECT id, 11, 'disability_degree', ifnull(disability_degree, (SELECT disabled FROM monitoring_facts WHERE participation_id = joined.id))
FROM joined;
INSERT INTO asked SELECT j.id, 12, 'minority', ifnull((SELECT minority FROM monitoring_facts WHERE participation_id = j.id), a.minority)
FROM joined j LEFT JOIN application a ON a.id = j.application_id;
INSERT INTO asked SELECT j.id, 13, 'homeless', ifnull((SELECT homeless FROM monitoring_facts WHERE participation_id = j.id), a.homeless)
FROM joined j LEFT JOIN application a ON a.id = j.application_id;
INSERT INTO asked SELECT id, 14, 'childcare_needed', childcare_needed FROM joined;
DELETE FROM asked
WHERE CASE (SELECT profile FROM this) WHEN 'pokl-7.1.1' THEN field IN ('commune', 'disability_degree', 'minority', 'homeless')
                                      ELSE field = 'childcare_needed' END;

CREATE TEMP TABLE missing AS
SELECT j.id, 1 AS place, 'declaration' AS paper
FROM this JOIN joined j JOIN participation p ON p.id = j.id WHERE COALESCE(p.declared_on, '9999') > this.day;
INSERT INTO missing SELECT j.id, 2, 'data_statement'
FROM this JOIN joined j JOIN participation p ON p.id = j.id WHERE COALESCE(p.privacy_statement_on, '9999') > this.day;
INSERT INTO missing SELECT j.id, 3, 'privacy_notice'
FROM joined j JOIN application a ON a.id = j.application_id WHERE a.privacy_notice_on IS NULL;
INSERT INTO missing SELECT j.id, 4, 'application_original'
FROM this JOIN joined j JOIN application a ON a.id = j.application_id
WHERE a.channel IN ('email', 'epuap') AND COALESCE(a.original_on, '9999') > this.day;
INSERT INTO missing SELECT id, 5, 'disability_certificate' FROM joined
WHERE (disability_degree IN ('light', 'moderate', 'severe') OR disability_special NOT IN ('none', 'refused'))
  AND person NOT IN (SELECT e.person_id FROM evidence e JOIN joined j ON j.person = e.person_id
                     WHERE e.kind IN ('disability_certificate', 'medical_document')
                       AND j.joined_on BETWEEN COALESCE(e.issued_on, '0000') AND COALESCE(e.valid_to, '9999'));
INSERT INTO missing SELECT id, 6, 'contract' FROM joined
WHERE id NOT IN (SELECT c.participation_id FROM this JOIN social_contract c
                 WHERE MAX(c.signed_by_person_on, c.signed_by_centre_on) <= this.day);
INSERT INTO missing SELECT j.id, 7, 'proof:' || o.kind || ':' || o.happened_on
FROM this JOIN joined j JOIN outcome o ON o.participation_id = j.id
WHERE o.stated_on <= this.day AND COALESCE(o.proved_on, '9999') > this.day;

CREATE TEMP TABLE counted AS
SELECT j.key AS participant, (SELECT code FROM unit WHERE id = j.unit_id) AS unit,
       CASE WHEN EXISTS (SELECT 1 FROM asked WHERE id = j.id AND answer IS NULL) THEN 'no' ELSE 'yes' END AS complete,
       (SELECT COUNT(*) FROM asked WHERE id = j.id AND answer <> 'refused') AS answered,
       (SELECT COUNT(*) FROM asked WHERE id = j.id AND answer = 'refused') AS refused,
       (SELECT COUNT(*) FROM asked WHERE id = j.id AND answer IS NULL) AS not_asked,
       (SELECT GROUP_CONCAT(field, ', ') FROM (SELECT field FROM asked WHERE id = j.id AND answer = 'refused' ORDER BY place))
         AS refused_fields,
       (SELECT GROUP_CONCAT(field, ', ') FROM (SELECT field FROM asked WHERE id = j.id AND answer IS NULL ORDER BY place))
         AS missing_fields,
       (SELECT GROUP_CONCAT(paper, ', ') FROM (SELECT paper FROM missing WHERE id = j.id ORDER BY place, paper)) AS missing_papers
FROM joined j;
