-- code: participation.education_age
-- severity: warning
-- entity: participation
-- basis: consistency
-- scope: participation
-- via: participation, person/participation.person
-- field: education
-- message-en: {participation} is {age} years old and has the education {status}
-- message-pl: {participation}: wiek {age}, a wykształcenie {status}
-- guidance-en: Check birth date and education.
-- guidance-pl: Sprawdź datę urodzenia i wykształcenie.
-- bad: upper secondary education at fourteen
-- bad-pl: wykształcenie ponadgimnazjalne czternastolatki
-- good: lower secondary education at fourteen
-- good-pl: wykształcenie gimnazjalne czternastolatki
SELECT u.id AS id, u.key AS participation, u.education AS status,
       age_on(n.birth_date, u.joined_on) AS age
FROM scope
CROSS JOIN participation u ON u.id = scope.id
CROSS JOIN person n ON n.id = u.person_id
WHERE (u.education = 'isced_2' AND age < 12) OR (u.education IN ('isced_3', 'isced_4') AND age < 16)
   OR (u.education = 'isced_5_8' AND age < 20)
