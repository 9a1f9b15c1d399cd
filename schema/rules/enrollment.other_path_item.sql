-- code: enrollment.other_path_item
-- severity: error
-- entity: enrollment
-- basis: R-42
-- scope: participation
-- via: enrollment.participation, path_item.contract.participation
-- field: path_item
-- message-en: the enrollment of {participation} in {form} names path item {item}, which does not fit it
-- message-pl: zapis {participation} na {form} wskazuje niepasującą pozycję ścieżki {item}
-- guidance-en: Name a step of the same person and of the same kind of support.
-- guidance-pl: Wskaż pozycję ścieżki tej samej osoby i tego samego rodzaju wsparcia.
-- bad: the enrollment names a step of another kind
-- bad-pl: zapis wskazuje pozycję innego rodzaju
-- good: the enrollment names the step of its kind
-- good-pl: zapis wskazuje pozycję właściwego rodzaju
SELECT e.id AS id, u.key AS participation, f.key AS form, i.key AS item
FROM scope
CROSS JOIN participation u ON u.id = scope.id
CROSS JOIN enrollment e ON e.participation_id = u.id
CROSS JOIN form_of_support f ON f.id = e.form_id
CROSS JOIN path_item i ON i.id = e.path_item_id
CROSS JOIN social_contract c ON c.id = i.contract_id
WHERE c.participation_id <> u.id OR i.kind <> f.kind
