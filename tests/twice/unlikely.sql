-- What happens in offices but not in the example projects: refusals and gaps, returns, drafts, late proofs, odd minutes.
-- Written straight into a scratch copy, spread over the records by their numbers, so that everything meets everything.
UPDATE person SET pesel = NULL WHERE id % 53 = 0;
UPDATE person SET phone = NULL, email = NULL WHERE id % 47 = 0;
UPDATE person SET phone = NULL, email = 'a@example.org' WHERE id % 46 = 0;
UPDATE person SET commune = NULL WHERE id % 43 = 0;
UPDATE person SET birth_date = '1992-02-29' WHERE id % 19 = 0;
-- Birthdays on the very day on which an age is asked.
UPDATE person SET birth_date = substr(birth_date, 1, 5) || (SELECT substr(joined_on, 6) FROM participation WHERE person_id = person.id)
WHERE id % 11 = 0 AND id IN (SELECT person_id FROM participation WHERE joined_on NOT LIKE '%-02-29');
UPDATE person SET birth_date = '2000-06-01' WHERE id % 59 = 0;

-- Applications: other outcomes, a threshold that some do not reach, the same person in two rounds.
UPDATE project SET points_threshold = 3, soft_growth_min = 30;
UPDATE application SET state = 'rejected'
WHERE state = 'reserve' AND id IN (SELECT application_id FROM list_entry WHERE points < 3) AND id % 2 = 0;
UPDATE application SET state = 'reserve_declined' WHERE state = 'reserve' AND id % 5 = 1;
UPDATE application SET state = 'reserve_expired' WHERE state = 'reserve' AND id % 5 = 2;
UPDATE application SET state = 'resigned' WHERE state = 'reserve' AND id % 5 = 3;
UPDATE application SET state = 'to_complete', complete_by = date(received_on, '+7 days') WHERE state = 'reserve' AND id % 7 = 0;
UPDATE application SET state = 'formally_correct' WHERE state = 'reserve' AND id % 7 = 1;
-- Withdrawn before anybody checked it.
DELETE FROM formal_check WHERE application_id IN (SELECT id FROM application WHERE state = 'resigned' AND id % 2 = 0);
DELETE FROM list_entry WHERE application_id IN (SELECT id FROM application WHERE state = 'resigned' AND id % 2 = 0);
UPDATE application SET minority = 'refused' WHERE id % 17 = 0;
UPDATE application SET minority = 'yes' WHERE id % 17 = 1;
UPDATE application SET homeless = NULL WHERE id % 29 = 0;
UPDATE application SET homeless = 'yes' WHERE id % 13 = 1;
UPDATE application SET rural_area = 'yes' WHERE id % 13 = 2;
UPDATE application SET former_prisoner = 'refused' WHERE id % 13 = 3;
UPDATE application SET lone_parent = 'yes' WHERE id % 7 = 3;
UPDATE application SET childcare_needed = CASE id % 3 WHEN 0 THEN 'yes' WHEN 1 THEN 'no' END;
UPDATE application SET channel = 'epuap', original_on = NULL WHERE id % 31 = 0;
UPDATE application SET privacy_notice_on = NULL WHERE id % 37 = 0;
UPDATE application SET disability_degree = 'refused' WHERE id % 23 = 0;
UPDATE application SET unit_id = NULL WHERE id % 41 = 0;
DELETE FROM application_premise WHERE application_id % 6 = 0;
UPDATE OR IGNORE application SET person_id = (SELECT MIN(person_id) FROM application)
WHERE id = (SELECT MAX(id) FROM application WHERE state NOT IN ('participant', 'admitted'));
UPDATE place_offer SET answer = NULL, answered_on = NULL;
UPDATE application SET state = 'reserve' WHERE id IN (SELECT application_id FROM place_offer);

