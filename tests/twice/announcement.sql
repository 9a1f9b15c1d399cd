-- row: figure
INSERT INTO who (figure)
SELECT value FROM json_each('["applied", "admitted", "reserve", "rejected"]'), this
WHERE EXISTS (SELECT 1 FROM recruitment_round WHERE project_id = this.id);
INSERT INTO who SELECT 'applied', person, sex, NULL FROM applied;
INSERT INTO who SELECT 'admitted', person, sex, NULL FROM applied WHERE state IN ('admitted', 'participant');
INSERT INTO who SELECT 'reserve', person, sex, NULL FROM applied
WHERE state IN ('reserve', 'reserve_declined', 'reserve_expired');
INSERT INTO who SELECT 'rejected', person, sex, NULL FROM applied WHERE state = 'rejected';
INSERT INTO thing
SELECT 'rounds', SUM(r.opens_on <= this.day) FROM this JOIN recruitment_round r ON r.project_id = this.id HAVING COUNT(*) > 0;

INSERT INTO who (figure) VALUES ('participants'), ('completed'), ('interrupted');
INSERT INTO who SELECT 'participants', person, sex, NULL FROM joined;
INSERT INTO who SELECT state, person, sex, NULL FROM joined WHERE state <> 'active';
INSERT INTO who
SELECT 'participants.round.' || r.number, j.person, j.sex, NULL
FROM this
JOIN recruitment_round r ON r.project_id = this.id
LEFT JOIN application a ON a.round_id = r.id
LEFT JOIN joined j ON j.application_id = a.id;
INSERT INTO who
SELECT 'participants.unit.' || u.code, j.person, j.sex, NULL
FROM this JOIN unit u ON u.project_id = this.id LEFT JOIN joined j ON j.unit_id = u.id;
INSERT INTO who
SELECT 'disabled', CASE WHEN disability_degree IN ('light', 'moderate', 'severe')
                          OR disability_special NOT IN ('none', 'refused') THEN person END, sex, NULL
FROM joined WHERE disability_degree IS NOT NULL OR disability_special IS NOT NULL;
INSERT INTO who
SELECT 'age.' || b.code, j.person, j.sex, NULL
FROM this JOIN age_band b ON b.project_id = this.id LEFT JOIN joined j ON j.age >= b.age_from AND j.age <= b.age_to;
INSERT INTO who
SELECT 'subgroup.' || g.code, j.person, j.sex, NULL
FROM this
JOIN subgroup g ON g.project_id = this.id
LEFT JOIN application_subgroup x ON x.subgroup_id = g.id
LEFT JOIN joined j ON j.application_id = x.application_id;
INSERT INTO who
SELECT 'childcare', CASE childcare_needed WHEN 'yes' THEN person END, sex, NULL FROM joined WHERE childcare_needed IS NOT NULL;

INSERT INTO who (figure)
SELECT 'assessed' FROM this WHERE EXISTS (SELECT 1 FROM assessment_role WHERE project_id = this.id)
                               OR EXISTS (SELECT 1 FROM assessment_area WHERE project_id = this.id);
INSERT INTO who
SELECT 'assessed', CASE WHEN x.state = 'finished' AND x.finished_on <= this.day THEN j.person END, j.sex, NULL
FROM this JOIN joined j JOIN assessment x ON x.participation_id = j.id;
INSERT INTO who
SELECT 'contracts.signed', CASE WHEN MAX(c.signed_by_person_on, c.signed_by_centre_on) <= this.day THEN j.person END, j.sex, NULL
FROM this JOIN joined j JOIN social_contract c ON c.participation_id = j.id;

INSERT INTO who (figure)
SELECT 'instrument.' || f.support_group FROM this JOIN form_of_support f ON f.project_id = this.id
WHERE f.support_group <> 'NONE';
INSERT INTO who (figure)
SELECT 'instrument.' || i.support_group
FROM this
JOIN participation p ON p.project_id = this.id
JOIN social_contract c ON c.participation_id = p.id
JOIN path_item i ON i.contract_id = c.id
WHERE i.support_group <> 'NONE';
INSERT INTO who
SELECT 'instrument.' || h.support_group, j.person, j.sex, NULL
FROM joined j
JOIN enrollment e ON e.participation_id = j.id AND e.state IN ('attending', 'completed', 'not_completed', 'interrupted')
JOIN held h ON h.form_id = e.form_id AND h.support_group <> 'NONE'
JOIN attendance m ON m.session_id = h.id AND m.participation_id = j.id
JOIN presence_code c ON c.id = m.presence_id
WHERE c.attended = 'yes';
INSERT INTO thing
SELECT 'sessions', (SELECT COUNT(*) FROM held) FROM this
WHERE EXISTS (SELECT 1 FROM form_of_support WHERE project_id = this.id);
INSERT INTO thing
SELECT 'hours.delivered', round(COALESCE((SELECT SUM(minutes * 1.0 / hour_unit) FROM held), 0) + 1e-9, 2)
FROM this WHERE EXISTS (SELECT 1 FROM form_of_support WHERE project_id = this.id);
INSERT INTO who
SELECT 'goods.' || t.kind, j.person, j.sex, NULL
FROM this
JOIN goods_item t ON t.project_id = this.id
LEFT JOIN goods_issue g ON g.item_id = t.id AND g.issued_on <= this.day
LEFT JOIN joined j ON j.id = g.participation_id;

INSERT INTO who (figure)
SELECT 'qualified' FROM this JOIN form_of_support f ON f.project_id = this.id WHERE f.qualification IS NOT NULL;
INSERT INTO who
SELECT CASE o.kind WHEN 'qualification' THEN 'qualified' ELSE 'employed' END,
       CASE WHEN o.proved_on <= this.day
                 AND (o.kind <> 'qualification' OR (o.form_id > 0 AND o.certifying_body <> ''
                   AND julianday(o.happened_on) BETWEEN julianday(j.joined_on) AND julianday(ifnull(j.ended_on, this.day)) + 28))
            THEN j.person END, j.sex, NULL
FROM this JOIN joined j JOIN outcome o ON o.participation_id = j.id
WHERE o.kind IN ('qualification', 'employment', 'self_employment');
INSERT INTO who
SELECT 'survey.' || t.code || '.improved', j.person, j.sex, NULL
FROM this
JOIN survey sv ON sv.project_id = this.id
JOIN survey_trait t ON t.survey_id = sv.id
LEFT JOIN pair ON pair.trait_id = t.id AND pair.improved
LEFT JOIN joined j ON j.id = pair.participation_id;

CREATE TEMP TABLE counted AS
SELECT * FROM people
UNION ALL SELECT figure, NULL, NULL, rtrim(rtrim(printf('%.2f', amount), '0'), '.') FROM thing;
