-- report: announcement
-- uses-fact: attended trait_growth
--
  in_it AS MATERIALIZED (SELECT DISTINCT person FROM counted WHERE figure = :figure),
  of_participation(id, lacks, entity, record, field) AS (
    SELECT id, NULL, 'participation', id, 'joined_on' FROM part WHERE :figure = 'participants'
    UNION ALL
    SELECT p.id, CASE WHEN a.id IS NULL THEN 'through_application'
                      WHEN r.number <> substr(:figure, 20) THEN 'through_round' END,
           IIF(a.id IS NULL, 'participation', 'application'), COALESCE(a.id, p.id), IIF(a.id IS NULL, 'application', 'round')
    FROM part p
    JOIN participation u ON u.id = p.id
    LEFT JOIN application a ON a.id = u.application_id
    LEFT JOIN recruitment_round r ON r.id = a.round_id
    WHERE :figure GLOB 'participants.round.*'
    UNION ALL
    SELECT p.id, IIF(u.code IS substr(:figure, 19), NULL, 'in_unit'), 'participation', p.id, 'unit'
    FROM part p JOIN participation x ON x.id = p.id LEFT JOIN unit u ON u.id = x.unit_id
    WHERE :figure GLOB 'participants.unit.*'
    UNION ALL
    SELECT p.id, CASE WHEN u.state <> :figure THEN :figure WHEN p.person NOT IN in_it THEN 'ended_by' END,
           'participation', p.id, IIF(u.state <> :figure, 'state', 'ended_on')
    FROM part p JOIN participation u ON u.id = p.id
    WHERE :figure IN ('completed', 'interrupted')
    UNION ALL
    SELECT id, IIF(person IN in_it, NULL, 'disability'), 'participation', id, 'disability_degree'
    FROM part WHERE :figure = 'disabled'
    UNION ALL
    SELECT id, IIF(person IN in_it, NULL, 'age'), 'person', person, 'birth_date' FROM part WHERE :figure GLOB 'age.*'
    UNION ALL
    SELECT p.id, CASE WHEN u.application_id IS NULL THEN 'through_application' WHEN p.person NOT IN in_it THEN 'subgroup' END,
           IIF(u.application_id IS NULL, 'participation', 'application'), COALESCE(u.application_id, p.id),
           IIF(u.application_id IS NULL, 'application', 'subgroups')
    FROM part p JOIN participation u ON u.id = p.id
    WHERE :figure GLOB 'subgroup.*'
    UNION ALL
    SELECT id, IIF(person IN in_it, NULL, 'childcare'), 'participation', id, 'childcare_needed'
    FROM part WHERE :figure = 'childcare'
    UNION ALL
    SELECT p.id, CASE WHEN x.id IS NULL THEN 'assessment' WHEN x.state <> 'finished' THEN 'assessment_finished'
                      WHEN COALESCE(x.finished_on, '9999') > :as_of THEN 'assessment_by' END,
           'assessment', x.id, IIF(x.state <> 'finished', 'state', 'finished_on')
    FROM part p LEFT JOIN assessment x ON x.participation_id = p.id
    WHERE :figure = 'assessed'
    UNION ALL
    SELECT p.id, CASE WHEN c.id IS NULL THEN 'contract'
                      WHEN c.signed_by_person_on IS NULL OR c.signed_by_centre_on IS NULL THEN 'contract_signed'
                      WHEN MAX(c.signed_by_person_on, c.signed_by_centre_on) > :as_of THEN 'contract_by' END,
           'social_contract', c.id,
           CASE WHEN c.signed_by_person_on IS NULL OR c.signed_by_person_on > c.signed_by_centre_on THEN 'signed_by_person_on'
                ELSE 'signed_by_centre_on' END
    FROM part p LEFT JOIN social_contract c ON c.participation_id = p.id
    WHERE :figure = 'contracts.signed'
    UNION ALL
    SELECT p.id, CASE WHEN e.id IS NULL THEN 'enrolled'
                      WHEN e.state NOT IN ('attending', 'completed', 'not_completed', 'interrupted') THEN 'enrollment_begun'
                      WHEN NOT EXISTS (SELECT 1 FROM attended m
                                       WHERE m.form_id = e.form_id AND m.participation_id = p.id AND m.held_on <= :as_of)
                      THEN 'attended' END,
           'enrollment', e.id, 'state'
    FROM part p
    LEFT JOIN (SELECT e.* FROM enrollment e JOIN form_of_support f ON f.id = e.form_id
               WHERE f.support_group = substr(:figure, 12)) e ON e.participation_id = p.id
    WHERE :figure GLOB 'instrument.*'
    UNION ALL
    -- The first mark is evidence beside the place.
    SELECT p.id, NULL, 'attendance', MIN(m.id), 'presence'
    FROM part p
    JOIN attended m ON m.participation_id = p.id AND m.held_on <= :as_of
    JOIN form ON form.id = m.form_id AND form.support_group = substr(:figure, 12)
    WHERE :figure GLOB 'instrument.*' AND p.person IN in_it
    GROUP BY p.id
    UNION ALL
    SELECT p.id, CASE WHEN g.id IS NULL THEN 'issued' WHEN g.issued_on > :as_of THEN 'issued_by' END,
           'goods_issue', g.id, 'issued_on'
    FROM part p
    LEFT JOIN (SELECT g.* FROM goods_issue g JOIN goods_item t ON t.id = g.item_id
               WHERE t.kind = substr(:figure, 7) AND g.quantity > 0) g ON g.participation_id = p.id
    WHERE :figure GLOB 'goods.*'
    UNION ALL
    SELECT p.id, CASE WHEN o.id IS NULL THEN 'outcome'
                      WHEN o.kind = 'qualification' AND o.form_id IS NULL THEN 'outcome_form'
                      WHEN o.kind = 'qualification' AND o.certifying_body IS NULL THEN 'outcome_body'
                      WHEN o.proved_on IS NULL THEN 'outcome_proved' WHEN o.proved_on > :as_of THEN 'outcome_by'
                      WHEN o.kind = 'qualification' AND o.happened_on < u.joined_on THEN 'outcome_early'
                      WHEN o.kind = 'qualification' AND o.happened_on > date(COALESCE(u.ended_on, :as_of), '+28 days') THEN 'outcome_late' END,
           'outcome', o.id, CASE WHEN o.kind <> 'qualification' THEN 'proved_on' WHEN o.form_id IS NULL THEN 'form'
                                 WHEN o.certifying_body IS NULL THEN 'certifying_body'
                                 WHEN o.proved_on IS NULL OR o.proved_on > :as_of THEN 'proved_on' ELSE 'happened_on' END
    FROM part p
    LEFT JOIN participation u ON u.id = p.id
    LEFT JOIN outcome o ON o.participation_id = p.id
         AND CASE :figure WHEN 'qualified' THEN o.kind = 'qualification' ELSE o.kind IN ('employment', 'self_employment') END
    WHERE :figure IN ('qualified', 'employed')
    UNION ALL
    SELECT p.id, CASE WHEN b.id IS NULL THEN 'survey_before' WHEN g.pre IS NULL THEN 'answers_before'
                      WHEN a.id IS NULL THEN 'survey_after' WHEN g.post IS NULL THEN 'answers_after'
                      WHEN p.person NOT IN in_it THEN 'improved' END,
           'survey_response', IIF(g.pre IS NULL, b.id, a.id), 'filled_on'
    FROM part p
    JOIN trait ON :figure = 'survey.' || trait.code || '.improved'
    LEFT JOIN survey_response b ON b.survey_id = trait.survey AND b.participation_id = p.id AND b.wave = 'pre' AND b.filled_on <= :as_of
    LEFT JOIN survey_response a ON a.survey_id = trait.survey AND a.participation_id = p.id AND a.wave = 'post' AND a.filled_on <= :as_of
    LEFT JOIN trait_growth g ON g.participation_id = p.id AND g.trait_id = trait.id),
  of_application(person, lacks, record, field) AS (
    SELECT a.person, CASE WHEN x.id IS NULL THEN 'applied' WHEN x.received_on > :as_of THEN 'received'
                          WHEN :figure = 'admitted' AND t.state NOT IN ('admitted', 'participant') THEN 'admitted'
                          WHEN :figure = 'reserve' AND t.state NOT IN ('reserve', 'reserve_declined', 'reserve_expired')
                          THEN 'on_reserve'
                          WHEN :figure = 'rejected' AND t.state <> 'rejected' THEN 'rejected' END,
           x.id, IIF(:figure = 'applied' OR x.received_on > :as_of, 'received_on', 'state')
    FROM asked a
    LEFT JOIN (SELECT x.* FROM this JOIN recruitment_round r ON r.project_id = this.id
               JOIN application x ON x.round_id = r.id) x ON x.person_id = a.person
    LEFT JOIN applicant t ON t.id = x.id
    WHERE :figure IN ('applied', 'admitted', 'reserve', 'rejected'))
SELECT p.person, COALESCE(p.lacks, s.lacks) AS lacks, IIF(p.lacks IS NULL, s.entity, 'participation') AS entity,
       IIF(p.lacks IS NULL, s.record, p.id) AS record, IIF(p.lacks IS NULL, s.field, 'joined_on') AS field, NULL AS amount
FROM part p LEFT JOIN of_participation s ON s.id = p.id
WHERE :figure NOT IN ('applied', 'admitted', 'reserve', 'rejected', 'rounds', 'sessions', 'hours.delivered')
UNION ALL SELECT person, lacks, 'application', record, field, NULL FROM of_application
UNION ALL
SELECT NULL, NULL, 'recruitment_round', r.id, 'opens_on', 1
FROM this JOIN recruitment_round r ON r.project_id = this.id AND r.opens_on <= :as_of
WHERE :figure = 'rounds'
UNION ALL
SELECT NULL, NULL, 'session', id, 'held_on', IIF(:figure = 'sessions', 1, minutes)
FROM held WHERE :figure IN ('sessions', 'hours.delivered')
