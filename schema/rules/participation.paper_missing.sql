-- code: participation.paper_missing
-- severity: report
-- entity: participation
-- basis: R-20
-- scope: participation
-- via: participation, held_document.participation
-- field: key
-- message-en: papers that the file of {participation} should hold by now are not there: {papers}
-- message-pl: {participation}: w teczce brakuje dokumentów wymaganych do dziś: {papers}
-- guidance-en: Put the paper into the file and record it (`mops import held_document FILE`), or correct what the project requires (`document_requirement`).
-- guidance-pl: Dołącz dokument do teczki i zapisz go (`mops import held_document PLIK`) albo popraw wymagania projektu (`document_requirement`).
-- bad: a paper due seven days after joining is not there on the eighth
-- bad-pl: dokumentu wymaganego w ciągu siedmiu dni od rozpoczęcia udziału brak w ósmym dniu
-- good: the seventh day is today
-- good-pl: siódmy dzień jest dzisiaj
-- All papers that are missing are named at once, the twenty of them at most.  The index of requirements is by what decides who needs one.
WITH moment AS (
    SELECT u.id, 'joining' AS moment, u.joined_on AS day FROM scope CROSS JOIN participation u ON u.id = scope.id
    UNION ALL
    SELECT u.id, 'recruitment', coalesce((SELECT a.received_on FROM application a WHERE a.id = u.application_id), u.joined_on)
    FROM scope CROSS JOIN participation u ON u.id = scope.id
    UNION ALL
    SELECT u.id, 'assessment', (SELECT min(s.finished_on) FROM assessment s WHERE s.participation_id = u.id)
    FROM scope CROSS JOIN participation u ON u.id = scope.id
    UNION ALL
    SELECT u.id, 'contract', (SELECT min(max(c.signed_by_person_on, c.signed_by_centre_on)) FROM social_contract c
                              WHERE c.participation_id = u.id)
    FROM scope CROSS JOIN participation u ON u.id = scope.id
    UNION ALL
    SELECT u.id, 'support', (SELECT min(e.enrolled_on) FROM enrollment e WHERE e.participation_id = u.id)
    FROM scope CROSS JOIN participation u ON u.id = scope.id
    UNION ALL
    SELECT u.id, 'end', u.ended_on FROM scope CROSS JOIN participation u ON u.id = scope.id AND u.state <> 'active')
SELECT id, participation, group_concat(paper, ', ') AS papers
FROM (SELECT u.id AS id, u.key AS participation, d.code || ' ' || d.name AS paper
FROM moment m
CROSS JOIN participation u ON u.id = m.id
CROSS JOIN document_requirement d ON d.id IN (
    SELECT y.id FROM document_requirement y
    WHERE y.project_id = u.project_id AND y.moment = m.moment
      AND coalesce(y.labour_status, '') IN ('', u.labour_status)
      AND coalesce(y.support_group, '') IN (
          SELECT '' UNION ALL
          SELECT f.support_group FROM enrollment e CROSS JOIN form_of_support f ON f.id = e.form_id
          WHERE e.participation_id = u.id AND e.enrolled_on IS NOT NULL)
      AND coalesce(y.due_days, 0) < julianday(:today) - julianday(m.day)
      AND NOT EXISTS (SELECT 1 FROM held_document h
                      WHERE h.participation_id = u.id AND h.requirement_id = y.id AND h.held_on <= :today)
    LIMIT 20)
WHERE m.day IS NOT NULL
ORDER BY u.id, d.code)
GROUP BY id
