-- name: recruitment
-- title-pl: Statystyka rekrutacji
-- title-en: Recruitment statistics
-- kind: count
-- parameter: project required
-- parameter: round
-- uses-fact: application_on_day
--
-- Whom the round attracted (applied.*) and whom it took (admitted.*). Subgroups may overlap: their sum may exceed the people.
WITH
  this AS (SELECT id, points_threshold FROM project WHERE key = :project),
  rounds AS (
    SELECT r.id FROM this JOIN recruitment_round r ON r.project_id = this.id
    WHERE :round IS NULL OR r.key = :round),
  applicant AS MATERIALIZED (
    SELECT a.id, a.person, a.sex, a.unit_id, a.childcare_needed, a.disability_degree, a.age, a.state, a.passed,
           a.passed AND a.points < (SELECT points_threshold FROM this) AS below_threshold
    FROM rounds
    JOIN application_on_day a ON a.round_id = rounds.id),
  taken(grp, base, id, person, sex, age, unit_id, childcare_needed, disability_degree) AS MATERIALIZED (
    SELECT 'applied', 10000, id, person, sex, age, unit_id, childcare_needed, disability_degree FROM applicant
    UNION ALL
    SELECT 'admitted', 20000, id, person, sex, age, unit_id, childcare_needed, disability_degree FROM applicant
    WHERE state IN ('admitted', 'participant')),
  groups(grp, base) AS (VALUES ('applied', 10000), ('admitted', 20000)),
  degree(place, code) AS (VALUES (1, 'none'), (2, 'light'), (3, 'moderate'), (4, 'severe'), (5, 'refused')),
  declared(ord, figure) AS (
    SELECT v.column1, v.column2
    FROM this, (VALUES (1, 'applied'), (2, 'formally_correct'), (3, 'rejected'), (4, 'admitted'), (5, 'reserve'),
                       (6, 'resigned')) v
    UNION ALL
    SELECT g.base + 1000 + ROW_NUMBER() OVER (PARTITION BY g.grp ORDER BY b.age_from, b.code), g.grp || '.age.' || b.code
    FROM groups g, this JOIN age_band b ON b.project_id = this.id
    UNION ALL
    SELECT g.base + 2000 + ROW_NUMBER() OVER (PARTITION BY g.grp ORDER BY s.code), g.grp || '.subgroup.' || s.code
    FROM groups g, this JOIN subgroup s ON s.project_id = this.id
    UNION ALL
    SELECT g.base + 3000, g.grp || '.childcare'
    FROM groups g WHERE EXISTS (SELECT 1 FROM applicant WHERE childcare_needed IS NOT NULL)
    UNION ALL
    SELECT g.base + 4000 + d.place, g.grp || '.disability.' || d.code
    FROM groups g, degree d WHERE EXISTS (SELECT 1 FROM applicant WHERE disability_degree IS NOT NULL)
    UNION ALL
    SELECT g.base + 5000 + ROW_NUMBER() OVER (PARTITION BY g.grp ORDER BY u.code), g.grp || '.unit.' || u.code
    FROM groups g, this JOIN unit u ON u.project_id = this.id),
  counted(figure, person, sex) AS (
    SELECT 'applied', person, sex FROM applicant
    UNION ALL
    SELECT 'formally_correct', person, sex FROM applicant
    WHERE state IN ('formally_correct', 'scored', 'admitted', 'participant', 'reserve', 'reserve_declined', 'reserve_expired')
       -- Who withdrew counts when the check was passed before.
       OR state = 'resigned' AND passed
       OR state = 'rejected' AND below_threshold
    UNION ALL
    SELECT CASE WHEN state IN ('admitted', 'participant') THEN 'admitted'
                WHEN state IN ('rejected', 'resigned') THEN state
                ELSE 'reserve' END, person, sex
    FROM applicant
    WHERE state IN ('admitted', 'participant', 'reserve', 'reserve_declined', 'reserve_expired', 'rejected', 'resigned')
    UNION ALL
    SELECT t.grp || '.age.' || b.code, t.person, t.sex
    FROM this
    JOIN age_band b ON b.project_id = this.id
    JOIN taken t ON t.age BETWEEN b.age_from AND b.age_to
    UNION ALL
    SELECT t.grp || '.subgroup.' || s.code, t.person, t.sex
    FROM taken t
    JOIN application_subgroup x ON x.application_id = t.id
    JOIN subgroup s ON s.id = x.subgroup_id
    UNION ALL
    SELECT grp || '.childcare', person, sex FROM taken WHERE childcare_needed = 'yes'
    UNION ALL
    SELECT grp || '.disability.' || disability_degree, person, sex FROM taken WHERE disability_degree IS NOT NULL
    UNION ALL
    SELECT t.grp || '.unit.' || u.code, t.person, t.sex FROM taken t JOIN unit u ON u.id = t.unit_id)
SELECT ord, figure, NULL AS person, NULL AS sex, NULL AS amount, 'count' AS unit FROM declared
UNION ALL
SELECT d.ord, c.figure, c.person, c.sex, NULL, 'count'
FROM counted c JOIN declared d ON d.figure = c.figure
