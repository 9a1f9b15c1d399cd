-- code: round.over_sex_target
-- severity: error
-- entity: recruitment_round
-- basis: R-12
-- scope: recruitment_round
-- via: recruitment_round, application.round, commission_meeting.round
-- field: target_women
-- message-en: round {round} has {taken} admitted people of one sex for {target} places, {moved} of them moved by the commission
-- message-pl: nabór {round}: zakwalifikowanych osób jednej płci {taken}, miejsc {target}, w tym przeniesionych decyzją komisji {moved}
-- guidance-en: Record the commission's decision to move places between the sexes (`moved_to_women` or `moved_to_men` of the meeting), or leave the person on the reserve list.
-- guidance-pl: Zapisz decyzję komisji o przeniesieniu miejsc między płciami (`moved_to_women` albo `moved_to_men` posiedzenia) albo pozostaw osobę na liście rezerwowej.
-- bad: a second woman is admitted on the only place for a woman
-- bad-pl: druga kobieta zakwalifikowana na jedyne miejsce dla kobiety
-- good: a second woman takes a place that the commission moved
-- good-pl: druga kobieta zajmuje miejsce przeniesione przez komisję
-- What a meeting moved counts for the sex that it moved the places to, and against the other; of a meeting that does not
-- say the direction it counts for both.
WITH moved AS (
    SELECT m.round_id,
           sum(coalesce(m.moved_to_women, 0) - coalesce(m.moved_to_men, 0)) AS to_women,
           sum(CASE WHEN m.moved_to_women IS NULL AND m.moved_to_men IS NULL THEN abs(coalesce(m.places_moved, 0))
                    ELSE 0 END) AS either
    FROM scope CROSS JOIN commission_meeting m ON m.round_id = scope.id
    GROUP BY m.round_id),
taken AS (
    SELECT a.round_id, p.sex, count(*) AS people
    FROM scope
    CROSS JOIN application a ON a.round_id = scope.id AND a.state IN ('admitted', 'participant')
    CROSS JOIN person p ON p.id = a.person_id
    GROUP BY a.round_id, p.sex),
planned AS (
    SELECT t.round_id, t.sex, t.people,
           CASE t.sex WHEN 'female' THEN r.target_women ELSE r.target_men END AS places,
           CASE t.sex WHEN 'female' THEN coalesce(m.to_women, 0) ELSE -coalesce(m.to_women, 0) END
             + coalesce(m.either, 0) AS moved
    FROM taken t
    CROSS JOIN recruitment_round r ON r.id = t.round_id
    LEFT JOIN moved m ON m.round_id = r.id)
SELECT r.id AS id, r.key AS round, p.people AS taken, p.moved AS moved, p.places + p.moved AS target
FROM planned p
CROSS JOIN recruitment_round r ON r.id = p.round_id
WHERE p.people > p.places + p.moved
