-- code: participation.student_age
-- severity: report
-- entity: participation
-- basis: consistency
-- scope: participation
-- via: participation, person/participation.person
-- field: labour_status
-- message-en: {participation} is {age} years old and recorded as {status}
-- message-pl: {participation}: wiek {age}, a status {status}
-- guidance-en: Check the status; nothing has to be done when it is right.
-- guidance-pl: Sprawdź status; jeżeli jest prawidłowy, nic nie trzeba robić.
-- bad: in education at thirty-seven
-- bad-pl: ucząca się w wieku trzydziestu siedmiu lat
-- good: in education at twenty-six
-- good-pl: ucząca się w wieku dwudziestu sześciu lat
SELECT u.id AS id, u.key AS participation, u.labour_status AS status,
       age_on(n.birth_date, u.joined_on) AS age
FROM scope
CROSS JOIN participation u ON u.id = scope.id
CROSS JOIN person n ON n.id = u.person_id
WHERE u.labour_status = 'inactive_in_education' AND age > 30
