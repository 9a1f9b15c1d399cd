-- code: round.over_sex_target
-- severity: error
-- entity: recruitment_round
-- basis: R-12
-- scope: recruitment_round
-- via: recruitment_round, application.round, commission_meeting.round
-- field: target_women
-- message-en: round {round} has {taken} admitted people of one sex for {target} places, {moved} of them moved by the commission
-- message-pl: nabór {round}: zakwalifikowanych osób jednej płci {taken}, miejsc {target}, w tym przeniesionych decyzją komisji {moved}
-- guidance-en: Record the commission's decision to move places between the sexes (places_moved of the meeting), or leave the person on the reserve list.
-- guidance-pl: Zapisz decyzję komisji o przeniesieniu miejsc między płciami (places_moved posiedzenia) albo pozostaw osobę na liście rezerwowej.
-- bad: a second woman is admitted on the only place for a woman
-- bad-pl: druga kobieta zakwalifikowana na jedyne miejsce dla kobiety
-- good: a second woman takes a place that the commission moved
-- good-pl: druga kobieta zajmuje miejsce przeniesione przez komisję
WITH moved AS (
    SELECT m.round_id, sum(abs(coalesce(m.places_moved, 0))) AS places
    FROM scope CROSS JOIN commission_meeting m ON m.round_id = scope.id
    GROUP BY m.round_id),
taken AS (
    SELECT a.round_id, p.sex, count(*) AS people
    FROM scope
    CROSS JOIN application a ON a.round_id = scope.id AND a.state IN ('admitted', 'participant')
    CROSS JOIN person p ON p.id = a.person_id
    GROUP BY a.round_id, p.sex)
SELECT r.id AS id, r.key AS round, t.people AS taken, coalesce(m.places, 0) AS moved,
       CASE t.sex WHEN 'female' THEN r.target_women ELSE r.target_men END + coalesce(m.places, 0) AS target
FROM taken t
CROSS JOIN recruitment_round r ON r.id = t.round_id
LEFT JOIN moved m ON m.round_id = r.id
WHERE t.people > CASE t.sex WHEN 'female' THEN r.target_women ELSE r.target_men END + coalesce(m.places, 0)
