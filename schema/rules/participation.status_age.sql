-- code: participation.status_age
-- severity: warning
-- entity: participation
-- basis: consistency
-- scope: participation
-- via: participation, person/participation.person
-- field: labour_status
-- message-en: {participation} is {age} years old and has the labour status {status}
-- message-pl: {participation}: wiek {age}, a status na rynku pracy {status}
-- guidance-en: Check birth date and status: under fifteen nobody works or is unemployed.
-- guidance-pl: Sprawdź datę urodzenia i status: przed piętnastym rokiem życia nikt nie pracuje ani nie jest bezrobotny.
-- bad: unemployed at fourteen
-- bad-pl: czternastolatka jako bezrobotna
-- good: at school at fourteen
-- good-pl: czternastolatka ucząca się
SELECT u.id AS id, u.key AS participation, u.labour_status AS status,
       age_on(n.birth_date, u.joined_on) AS age
FROM scope
CROSS JOIN participation u ON u.id = scope.id
CROSS JOIN person n ON n.id = u.person_id
WHERE (u.labour_status GLOB 'employed*' OR u.labour_status GLOB 'unemployed*') AND age < 15
