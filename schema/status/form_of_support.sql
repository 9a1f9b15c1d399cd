-- subject: form_of_support
-- words: done = code:enrollment_state
-- words: kind = code:support_kind
-- head: form | {key}, {title} | {key}, {title}
-- now: what | {kind}, od {day} do {until} | {kind}, from {day} to {until}
-- now: places | Miejsca: {places}, zajęte: {taken} | Places: {places}, taken: {taken}
-- now: enrollments | – {done}: {count} | – {done}: {count}
-- now: sessions | Zajęcia odbyte: {count}, zaplanowane: {planned}, odwołane: {cancelled} | Sessions held: {count}, planned: {planned}, cancelled: {cancelled}
-- open: unmarked | Zajęcia, które minęły bez listy obecności: {count}, pierwsze {day} | Sessions that passed without a list: {count}, the first on {day} | mops attend mark {record} --present KEY... --absent KEY...
-- open: waiting | Na liście oczekujących: {count} | On the waiting list: {count} | mops enroll list --where form={key} --where state=waiting
-- open: unended | Forma się skończyła, a zapisy są otwarte: {count} | The form has ended and enrollments are open: {count} | mops enroll complete ENROLLMENT... --on DAY
-- next: schedule | Nie ma zajęć: ułóż harmonogram | There are no sessions: make a schedule | mops attend schedule add {key} --every DAYS --from {day_iso} --to {until_iso} --at HH:MM-HH:MM
-- next: enroll | Wolne miejsca: {count} | Free places: {count} | mops enroll add PARTICIPANT {key}
-- next: attendance | Frekwencja uczestników | Attendance of the participants | mops report build attendance --project {project} --form {key}
--
WITH
  this AS (SELECT f.*, p.key AS project FROM form_of_support f JOIN project p ON p.id = f.project_id WHERE f.key = :key),
  place AS (SELECT e.* FROM this JOIN enrollment e ON e.form_id = this.id),
  meeting AS (SELECT s.* FROM this JOIN session s ON s.form_id = this.id),
  line(place, says, key, title, project, kind, places, taken, done, count, planned, cancelled, record, day, until) AS (
    SELECT 1, 'form', key, title, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM this
    UNION ALL
    SELECT 2, 'what', key, NULL, NULL, kind, NULL, NULL, NULL, NULL, NULL, NULL, NULL, COALESCE(starts_on, '…'), COALESCE(ends_on, '…')
    FROM this
    UNION ALL
    SELECT 3, 'places', key, NULL, NULL, NULL, COALESCE(capacity, '–'),
           (SELECT COUNT(*) FROM place WHERE state NOT IN ('waiting', 'removed')), NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM this
    UNION ALL
    SELECT 4, 'enrollments', this.key, NULL, NULL, NULL, NULL, NULL, place.state, COUNT(*), NULL, NULL, NULL, NULL, NULL
    FROM this JOIN place GROUP BY place.state
    UNION ALL
    SELECT 5, 'sessions', key, NULL, NULL, NULL, NULL, NULL, NULL, (SELECT COUNT(*) FROM meeting WHERE state = 'held'),
           (SELECT COUNT(*) FROM meeting WHERE state = 'planned'), (SELECT COUNT(*) FROM meeting WHERE state = 'cancelled'), NULL,
           NULL, NULL
    FROM this WHERE EXISTS (SELECT 1 FROM meeting)
    UNION ALL
    SELECT 10, 'unmarked', this.key, NULL, NULL, NULL, NULL, NULL, NULL, COUNT(*), NULL, NULL, MIN(m.key), MIN(m.held_on), NULL
    FROM this JOIN meeting m ON m.state = 'planned' AND m.held_on < :as_of GROUP BY this.id
    UNION ALL
    SELECT 11, 'waiting', this.key, NULL, NULL, NULL, NULL, NULL, NULL, COUNT(*), NULL, NULL, NULL, NULL, NULL
    FROM this JOIN place ON place.state = 'waiting' GROUP BY this.id
    UNION ALL
    SELECT 12, 'unended', this.key, NULL, NULL, NULL, NULL, NULL, NULL, COUNT(*), NULL, NULL, NULL, NULL, NULL
    FROM this JOIN place ON place.state IN ('enrolled', 'attending') WHERE this.ends_on < :as_of GROUP BY this.id
    UNION ALL
    SELECT 20, 'schedule', key, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, COALESCE(starts_on, 'DAY'),
           COALESCE(ends_on, 'DAY')
    FROM this WHERE NOT EXISTS (SELECT 1 FROM meeting)
    UNION ALL
    SELECT 21, 'enroll', key, NULL, NULL, NULL, NULL, NULL, NULL,
           capacity - (SELECT COUNT(*) FROM place WHERE state NOT IN ('waiting', 'removed')), NULL, NULL, NULL, NULL, NULL
    FROM this
    WHERE capacity > (SELECT COUNT(*) FROM place WHERE state NOT IN ('waiting', 'removed')) AND COALESCE(ends_on, :as_of) >= :as_of
    UNION ALL
    SELECT 22, 'attendance', key, NULL, project, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM this WHERE EXISTS (SELECT 1 FROM meeting WHERE state = 'held'))
SELECT *, day AS day_iso, until AS until_iso FROM line ORDER BY place, count DESC, done