-- Participants.
UPDATE participation SET education = NULL WHERE id % 37 = 0;
UPDATE participation SET education = 'isced_0' WHERE id % 37 = 1;
UPDATE participation SET labour_status = 'inactive' WHERE id % 41 = 0;
UPDATE participation SET labour_status = 'inactive_in_education' WHERE id % 9 = 1;
UPDATE participation SET labour_status = 'employed_other' WHERE id % 9 = 2;
UPDATE participation SET labour_status = 'unemployed_registered_long_term' WHERE id % 9 = 3;
UPDATE participation SET disability_degree = 'refused', disability_special = 'refused' WHERE id % 29 = 0;
UPDATE participation SET disability_degree = 'severe' WHERE id % 15 = 0;
UPDATE participation SET disability_special = 'intellectual' WHERE id % 16 = 0;
UPDATE participation SET disability_special = NULL WHERE id % 10 = 3;
UPDATE participation SET childcare_needed = 'yes' WHERE id % 8 = 0;
UPDATE participation SET childcare_needed = NULL WHERE id % 8 = 1;
UPDATE participation SET application_id = NULL WHERE id % 61 = 0;
UPDATE participation SET unit_id = NULL WHERE id % 30 = 0;
UPDATE participation SET declared_on = NULL WHERE id % 33 = 0;
UPDATE participation SET state = 'active', ended_on = NULL, exit_kind = NULL WHERE id % 12 = 5;
UPDATE participation SET state = 'interrupted', exit_kind = 'PL' WHERE id % 12 = 7 AND ended_on IS NOT NULL;
INSERT INTO participation_return (participation_id, interrupted_on, exit_kind, returned_on, rev, op)
SELECT id, date(joined_on, '+20 days'), 'PL', date(joined_on, '+80 days'), 1, 1 FROM participation WHERE id % 14 = 0;
INSERT INTO participation_return (participation_id, interrupted_on, exit_kind, returned_on, rev, op)
SELECT id, date(joined_on, '+85 days'), 'PR', date(joined_on, '+100 days'), 1, 1 FROM participation WHERE id % 28 = 0;
UPDATE evidence SET valid_to = NULL WHERE kind = 'disability_certificate' AND id % 4 = 0;
UPDATE evidence SET valid_to = '2016-12-31' WHERE kind = 'disability_certificate' AND id % 4 = 1;

-- Answers for the authority's form, some of them against the office's own records.
INSERT INTO monitoring_facts (participation_id, degurba, disabled, other_disadvantaged, jobless_household, jobless_with_children,
                              single_adult_with_children, rev, op)
SELECT id, CASE id % 4 WHEN 1 THEN 'degurba_3' WHEN 2 THEN 'degurba_1' END, CASE id % 7 WHEN 0 THEN 'yes' WHEN 1 THEN 'no' WHEN 2 THEN 'refused' END,
       CASE id % 5 WHEN 0 THEN 'yes' WHEN 1 THEN 'no' WHEN 2 THEN 'refused' END, CASE id % 6 WHEN 0 THEN 'yes' WHEN 1 THEN 'no' END,
       CASE id % 3 WHEN 0 THEN 'yes' END, CASE id % 8 WHEN 0 THEN 'yes' WHEN 1 THEN 'no' END, 1, 1
FROM participation WHERE id % 3 <> 1;
UPDATE participation SET labour_status = 'inactive_not_in_education' WHERE id % 9 = 6;
UPDATE participation SET labour_status = NULL WHERE id % 57 = 0;
UPDATE participation SET disability_degree = NULL, disability_special = NULL WHERE id % 31 = 1;

-- Assessment and surveys.
-- A second version of each survey, for those who come later.
INSERT INTO survey (key, project_id, code, title, version, scale_min, scale_max, rev, op)
SELECT key || '2', project_id, code || '2', title, 2, scale_min, scale_max, 1, 1 FROM survey;
UPDATE assessment SET state = 'open', finished_on = NULL WHERE id % 22 = 0;
DELETE FROM survey_answer WHERE id % 97 = 0;
UPDATE survey_answer SET answer = 1 + id % 4 WHERE id % 3 = 0;
UPDATE survey_response SET wave = 'during' WHERE wave = 'post' AND id % 26 = 0;
UPDATE survey_item SET reversed = 'yes' WHERE id % 4 = 0;

-- Contracts and paths.
UPDATE social_contract SET signed_by_person_on = NULL, signed_by_centre_on = NULL, state = 'draft' WHERE id % 35 = 0;
UPDATE social_contract SET signed_by_person_on = NULL, state = 'refused' WHERE id % 35 = 1;
UPDATE social_contract SET state = 'suspended', ended_on = NULL, suspended_on = date(starts_on, '+30 days') WHERE id % 35 = 2;
UPDATE social_contract SET suspended_on = date(starts_on, '+40 days'), resumed_on = date(starts_on, '+70 days') WHERE id % 35 = 3;
UPDATE social_contract SET state = 'active', ended_on = NULL WHERE id % 35 = 4;
UPDATE social_contract SET suspended_on = date(starts_on, '+30 days') WHERE id % 35 = 5;
UPDATE social_contract SET signed_by_centre_on = date(signed_by_person_on, '+9 days') WHERE id % 10 = 6;
UPDATE contract_review SET held_on = NULL WHERE id % 8 = 0;
UPDATE contract_review SET held_on = date(planned_on, '+25 days') WHERE id % 8 = 1;
UPDATE path_item SET planned_minutes = NULL WHERE id % 12 = 0;
UPDATE path_item SET unit_id = NULL WHERE id % 13 = 0;
UPDATE path_item SET planned_minutes = planned_minutes - 75 WHERE id % 14 = 0;
UPDATE path_item SET state = 'abandoned' WHERE id % 15 = 0;
UPDATE path_item SET state = 'in_progress' WHERE id % 24 = 0;

