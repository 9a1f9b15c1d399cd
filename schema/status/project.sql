-- subject: project
-- words: state = code:round_state
-- words: done = code:participation_state
-- head: project | {key}, {title} | {key}, {title}
-- now: dates | Realizacja od {day} do {until} | Runs from {day} to {until}
-- now: people | Uczestnicy: {count} z {planned} zaplanowanych | Participants: {count} of {planned} planned
-- now: by_state | – {done}: {count} | – {done}: {count}
-- now: round | Nabór {record}: {state}, zgłoszenia: {count} | Round {record}: {state}, applications: {count}
-- now: contracts | Kontrakty obowiązujące: {count} | Contracts in force: {count}
-- open: round_open | Nabór {record} jest w toku | Round {record} is not finished | mops status {record}
-- open: no_assessment | Uczestnicy bez zakończonej diagnozy: {count} | Participants without a finished assessment: {count} | mops enroll list --entity participation --where project={key} --where state=active
-- open: no_contract | Uczestnicy bez podpisanego kontraktu: {count} | Participants without a signed contract: {count} | mops contract list --where state=draft
-- open: reviews | Oceny kontraktów po terminie: {count}, najstarsza z {day} | Overdue reviews of contracts: {count}, the oldest of {day} | mops report due --project {key}
-- open: unmarked | Zajęcia, które minęły bez listy obecności: {count} | Sessions that passed without a list: {count} | mops report due --project {key}
-- open: steps | Pozycje ścieżek bez zapisu: {count} | Steps of paths without an enrollment: {count} | mops enroll plan {key} -n --list
-- open: proofs | Rezultaty bez potwierdzenia: {count} | Outcomes without proof: {count} | mops report due --project {key}
-- next: first_round | Otwórz nabór | Open a round of recruitment | mops recruit open {key}/1 --opens DAY --closes DAY --limit N
-- next: due | Terminy najbliższych dwóch tygodni | What is due within two weeks | mops report due --project {key} --within 14d
-- next: check | Co jest do poprawienia | What is to be corrected | mops check --project {key}
-- next: forecast | Czy wskaźniki zostaną osiągnięte | Whether the indicators will be reached | mops forecast --project {key}
--
WITH
  this AS (SELECT * FROM project WHERE key = :key),
  participant AS MATERIALIZED (
    SELECT p.* FROM this JOIN participation p ON p.project_id = this.id AND p.joined_on <= :as_of),
  line(place, says, key, title, record, state, done, count, planned, day, until) AS (
    SELECT 1, 'project', key, title, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM this
    UNION ALL SELECT 2, 'dates', key, NULL, NULL, NULL, NULL, NULL, NULL, starts_on, ends_on FROM this
    UNION ALL
    SELECT 3, 'people', key, NULL, NULL, NULL, NULL, (SELECT COUNT(*) FROM participant), COALESCE(participants_planned, '–'), NULL, NULL
    FROM this
    UNION ALL
    SELECT 4, 'by_state', this.key, NULL, NULL, NULL, p.state, COUNT(*), NULL, NULL, NULL
    FROM this JOIN participant p GROUP BY p.state
    UNION ALL
    SELECT 5, 'round', this.key, NULL, r.key, r.state, NULL, COUNT(a.id), NULL, NULL, NULL
    FROM this
    JOIN recruitment_round r ON r.project_id = this.id
    LEFT JOIN application a ON a.round_id = r.id AND a.received_on <= :as_of
    GROUP BY r.id
    UNION ALL
    SELECT 6, 'contracts', this.key, NULL, NULL, NULL, NULL, COUNT(*), NULL, NULL, NULL
    FROM this JOIN participant p JOIN social_contract c ON c.participation_id = p.id AND c.state IN ('active', 'suspended')
    GROUP BY this.id
    UNION ALL
    SELECT 10, 'round_open', this.key, NULL, r.key, NULL, NULL, NULL, NULL, NULL, NULL
    FROM this
    JOIN recruitment_round r ON r.project_id = this.id AND r.state IN ('planned', 'open', 'closed', 'scored', 'reopened')
    UNION ALL
    SELECT 11, 'no_assessment', this.key, NULL, NULL, NULL, NULL, COUNT(*), NULL, NULL, NULL
    FROM this JOIN participant p ON p.state = 'active'
    WHERE NOT EXISTS (SELECT 1 FROM assessment x WHERE x.participation_id = p.id AND x.state = 'finished')
    GROUP BY this.id
    UNION ALL
    SELECT 12, 'no_contract', this.key, NULL, NULL, NULL, NULL, COUNT(*), NULL, NULL, NULL
    FROM this JOIN participant p ON p.state = 'active'
    WHERE NOT EXISTS (SELECT 1 FROM social_contract c
                      WHERE c.participation_id = p.id AND c.signed_by_person_on <= :as_of AND c.signed_by_centre_on <= :as_of)
    GROUP BY this.id
    UNION ALL
    SELECT 13, 'reviews', this.key, NULL, NULL, NULL, NULL, COUNT(*), NULL, MIN(w.planned_on), NULL
    FROM this
    JOIN participant p
    JOIN social_contract c ON c.participation_id = p.id AND c.state IN ('active', 'suspended')
    JOIN contract_review w ON w.contract_id = c.id AND w.held_on IS NULL AND w.planned_on < :as_of
    GROUP BY this.id
    UNION ALL
    SELECT 14, 'unmarked', this.key, NULL, NULL, NULL, NULL, COUNT(*), NULL, NULL, NULL
    FROM this
    JOIN form_of_support f ON f.project_id = this.id
    JOIN session s ON s.form_id = f.id AND s.state = 'planned' AND s.held_on < :as_of
    GROUP BY this.id
    UNION ALL
    SELECT 15, 'steps', this.key, NULL, NULL, NULL, NULL, COUNT(*), NULL, NULL, NULL
    FROM this
    JOIN participant p ON p.state = 'active'
    JOIN social_contract c ON c.participation_id = p.id AND c.state = 'active'
    JOIN path_item i ON i.contract_id = c.id AND i.state IN ('planned', 'in_progress')
    WHERE NOT EXISTS (SELECT 1 FROM enrollment e WHERE e.path_item_id = i.id AND e.state <> 'removed')
    GROUP BY this.id
    UNION ALL
    SELECT 16, 'proofs', this.key, NULL, NULL, NULL, NULL, COUNT(*), NULL, NULL, NULL
    FROM this JOIN participant p JOIN outcome o ON o.participation_id = p.id AND o.proved_on IS NULL
    GROUP BY this.id
    UNION ALL
    SELECT 20, 'first_round', key, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM this WHERE NOT EXISTS (SELECT 1 FROM recruitment_round r WHERE r.project_id = this.id)
    UNION ALL SELECT 21, 'due', key, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM this
    UNION ALL SELECT 22, 'check', key, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM this
    UNION ALL
    SELECT 23, 'forecast', key, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM this WHERE EXISTS (SELECT 1 FROM indicator_target t WHERE t.project_id = this.id))
SELECT * FROM line ORDER BY place, record, count DESC, done
