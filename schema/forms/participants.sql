-- uses-fact: turn_of_form
--
-- Participants of :project as the forms for the authority ask about them: those who joined up to :to, one row for each
-- support they took up to then, by participant and day. The columns of schema/forms/*.csv are found here by name; a
-- value is what the office keeps, the engine turns it into the code and label of the form's list (codes.csv).
-- A support begins with the first session the person attended; without a list of attendance, with the place given.
-- An end after :to has not happened yet. :from and :to name the period of the payment claim.
WITH chosen AS (
    SELECT u.*, p.key AS person_key, p.pesel, p.other_id, p.surname, p.given_names, p.sex, p.birth_date, p.phone AS phone_text, p.email,
           p.street, p.house_number, p.flat_number, p.postal_code, p.locality, p.commune, p.county, p.voivodeship,
           CASE WHEN u.ended_on <= :to THEN u.ended_on END AS over_on
    FROM project r
    JOIN participation u ON u.project_id = r.id
    JOIN person p ON p.id = u.person_id
    WHERE r.key = :project AND u.joined_on <= :to),
marks AS (
    SELECT e.id AS enrollment_id, min(CASE WHEN c.attended = 'yes' THEN s.held_on END) AS first_on,
           max(CASE WHEN c.attended = 'yes' THEN s.held_on END) AS last_on
    FROM chosen u
    CROSS JOIN attendance a ON a.participation_id = u.id
    CROSS JOIN session s ON s.id = a.session_id AND s.held_on <= :to
    CROSS JOIN presence_code c ON c.id = a.presence_id
    -- A mark belongs to the turn of its day.
    CROSS JOIN turn_of_form e ON e.form_id = s.form_id AND e.participation_id = u.id
                             AND s.held_on >= e.begins_on AND s.held_on < e.before_on
    GROUP BY 1),
supports AS (
    SELECT e.participation_id, coalesce(x.support_type, f.kind || '/' || f.support_group) AS support,
           x.scope AS support_scope, x.e_learning AS e_learning,
           CASE WHEN m.enrollment_id IS NULL THEN max(coalesce(e.enrolled_on, e.requested_on), f.starts_on)
                ELSE m.first_on END AS support_from,
           CASE WHEN e.state IN ('completed', 'not_completed', 'interrupted') AND coalesce(e.ended_on, m.last_on) <= :to
                THEN min(coalesce(e.ended_on, m.last_on), coalesce(u.over_on, :to)) END AS support_to
    FROM chosen u
    CROSS JOIN enrollment e ON e.participation_id = u.id AND e.state NOT IN ('waiting', 'removed')
    CROSS JOIN form_of_support f ON f.id = e.form_id
    LEFT JOIN monitoring_support x ON x.form_id = f.id
    LEFT JOIN marks m ON m.enrollment_id = e.id
    UNION ALL
    -- Where the identification of needs is the first support (R-19), it is one.
    SELECT u.id, 'ASSESSMENT', NULL, NULL, a.started_on, CASE WHEN a.finished_on <= :to THEN a.finished_on END
    FROM chosen u
    CROSS JOIN project r ON r.id = u.project_id AND r.assessment_is_support = 'yes'
    CROSS JOIN assessment a ON a.participation_id = u.id AND a.version = 1),
digits AS (
    SELECT id, CASE WHEN substr(number, 1, 2) = '48' AND length(number) = 11 THEN substr(number, 3)
                    WHEN substr(number, 1, 4) = '0048' THEN substr(number, 5) ELSE number END AS number
    FROM (SELECT id, nullif(replace(replace(replace(replace(replace(phone_text, ' ', ''), '-', ''), '+', ''), '(', ''), ')', ''), '')
                     AS number FROM chosen))
SELECT u.key AS participation, s.support_from AS has_support, u.person_key AS person,
       r.agreement_number AS project_number, r.beneficiary AS beneficiary, r.title AS project_title,
       r.starts_on AS project_start, r.ends_on AS project_end,
       CASE WHEN :from IS NULL THEN '-' ELSE :from || ' - ' || :to END AS claim_period,
       r.priority AS priority,
       CASE WHEN instr(r.measure, ', Poddziałanie') > 0 THEN substr(r.measure, 1, instr(r.measure, ', Poddziałanie') - 1)
            ELSE r.measure END AS measure,
       CASE WHEN instr(r.measure, ', Poddziałanie') > 0 THEN substr(r.measure, instr(r.measure, ', Poddziałanie') + 2)
            END AS submeasure,
       'person' AS row_type, 'individual' AS kind, coalesce(x.country, 'Polska') AS country,
       x.citizenship AS citizenship, x.technical_id AS technical_id,
       u.given_names AS given_names, u.surname AS surname, u.pesel AS pesel, coalesce(u.pesel, u.other_id) AS identifier,
       CASE WHEN u.pesel IS NULL THEN 'yes' ELSE 'no' END AS no_pesel, u.sex AS sex,
       age_on(u.birth_date, u.joined_on) AS age,
       u.education AS education, u.voivodeship AS voivodeship, u.county AS county, u.commune AS commune,
       u.locality AS locality, u.street AS street, u.house_number AS house_number, u.flat_number AS flat_number,
       u.postal_code AS postal_code, x.degurba AS degurba,
       CASE coalesce(x.rural_area, a.rural_area) WHEN 'yes' THEN 'area_rural' WHEN 'no' THEN 'area_urban' END AS area,
       d.number AS phone,
       CASE WHEN substr(d.number, 1, 1) IN ('5', '6') OR substr(d.number, 1, 2) IN ('45', '72', '73', '78', '79', '88')
            THEN d.number END AS mobile,
       CASE WHEN substr(d.number, 1, 1) IN ('5', '6') OR substr(d.number, 1, 2) IN ('45', '72', '73', '78', '79', '88')
            THEN NULL ELSE d.number END AS landline,
       u.email AS email, u.joined_on AS joined_on, u.over_on AS ended_on, u.labour_status AS labour_status,
       x.occupation AS occupation, x.employer AS employer,
       CASE WHEN u.over_on IS NOT NULL THEN x.exit_situation END AS exit_situation,
       CASE WHEN u.over_on IS NOT NULL THEN x.exit_situation_2 END AS exit_situation_2,
       -- SM EFS asks once and takes several facts.
       CASE WHEN u.over_on IS NOT NULL
            THEN x.exit_situation || coalesce('|' || nullif(x.exit_situation_2, 'not_applicable'), '') END AS exit_situations,
       'not_applicable' AS youth_result,
       CASE WHEN u.over_on IS NULL THEN NULL WHEN u.exit_kind IN ('Z', 'ZP') THEN 'yes'
            WHEN u.exit_kind IS NOT NULL THEN 'no' END AS by_plan,
       CASE WHEN u.over_on IS NOT NULL AND u.exit_kind NOT IN ('Z', 'ZP') THEN u.exit_reason END AS withdrawal_reason,
       s.support AS support, s.support_scope AS support_scope, s.support_from AS support_from, s.support_to AS support_to,
       -- One online form is enough; without an answer for any form, there is none for the person.
       max(s.e_learning) OVER (PARTITION BY u.id) AS e_learning,
       coalesce(x.minority, a.minority) AS minority, x.foreign_origin AS foreign_origin, x.third_country AS third_country,
       coalesce(x.homeless, a.homeless) AS homeless,
       coalesce(x.disabled, CASE WHEN u.disability_degree = 'none' THEN 'no' WHEN u.disability_degree = 'refused' THEN 'refused'
                                 WHEN u.disability_degree IS NOT NULL THEN 'yes' END) AS disabled,
       coalesce(x.other_disadvantaged,
                CASE WHEN u.education = 'isced_0' OR x.degurba = 'degurba_3' OR a.former_prisoner = 'yes'
                       OR coalesce(x.homeless, a.homeless) = 'yes' OR u.social_assistance = 'yes'
                       OR EXISTS (SELECT 1 FROM application_premise q WHERE q.application_id = a.id) THEN 'yes' END)
         AS other_disadvantaged,
       x.jobless_household AS jobless_household, x.jobless_with_children AS jobless_with_children,
       x.single_adult_with_children AS single_adult_with_children,
       a.dependants AS cares, x.education_ends_on AS education_ends_on
FROM chosen u
JOIN project r ON r.id = u.project_id
LEFT JOIN application a ON a.id = u.application_id
LEFT JOIN monitoring_facts x ON x.participation_id = u.id
LEFT JOIN digits d ON d.id = u.id
LEFT JOIN supports s ON s.participation_id = u.id AND s.support_from <= :to
ORDER BY u.key, s.support_from, s.support
