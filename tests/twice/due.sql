-- row: what participant record
CREATE TEMP TABLE matter (due_on TEXT, what TEXT, participant TEXT, record TEXT);
INSERT INTO matter
SELECT w.planned_on, 'review', j.key, c.key || '/' || w.planned_on
FROM this JOIN joined j JOIN social_contract c ON c.participation_id = j.id JOIN contract_review w ON w.contract_id = c.id
WHERE MAX(c.signed_by_person_on, c.signed_by_centre_on) <= this.day AND c.state NOT IN ('draft', 'refused')
  AND (c.state IN ('active', 'suspended') OR c.ended_on > this.day) AND COALESCE(w.held_on, '9999') > this.day;
INSERT INTO matter
SELECT c.ends_on, 'contract_end', j.key, c.key FROM this JOIN social_contract c JOIN joined j ON j.id = c.participation_id
WHERE c.ends_on IS NOT NULL AND c.state NOT IN ('draft', 'refused')
  AND c.signed_by_person_on <= this.day AND c.signed_by_centre_on <= this.day
  AND NOT (c.state NOT IN ('active', 'suspended') AND COALESCE(c.ended_on, '0000') <= this.day);

CREATE TEMP TABLE left_project AS
SELECT j.*, date(j.ended_on, '+28 days') AS four_weeks, date(j.ended_on, '+90 days') AS ninety_days
FROM joined j WHERE j.state <> 'active' AND j.ended_on IS NOT NULL;
CREATE TEMP TABLE stated AS
SELECT o.*, COALESCE(o.proved_on, '9999') > this.day AS unproved FROM this JOIN outcome o ON o.stated_on <= this.day;
INSERT INTO matter
SELECT four_weeks, 'window_4_weeks', key, key FROM left_project l
WHERE four_weeks >= :as_of
  AND id NOT IN (SELECT participation_id FROM stated
                 WHERE kind IN ('qualification', 'employment', 'self_employment', 'job_seeking', 'education')
                   AND happened_on <= l.four_weeks);
INSERT INTO matter
SELECT ninety_days, 'window_90_days', key, key FROM left_project, (SELECT profile FROM this)
WHERE ninety_days >= :as_of AND state = 'completed' AND profile <> 'pokl-7.1.1'
  AND NOT (id IN (SELECT participation_id FROM stated WHERE kind IN ('employment', 'self_employment'))
           AND id IN (SELECT participation_id FROM stated
                      WHERE kind IN ('education', 'volunteering', 'motivation', 'self_confidence', 'problem_solving', 'health',
                                     'addiction_reduced', 'functioning')));
INSERT INTO matter
SELECT l.four_weeks, 'proof', l.key, l.key || '/' || s.kind || '/' || s.happened_on
FROM left_project l JOIN stated s ON s.participation_id = l.id WHERE s.unproved;

CREATE TEMP TABLE filled AS
SELECT r.participation_id, r.survey_id, r.wave FROM this JOIN survey_response r ON r.filled_on <= this.day;
INSERT INTO matter
SELECT j.joined_on, 'survey_before', j.key, sv.key FROM this JOIN survey sv ON sv.project_id = this.id JOIN joined j
WHERE j.state = 'active'
  AND sv.id = (SELECT n.id FROM survey n WHERE n.project_id = this.id AND n.title = sv.title
               ORDER BY ifnull(n.version, 1) DESC, n.id DESC LIMIT 1)
  AND (j.id, sv.title) NOT IN (SELECT participation_id, title FROM filled JOIN survey v ON v.id = survey_id
                               WHERE wave = 'pre' AND v.project_id = this.id);
INSERT INTO matter
SELECT l.four_weeks, 'survey_after', l.key, sv.key FROM this JOIN survey sv ON sv.project_id = this.id JOIN left_project l
WHERE l.four_weeks >= this.day
  AND (l.id, sv.id, 'pre') IN (SELECT * FROM filled) AND (l.id, sv.id, 'post') NOT IN (SELECT * FROM filled);

INSERT INTO matter
SELECT s.held_on, 'sheet', NULL, s.key FROM this JOIN form_of_support f ON f.project_id = this.id JOIN session s ON s.form_id = f.id
WHERE s.state = 'planned' AND s.held_on < this.day;
INSERT INTO matter
SELECT a.complete_by, 'completion', a.key, a.key FROM applied x JOIN application a ON a.id = x.id
WHERE a.state = 'to_complete' AND a.complete_by IS NOT NULL;
INSERT INTO matter
SELECT date(a.received_on, '+14 days'), 'original', a.key, a.key FROM applied x JOIN application a ON a.id = x.id
WHERE a.channel IN ('email', 'epuap') AND COALESCE(a.original_on, '9999') > :as_of
  AND a.state NOT IN ('rejected', 'resigned', 'reserve_declined', 'reserve_expired');
INSERT INTO matter
SELECT o.offered_on, 'offer', a.key, a.key || '/' || (SELECT key FROM application WHERE id = o.freed_by_id)
FROM this JOIN place_offer o JOIN applied x ON x.id = o.application_id JOIN application a ON a.id = x.id
WHERE o.offered_on <= this.day AND (o.answered_on > this.day OR (o.answer IS NULL AND o.answered_on IS NULL AND a.state = 'reserve'));
INSERT INTO matter
SELECT e.valid_to, 'certificate', j.key, e.key FROM joined j JOIN evidence e ON e.person_id = j.person
WHERE j.state = 'active' AND e.kind = 'disability_certificate' AND e.valid_to >= :as_of;

CREATE TEMP TABLE counted AS
SELECT due_on, (strftime('%s', due_on) - strftime('%s', this.day)) / 86400 AS days_left, what, participant, record,
       this.key AS project
FROM matter, this;
