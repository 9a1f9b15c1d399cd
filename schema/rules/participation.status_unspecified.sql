-- code: participation.status_unspecified
-- severity: report
-- entity: participation
-- basis: consistency
-- scope: participation
-- via: participation
-- uses: labour_status
-- field: labour_status
-- message-en: {participation}: the labour status {status} has a detail that is not recorded
-- message-pl: {participation}: do statusu {status} nie podano uszczegółowienia
-- guidance-en: Choose the detail, such as long-term or other; the authority asks for it.
-- guidance-pl: Wybierz uszczegółowienie, np. długotrwale albo inna; instytucja go wymaga.
-- bad: registered as unemployed, and nothing more
-- bad-pl: bezrobotny zarejestrowany i nic więcej
-- good: registered as long-term unemployed
-- good-pl: zarejestrowany, długotrwale bezrobotny
SELECT u.id AS id, u.key AS participation, u.labour_status AS status
FROM scope
CROSS JOIN participation u ON u.id = scope.id
CROSS JOIN project p ON p.id = u.project_id AND p.profile = 'rpo-9.1.1'
WHERE u.labour_status IN (SELECT parent FROM temp.dictionary_labour_status)
