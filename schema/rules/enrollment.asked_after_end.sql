-- code: enrollment.asked_after_end
-- severity: error
-- entity: enrollment
-- basis: R-43
-- scope: enrollment
-- via: enrollment
-- field: requested_on
-- message-en: the enrollment {enrollment} ended on {ended} and begins on {day}
-- message-pl: zapis {enrollment} zakończył się {ended}, a rozpoczyna się {day}
-- guidance-en: Somebody who asks again has a new turn of the form: `mops enroll add PARTICIPANT FORM --on DAY`.
-- guidance-pl: Kto zgłasza się ponownie, otrzymuje nowy zapis na formę: `mops enroll add UCZESTNIK FORMA --on DZIEŃ`.
-- bad: a second request written over an enrollment that ended the day before
-- bad-pl: drugie zgłoszenie wpisane w zapis zakończony dzień wcześniej
-- good: dropped on the day of the request
-- good-pl: rezygnacja w dniu zgłoszenia
SELECT e.id AS id, e.key AS enrollment, e.ended_on AS ended, max(e.requested_on, coalesce(e.enrolled_on, '')) AS day
FROM scope
CROSS JOIN enrollment e ON e.id = scope.id
WHERE max(e.requested_on, coalesce(e.enrolled_on, '')) > e.ended_on
