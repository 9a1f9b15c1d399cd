-- code: round.over_limit
-- severity: error
-- entity: recruitment_round
-- basis: R-13
-- scope: recruitment_round
-- via: recruitment_round, application.round
-- field: limit_total
-- message-en: round {round} has {taken} admitted people for {limit} places
-- message-pl: nabór {round}: zakwalifikowanych osób {taken}, miejsc {limit}
-- guidance-en: Leave the people beyond the limit on the reserve list.
-- guidance-pl: Osoby ponad limit pozostaw na liście rezerwowej.
-- bad: a third person is admitted to a round for two
-- bad-pl: trzecia osoba zakwalifikowana w naborze na dwie
-- good: a third person takes the place of somebody who resigned
-- good-pl: trzecia osoba wchodzi na miejsce osoby, która zrezygnowała
SELECT r.id AS id, r.key AS round, count(*) AS taken, r.limit_total AS "limit"
FROM scope
CROSS JOIN recruitment_round r ON r.id = scope.id
CROSS JOIN application a ON a.round_id = r.id AND a.state IN ('admitted', 'participant')
GROUP BY r.id
HAVING count(*) > r.limit_total
