-- code: held_document.not_signed
-- severity: report
-- entity: held_document
-- basis: R-20
-- scope: held_document
-- via: held_document
-- field: signed_on
-- message-en: {participation}: {paper} of {day} is in the file without the participant's signature
-- message-pl: {participation}: dokument {paper} z {day} jest w teczce bez podpisu uczestnika
-- guidance-en: Have it signed and record the day; papers that nobody signs say so in their requirement (`participant_signs`).
-- guidance-pl: Uzyskaj podpis i zapisz jego datę; dokument bez podpisu uczestnika ma to w wymaganiu (`participant_signs`).
-- bad: an agreement that the participant is to sign has no day of signature
-- bad-pl: umowa wymagająca podpisu uczestnika nie ma daty podpisu
-- good: a paper that the staff alone signs
-- good-pl: dokument, który podpisuje tylko kadra
SELECT h.id AS id, u.key AS participation, d.name AS paper, h.held_on AS day
FROM scope
CROSS JOIN held_document h ON h.id = scope.id AND h.signed_on IS NULL
CROSS JOIN document_requirement d ON d.id = h.requirement_id AND d.participant_signs = 'yes'
CROSS JOIN participation u ON u.id = h.participation_id
