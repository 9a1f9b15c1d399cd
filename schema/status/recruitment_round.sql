-- subject: recruitment_round
-- words: state = code:round_state
-- words: what = each:code:application_state
-- head: round | Nabór {key}, {project} | Round {key}, {project}
-- now: state | Stan: {state}; zgłoszenia od {opens_on} do {closes_on} | State: {state}; applications from {opens_on} to {closes_on}
-- now: places | Miejsca: {places}, zajęte: {taken} | Places: {places}, taken: {taken}
-- now: received | Zgłoszenia: {count} | Applications: {count}
-- now: by_state | – {what}: {count} | – {what}: {count}
-- now: failed | Kontroli nie przeszły – {criterion}: {count} | Failed the check – {criterion}: {count}
-- open: to_complete | Czekają na uzupełnienie: {count}, najbliższy termin {day} | Wait for completion: {count}, the next deadline is {day} | mops recruit list --where round={key} --where state=to_complete
-- open: originals | Brak oryginału zgłoszenia elektronicznego: {count} | Original of an electronic application missing: {count} | mops report due
-- open: offers | Propozycje z rezerwy bez odpowiedzi: {count} | Offers of a reserve place without an answer: {count} | mops report due
-- next: import | Przyjmij zgłoszenia | Import the applications | mops recruit import {key} FILE
-- next: to_check | Do kontroli formalnej: {count} | To be checked formally: {count} | mops recruit verify {key}
-- next: to_score | Do punktacji: {count} | To be scored: {count} | mops recruit score {key}
-- next: to_decide | Do decyzji komisji: {count} | To be decided by the commission: {count} | mops recruit decide {key} --members NAMES
-- next: to_confirm | Przyjęci, którzy jeszcze nie przystąpili: {count} | Admitted who have not joined yet: {count} | mops recruit confirm APPLICATION... --on DAY
-- next: protocol | Protokół i ranking są gotowe | Protocol and ranking are ready | mops report build protocol --round {key}
--
WITH
  this AS (SELECT r.*, p.title FROM recruitment_round r JOIN project p ON p.id = r.project_id WHERE r.key = :key),
  applicant AS MATERIALIZED (
    SELECT a.* FROM this JOIN application a ON a.round_id = this.id AND a.received_on <= :as_of),
  line(place, says, key, project, state, opens_on, closes_on, places, taken, count, what, criterion, day) AS (
    SELECT 1, 'round', key, title, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM this
    UNION ALL SELECT 2, 'state', key, NULL, state, opens_on, closes_on, NULL, NULL, NULL, NULL, NULL, NULL FROM this
    UNION ALL
    SELECT 3, 'places', key, NULL, NULL, NULL, NULL, limit_total,
           (SELECT COUNT(*) FROM applicant WHERE state IN ('admitted', 'participant')), NULL, NULL, NULL, NULL
    FROM this
    UNION ALL
    SELECT 4, 'received', key, NULL, NULL, NULL, NULL, NULL, NULL, (SELECT COUNT(*) FROM applicant), NULL, NULL, NULL FROM this
    UNION ALL
    SELECT 5, 'by_state', this.key, NULL, NULL, NULL, NULL, NULL, NULL, COUNT(*), a.state, NULL, NULL
    FROM this JOIN applicant a GROUP BY a.state
    UNION ALL
    SELECT 6, 'failed', this.key, NULL, NULL, NULL, NULL, NULL, NULL, COUNT(DISTINCT a.id), NULL, c.name, NULL
    FROM this
    JOIN applicant a
    JOIN formal_check x ON x.application_id = a.id AND x.result = 'no'
    JOIN criterion c ON c.id = x.criterion_id
    GROUP BY c.id
    UNION ALL
    SELECT 10, 'to_complete', this.key, NULL, NULL, NULL, NULL, NULL, NULL, COUNT(*), NULL, NULL, MIN(a.complete_by)
    FROM this JOIN applicant a ON a.state = 'to_complete' GROUP BY this.id
    UNION ALL
    SELECT 11, 'originals', this.key, NULL, NULL, NULL, NULL, NULL, NULL, COUNT(*), NULL, NULL, NULL
    FROM this
    JOIN applicant a ON a.channel IN ('email', 'epuap') AND (a.original_on IS NULL OR a.original_on > :as_of)
                    AND a.state NOT IN ('rejected', 'reserve_declined', 'reserve_expired', 'resigned')
    GROUP BY this.id
    UNION ALL
    SELECT 12, 'offers', this.key, NULL, NULL, NULL, NULL, NULL, NULL, COUNT(*), NULL, NULL, NULL
    FROM this
    JOIN applicant a ON a.state = 'reserve'
    JOIN place_offer o ON o.application_id = a.id AND o.offered_on <= :as_of
                      AND (o.answered_on IS NULL OR o.answered_on > :as_of)
    GROUP BY this.id
    UNION ALL
    SELECT 20, 'import', key, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM this WHERE NOT EXISTS (SELECT 1 FROM applicant)
    UNION ALL
    SELECT 21, 'to_check', this.key, NULL, NULL, NULL, NULL, NULL, NULL, COUNT(*), NULL, NULL, NULL
    FROM this JOIN applicant a ON a.state = 'submitted' GROUP BY this.id
    UNION ALL
    SELECT 22, 'to_score', this.key, NULL, NULL, NULL, NULL, NULL, NULL, COUNT(*), NULL, NULL, NULL
    FROM this JOIN applicant a ON a.state = 'formally_correct' GROUP BY this.id
    UNION ALL
    SELECT 23, 'to_decide', this.key, NULL, NULL, NULL, NULL, NULL, NULL, COUNT(*), NULL, NULL, NULL
    FROM this JOIN applicant a ON a.state = 'scored' GROUP BY this.id
    UNION ALL
    SELECT 24, 'to_confirm', this.key, NULL, NULL, NULL, NULL, NULL, NULL, COUNT(*), NULL, NULL, NULL
    FROM this JOIN applicant a ON a.state = 'admitted' GROUP BY this.id
    UNION ALL
    SELECT 25, 'protocol', this.key, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM this WHERE EXISTS (SELECT 1 FROM commission_meeting m WHERE m.round_id = this.id AND m.held_on <= :as_of))
SELECT * FROM line ORDER BY place, count DESC, what, criterion
