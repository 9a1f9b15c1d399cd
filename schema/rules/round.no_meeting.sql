-- code: round.no_meeting
-- severity: error
-- entity: recruitment_round
-- basis: R-10
-- scope: recruitment_round
-- via: recruitment_round, commission_meeting.round
-- field: state
-- message-en: round {round} counts as decided, but no meeting of the commission decided it
-- message-pl: nabór {round} uznano za rozstrzygnięty, ale żadne posiedzenie komisji go nie rozstrzygnęło
-- guidance-en: Let the commission decide: `mops recruit decide {round} --members NAMES`. What it decided on paper is recorded with `mops recruit import {round} --entity list_entry FILE`.
-- guidance-pl: Niech rozstrzygnie komisja: `mops recruit decide {round} --members NAZWISKA`. Rozstrzygnięcie z papieru zapisz poleceniem `mops recruit import {round} --entity list_entry PLIK`.
-- bad: a reopened round is called decided without a new meeting
-- bad-pl: nabór otwarty ponownie uznano za rozstrzygnięty bez nowego posiedzenia
-- good: a new meeting decided the reopened round
-- good-pl: nabór otwarty ponownie rozstrzygnęło nowe posiedzenie
WITH reopened AS (
    SELECT c.record, max(c.prev_op) AS op
    FROM scope
    CROSS JOIN change c ON c.entity = 'recruitment_round' AND c.record = scope.id
                       AND json_extract(c.before, '$.state') = 'reopened'
    GROUP BY c.record)
SELECT r.id AS id, r.key AS round
FROM scope
CROSS JOIN recruitment_round r ON r.id = scope.id AND r.state IN ('decided', 'supported', 'settled')
LEFT JOIN reopened ON reopened.record = r.id
WHERE NOT EXISTS (SELECT 1 FROM commission_meeting m WHERE m.round_id = r.id AND m.op >= coalesce(reopened.op, 0))