-- Support: forms of other groups, sessions of odd length, planned and cancelled ones, marks of every kind.
UPDATE form_of_support SET support_group = 'NONE' WHERE id % 10 = 4;
UPDATE form_of_support SET completion_threshold = 65 WHERE id % 7 = 0;
UPDATE form_of_support SET mode = 'individual' WHERE id % 9 = 0;
UPDATE session SET break_minutes = 7 WHERE id % 6 = 0;
UPDATE session SET state = 'planned' WHERE id % 25 = 0;
UPDATE session SET state = 'cancelled' WHERE id % 26 = 0;
UPDATE attendance SET minutes = 31 WHERE id % 8 = 0;
UPDATE attendance SET minutes = 600 WHERE id % 27 = 0;
UPDATE attendance SET minutes = 0 WHERE id % 36 = 0;
UPDATE attendance SET presence_id = (SELECT id FROM presence_code WHERE code = 'NN') WHERE id % 10 = 0;
UPDATE attendance SET presence_id = (SELECT id FROM presence_code WHERE code = 'NU') WHERE id % 11 = 0;
UPDATE attendance SET presence_id = (SELECT id FROM presence_code WHERE code = 'Z') WHERE id % 12 = 0;
DELETE FROM attendance WHERE id % 49 = 0;
UPDATE enrollment SET state = 'waiting' WHERE id % 21 = 0;
UPDATE enrollment SET state = 'enrolled' WHERE id % 21 = 1;
UPDATE enrollment SET state = 'removed' WHERE id % 21 = 2;
UPDATE enrollment SET state = 'attending', ended_on = NULL WHERE id % 21 = 3;
UPDATE enrollment SET certificate_number = NULL WHERE id % 5 = 0;
UPDATE enrollment SET certificate_number = 'C/' || id WHERE id % 5 = 1;
-- Somebody is in the form a second time, from the middle of the first on.
INSERT INTO enrollment (key, form_id, participation_id, turn, path_item_id, requested_on, enrolled_on, state, rev, op)
SELECT e.key || '/2', e.form_id, e.participation_id, 2, (SELECT MIN(i.id) FROM path_item i WHERE i.contract_id = p.contract_id), d.day, d.day, 'attending', 1, 1
FROM enrollment e
JOIN path_item p ON p.id = e.path_item_id
JOIN (SELECT form_id, held_on AS day, ROW_NUMBER() OVER (PARTITION BY form_id ORDER BY held_on, id) AS place FROM session) d
  ON d.form_id = e.form_id AND d.place = 3
WHERE e.id % 9 = 4;
UPDATE goods_issue SET quantity = 3 WHERE id % 4 = 0;

-- Outcomes of every kind, stated and proved before, on and after the last days of their windows.
UPDATE outcome SET proved_on = NULL WHERE id % 7 = 0;
UPDATE outcome SET certifying_body = NULL WHERE id % 8 = 0;
UPDATE outcome SET form_id = NULL WHERE id % 9 = 0;
INSERT INTO outcome (participation_id, kind, happened_on, stated_on, proved_on, certifying_body, form_id, rev, op)
SELECT p.id, o.value, date(p.ended_on, days.value || ' days'), date(p.ended_on, days.value || ' days'),
       CASE (p.id + o.key) % 4 WHEN 0 THEN NULL WHEN 1 THEN date(p.ended_on, '+200 days') ELSE date(p.ended_on, '+95 days') END,
       CASE p.id % 2 WHEN 0 THEN 'PUP' END, (SELECT MIN(id) FROM form_of_support), 1, 1
FROM participation p
JOIN json_each('["job_seeking", "education", "employment", "self_employment", "qualification", "competence", "volunteering",
                 "motivation", "health", "functioning"]') o ON (p.id + o.key) % 5 = 0
JOIN json_each('["-40", "+0", "+28", "+29", "+90", "+91"]') days ON (p.id / 5 + o.key + days.key) % 4 = 0
WHERE p.ended_on IS NOT NULL
ON CONFLICT DO NOTHING;
