-- subject: participation
-- words: state = code:participation_state,assessment_state,contract_state
-- words: what = code:support_kind
-- words: done = code:path_state,enrollment_state
-- head: participant | Uczestnik {key}, {project} | Participant {key}, {project}
-- now: state | Udział: {state}, od {day} | Participation: {state}, since {day}
-- now: ended | Udział: {state}, {day} – {until} | Participation: {state}, {day} – {until}
-- now: assessment | Diagnoza {record}: {state}, {day} | Assessment {record}: {state}, {day}
-- now: no_assessment | Diagnozy nie ma | There is no assessment
-- now: contract | Kontrakt {record}: {state}, {day} – {until} | Contract {record}: {state}, {day} – {until}
-- now: no_contract | Kontraktu nie ma | There is no contract
-- now: path | Ścieżka, pozycja {record}: {what} – {done} | Path, item {record}: {what} – {done}
-- now: enrollment | Zapis {record}: {done} | Enrollment {record}: {done}
-- open: unsigned | Kontrakt {record} jest niepodpisany | Contract {record} is not signed | mops contract sign {record} --on DAY
-- open: review | Ocena kontraktu {record} na dzień {day} | Review of contract {record} on {day} | mops contract review {record} --planned {day_iso} --on DAY --result RESULT
-- open: waiting | Czeka na miejsce w formie {record} | Waits for a place in {record} | mops status {record}
-- open: proof | Rezultat bez potwierdzenia: {record} | Outcome without proof: {record} | mops report due
-- next: assess | Przeprowadź i wpisz diagnozę | Make the assessment and record it | mops assess import FILE
-- next: finish | Zakończ diagnozę {record} | Finish the assessment {record} | mops assess finish {key} --on DAY
-- next: draft | Przygotuj kontrakt | Draft the contract | mops contract draft participation={key} kind=KIND drafted_on=DAY
-- next: step | Pozycja {record} ({what}) jest bez zapisu | Path item {record} ({what}) has no enrollment | mops enroll add {key} FORM
-- next: end_contract | Ścieżka jest zrealizowana: zakończ kontrakt {record} | The path is done: end the contract {record} | mops contract end {record} --on DAY --kind KIND --reason REASON
-- next: exit | Kontrakt jest zakończony: zakończ udział | The contract has ended: end the participation | mops enroll exit {key} --on DAY --kind KIND
-- next: card | Wszystko o uczestniku na karcie | Everything about the participant on the card | mops report build participant-card --participation {key}
--
WITH
  this AS (SELECT p.*, j.title FROM participation p JOIN project j ON j.id = p.project_id WHERE p.key = :key),
  finding AS (SELECT x.* FROM this JOIN assessment x ON x.participation_id = this.id ORDER BY x.version DESC LIMIT 1),
  contract AS (SELECT c.* FROM this JOIN social_contract c ON c.participation_id = this.id),
  live AS (SELECT * FROM contract WHERE state IN ('draft', 'active', 'suspended')),
  line(place, says, key, project, record, state, what, done, day, until) AS (
    SELECT 1, 'participant', key, title, NULL, NULL, NULL, NULL, NULL, NULL FROM this
    UNION ALL
    SELECT 2, IIF(state = 'active', 'state', 'ended'), key, NULL, NULL, state, NULL, NULL, joined_on, ended_on FROM this
    UNION ALL
    SELECT 3, 'assessment', this.key, NULL, f.key, f.state, NULL, NULL, COALESCE(f.finished_on, f.started_on), NULL
    FROM this JOIN finding f
    UNION ALL
    SELECT 3, 'no_assessment', key, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM this WHERE NOT EXISTS (SELECT 1 FROM finding)
    UNION ALL
    SELECT 4, 'contract', this.key, NULL, c.key, c.state, NULL, NULL, COALESCE(c.starts_on, c.drafted_on),
           COALESCE(c.ended_on, c.ends_on, '…')
    FROM this JOIN contract c
    UNION ALL
    SELECT 4, 'no_contract', key, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM this WHERE NOT EXISTS (SELECT 1 FROM contract)
    UNION ALL
    SELECT 5, 'path', this.key, NULL, i.key, NULL, i.kind, i.state, NULL, NULL
    FROM this JOIN contract c JOIN path_item i ON i.contract_id = c.id
    UNION ALL
    SELECT 6, 'enrollment', this.key, NULL, f.key, NULL, NULL, e.state, NULL, NULL
    FROM this JOIN enrollment e ON e.participation_id = this.id JOIN form_of_support f ON f.id = e.form_id
    UNION ALL
    SELECT 10, 'unsigned', this.key, NULL, c.key, NULL, NULL, NULL, NULL, NULL FROM this JOIN contract c ON c.state = 'draft'
    UNION ALL
    SELECT 11, 'review', this.key, NULL, c.key, NULL, NULL, NULL, w.planned_on, NULL
    FROM this JOIN live c JOIN contract_review w ON w.contract_id = c.id AND w.held_on IS NULL
    WHERE c.state <> 'draft'
    UNION ALL
    SELECT 12, 'waiting', this.key, NULL, f.key, NULL, NULL, NULL, NULL, NULL
    FROM this JOIN enrollment e ON e.participation_id = this.id AND e.state = 'waiting'
    JOIN form_of_support f ON f.id = e.form_id
    UNION ALL
    SELECT 13, 'proof', this.key, NULL, this.key || '/' || o.kind || '/' || o.happened_on, NULL, NULL, NULL, NULL, NULL
    FROM this JOIN outcome o ON o.participation_id = this.id AND o.proved_on IS NULL
    UNION ALL
    SELECT 20, 'assess', key, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM this WHERE state = 'active' AND NOT EXISTS (SELECT 1 FROM finding)
    UNION ALL
    SELECT 21, 'finish', this.key, NULL, f.key, NULL, NULL, NULL, NULL, NULL
    FROM this JOIN finding f ON f.state <> 'finished' WHERE this.state = 'active'
    UNION ALL
    SELECT 22, 'draft', key, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM this
    WHERE state = 'active' AND EXISTS (SELECT 1 FROM finding WHERE state = 'finished') AND NOT EXISTS (SELECT 1 FROM contract)
    UNION ALL
    SELECT 23, 'step', this.key, NULL, i.key, NULL, i.kind, NULL, NULL, NULL
    FROM this
    JOIN live c ON c.state = 'active'
    JOIN path_item i ON i.contract_id = c.id AND i.state IN ('planned', 'in_progress')
    WHERE this.state = 'active' AND NOT EXISTS (SELECT 1 FROM enrollment e WHERE e.path_item_id = i.id AND e.state <> 'removed')
    UNION ALL
    SELECT 24, 'end_contract', this.key, NULL, c.key, NULL, NULL, NULL, NULL, NULL
    FROM this JOIN live c ON c.state = 'active'
    WHERE EXISTS (SELECT 1 FROM path_item i WHERE i.contract_id = c.id)
      AND NOT EXISTS (SELECT 1 FROM path_item i WHERE i.contract_id = c.id AND i.state IN ('planned', 'in_progress'))
    UNION ALL
    SELECT 25, 'exit', this.key, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM this
    WHERE this.state = 'active' AND EXISTS (SELECT 1 FROM contract) AND NOT EXISTS (SELECT 1 FROM live)
    UNION ALL
    SELECT 26, 'card', this.key, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM this)
SELECT *, day AS day_iso FROM line ORDER BY place, record, day
