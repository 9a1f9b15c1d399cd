-- row: figure
INSERT INTO who (figure) VALUES
  ('participants'), ('completed'), ('contracts.signed'), ('qualification'), ('qualification.noted'), ('employment'), ('employment.noted');
INSERT INTO who SELECT 'participants', person, sex, NULL FROM joined;
INSERT INTO who SELECT 'completed', person, sex, NULL FROM joined WHERE state = 'completed';
INSERT INTO who (figure)
SELECT 'assessed' FROM this WHERE EXISTS (SELECT 1 FROM assessment_role WHERE project_id = this.id)
                               OR EXISTS (SELECT 1 FROM assessment_area WHERE project_id = this.id);
INSERT INTO who
SELECT 'assessed', CASE WHEN x.state = 'finished' AND x.finished_on <= this.day THEN j.person END, j.sex, NULL
FROM this JOIN joined j JOIN assessment x ON x.participation_id = j.id;
INSERT INTO who
SELECT 'contracts.signed', j.person, j.sex, NULL
FROM this JOIN joined j JOIN social_contract c ON c.participation_id = j.id
WHERE c.signed_by_person_on <= this.day AND c.signed_by_centre_on <= this.day;
INSERT INTO thing
SELECT 'reviews.held', COUNT(w.held_on)
FROM this
LEFT JOIN joined j
LEFT JOIN social_contract c ON c.participation_id = j.id
LEFT JOIN contract_review w ON w.contract_id = c.id AND w.held_on <= this.day;

-- Sessions and hours: of all forms, and of each group that the project has a form of.
CREATE TEMP TABLE of_form AS
SELECT f.id, f.support_group, COUNT(h.id) AS sessions, COALESCE(SUM(h.minutes), 0) * 1.0 / f.hour_unit AS hours
FROM this JOIN form_of_support f ON f.project_id = this.id LEFT JOIN held h ON h.form_id = f.id
GROUP BY f.id;
INSERT INTO thing SELECT 'sessions', SUM(sessions) FROM of_form HAVING COUNT(*) > 0;
INSERT INTO thing SELECT 'hours', round(SUM(hours) + 1e-9, 2) FROM of_form HAVING COUNT(*) > 0;
INSERT INTO thing SELECT 'sessions.' || support_group, SUM(sessions) FROM of_form GROUP BY support_group;
INSERT INTO thing SELECT 'hours.' || support_group, round(SUM(hours) + 1e-9, 2) FROM of_form GROUP BY support_group;

INSERT INTO who (figure) SELECT 'forms.completed' FROM of_form UNION SELECT 'certificates' FROM of_form;
INSERT INTO who (figure)
SELECT 'exams.passed' FROM of_form JOIN form_of_support f ON f.id = of_form.id WHERE f.exam_on IS NOT NULL;
CREATE TEMP TABLE done AS
SELECT j.person, j.sex, e.certificate_number, e.exam_passed
FROM this JOIN joined j JOIN enrollment e ON e.participation_id = j.id JOIN of_form f ON f.id = e.form_id
WHERE e.state = 'completed' AND COALESCE(e.ended_on, e.requested_on) <= this.day;
INSERT INTO who SELECT 'forms.completed', person, sex, NULL FROM done;
INSERT INTO who SELECT 'certificates', person, sex, NULL FROM done WHERE certificate_number <> '';
INSERT INTO who SELECT 'exams.passed', person, sex, NULL FROM done WHERE exam_passed = 'yes';

-- Proved, and stated by somebody who has proved none of the kind; each kind that anybody has stated has both figures.
CREATE TEMP TABLE stated AS
SELECT o.kind, j.person, j.sex,
       o.proved_on <= this.day AND (o.kind <> 'qualification' OR (o.form_id > 0 AND o.certifying_body <> ''
         AND julianday(o.happened_on) BETWEEN julianday(j.joined_on) AND julianday(ifnull(j.ended_on, this.day)) + 28)) AS proved
FROM this JOIN joined j JOIN outcome o ON o.participation_id = j.id WHERE o.stated_on <= this.day;
INSERT INTO who (figure) SELECT kind FROM stated UNION SELECT kind || '.noted' FROM stated;
INSERT INTO who SELECT kind, person, sex, NULL FROM stated WHERE proved;
INSERT INTO who
SELECT kind || '.noted', person, sex, NULL FROM stated
WHERE (kind, person) NOT IN (SELECT kind, person FROM stated WHERE proved);

INSERT INTO who
SELECT 'goods.' || t.kind, j.person, j.sex, NULL
FROM this
JOIN goods_item t ON t.project_id = this.id
LEFT JOIN goods_issue g ON g.item_id = t.id AND g.issued_on <= this.day
LEFT JOIN joined j ON j.id = g.participation_id;
INSERT INTO thing
SELECT 'goods.' || t.kind || '.pieces', COALESCE(SUM(CASE WHEN j.id IS NOT NULL THEN g.quantity END), 0)
FROM this
JOIN goods_item t ON t.project_id = this.id
LEFT JOIN goods_issue g ON g.item_id = t.id AND g.issued_on <= this.day
LEFT JOIN joined j ON j.id = g.participation_id
GROUP BY t.kind;

CREATE TEMP TABLE counted AS
SELECT * FROM people
UNION ALL SELECT figure, NULL, NULL, rtrim(rtrim(printf('%.2f', amount), '0'), '.') FROM thing;
