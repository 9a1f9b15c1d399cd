-- code: enrollment.needs_disability
-- severity: error
-- entity: enrollment
-- basis: R-44
-- scope: participation
-- via: enrollment.participation, participation
-- field: form
-- message-en: form {form} asks for an entry in the data of the joining day that {participation} does not have
-- message-pl: forma {form} wymaga zapisu w danych z dnia rozpoczęcia udziału, którego {participation} nie ma
-- guidance-en: Complete the degree and the certificate, or choose another form; the form is only for people with a recorded disability.
-- guidance-pl: Uzupełnij stopień i orzeczenie albo wybierz inną formę; ta forma jest tylko dla osób z zapisaną niepełnosprawnością.
-- bad: somebody without a recorded disability gets an assistant
-- bad-pl: asystenta otrzymuje osoba bez zapisanej niepełnosprawności
-- good: somebody with a recorded degree gets an assistant
-- good-pl: asystenta otrzymuje osoba z zapisanym stopniem
SELECT e.id AS id, u.key AS participation, f.key AS form
FROM scope
CROSS JOIN participation u ON u.id = scope.id
CROSS JOIN enrollment e ON e.participation_id = u.id AND e.state IN ('waiting', 'enrolled', 'attending')
CROSS JOIN form_of_support f ON f.id = e.form_id AND (f.kind = 'ASYST' OR f.needs_disability = 'yes')
WHERE coalesce(u.disability_degree, 'none') NOT IN ('light', 'moderate', 'severe')
  AND coalesce(u.disability_special, 'none') NOT IN ('combined', 'mental', 'intellectual', 'pervasive')
