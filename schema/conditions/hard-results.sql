-- report: hard-results
--
  in_it AS MATERIALIZED (SELECT DISTINCT person FROM counted WHERE figure = :figure),
  asks AS (
    SELECT replace(:figure, '.noted', '') AS kind, :figure GLOB '*.noted' AS noted,
           :figure IN (SELECT kind FROM outcomes) OR :figure GLOB '*.noted' AS outcome,
           :figure GLOB 'sessions*' OR :figure GLOB 'hours*' OR :figure GLOB '*.pieces' OR :figure = 'reviews.held' AS things),
  of_participation(id, lacks, entity, record, field) AS (
    SELECT id, NULL, 'participation', id, 'joined_on' FROM part WHERE :figure = 'participants'
    UNION ALL
    SELECT p.id, CASE WHEN u.state <> 'completed' THEN 'completed' WHEN p.person NOT IN in_it THEN 'ended_by' END,
           'participation', p.id, IIF(u.state <> 'completed', 'state', 'ended_on')
    FROM part p JOIN participation u ON u.id = p.id
    WHERE :figure = 'completed'
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
                      WHEN e.state <> 'completed' THEN 'form_completed'
                      WHEN COALESCE(e.ended_on, e.requested_on) > :as_of THEN 'form_by'
                      WHEN :figure = 'certificates' AND e.certificate_number IS NULL THEN 'certificate'
                      WHEN :figure = 'exams.passed' AND e.exam_passed IS NOT 'yes' THEN 'exam' END,
           'enrollment', e.id, CASE WHEN e.state <> 'completed' THEN 'state'
                                    WHEN COALESCE(e.ended_on, e.requested_on) > :as_of THEN 'ended_on'
                                    WHEN :figure = 'certificates' THEN 'certificate_number'
                                    WHEN :figure = 'exams.passed' THEN 'exam_passed' ELSE 'state' END
    FROM part p
    LEFT JOIN (SELECT e.* FROM form JOIN enrollment e ON e.form_id = form.id) e ON e.participation_id = p.id
    WHERE :figure IN ('forms.completed', 'certificates', 'exams.passed')
    UNION ALL
    SELECT p.id, CASE WHEN o.id IS NULL THEN 'outcome' WHEN o.stated_on > :as_of THEN 'outcome_stated'
                      WHEN asks.noted AND p.person NOT IN in_it THEN 'outcome_unproved'
                      WHEN asks.noted THEN NULL
                      WHEN o.kind = 'qualification' AND o.form_id IS NULL THEN 'outcome_form'
                      WHEN o.kind = 'qualification' AND o.certifying_body IS NULL THEN 'outcome_body'
                      WHEN o.proved_on IS NULL THEN 'outcome_proved' WHEN o.proved_on > :as_of THEN 'outcome_by'
                      WHEN o.kind = 'qualification' AND o.happened_on < u.joined_on THEN 'outcome_early'
                      WHEN o.kind = 'qualification' AND o.happened_on > date(COALESCE(u.ended_on, :as_of), '+28 days') THEN 'outcome_late' END,
           'outcome', o.id, CASE WHEN o.stated_on > :as_of THEN 'stated_on'
                                 WHEN o.kind <> 'qualification' OR asks.noted THEN 'proved_on' WHEN o.form_id IS NULL THEN 'form'
                                 WHEN o.certifying_body IS NULL THEN 'certifying_body'
                                 WHEN o.proved_on IS NULL OR o.proved_on > :as_of THEN 'proved_on' ELSE 'happened_on' END
    FROM asks JOIN part p LEFT JOIN participation u ON u.id = p.id LEFT JOIN outcome o ON o.participation_id = p.id AND o.kind = asks.kind
    WHERE asks.outcome
    UNION ALL
    SELECT p.id, CASE WHEN g.id IS NULL THEN 'issued' WHEN g.issued_on > :as_of THEN 'issued_by' END,
           'goods_issue', g.id, 'issued_on'
    FROM part p
    LEFT JOIN (SELECT g.* FROM goods_issue g JOIN goods_item t ON t.id = g.item_id
               WHERE t.kind = substr(:figure, 7) AND g.quantity > 0) g ON g.participation_id = p.id
    WHERE :figure GLOB 'goods.*')
SELECT p.person, COALESCE(p.lacks, s.lacks) AS lacks, IIF(p.lacks IS NULL, s.entity, 'participation') AS entity,
       IIF(p.lacks IS NULL, s.record, p.id) AS record, IIF(p.lacks IS NULL, s.field, 'joined_on') AS field, NULL AS amount
FROM asks JOIN part p LEFT JOIN of_participation s ON s.id = p.id
WHERE NOT asks.things
UNION ALL
SELECT NULL, NULL, 'contract_review', w.id, 'held_on', 1
FROM participant p
JOIN social_contract c ON c.participation_id = p.id
JOIN contract_review w ON w.contract_id = c.id AND w.held_on <= :as_of
WHERE :figure = 'reviews.held'
UNION ALL
SELECT NULL, NULL, 'session', id, 'held_on', IIF(:figure GLOB 'sessions*', 1, minutes)
FROM held
WHERE :figure IN ('sessions', 'hours', 'sessions.' || support_group, 'hours.' || support_group)
UNION ALL
SELECT NULL, NULL, 'goods_issue', g.id, 'quantity', g.quantity
FROM goods_item t
JOIN goods_issue g ON g.item_id = t.id AND g.issued_on <= :as_of AND g.quantity > 0
JOIN participant p ON p.id = g.participation_id
WHERE :figure = 'goods.' || t.kind || '.pieces'
