-- code: enrollment.refused_profile
-- severity: error
-- entity: enrollment
-- basis: R-8
-- scope: participation
-- via: enrollment.participation, participation, application/participation.application
-- field: form
-- message-en: {participation} has a labour-office profile to which the project refuses vocational services such as {form}
-- message-pl: {participation} ma profil pomocy, któremu projekt odmawia usług zawodowych, takich jak {form}
-- guidance-en: Leave vocational services to the labour office, or change the project's setting.
-- guidance-pl: Usługi zawodowe pozostaw urzędowi pracy albo zmień ustawienie projektu.
-- bad: a registered unemployed person of profile II in a vocational training
-- bad-pl: bezrobotny z profilem II na szkoleniu zawodowym
-- good: a registered unemployed person of profile III in a vocational training
-- good-pl: bezrobotny z profilem III na szkoleniu zawodowym
SELECT e.id AS id, u.key AS participation, f.key AS form
FROM scope
CROSS JOIN participation u ON u.id = scope.id
CROSS JOIN project p ON p.id = u.project_id AND p.profile_refused IS NOT NULL
CROSS JOIN application a ON a.id = u.application_id
CROSS JOIN enrollment e ON e.participation_id = u.id AND e.state IN ('waiting', 'enrolled', 'attending')
CROSS JOIN form_of_support f ON f.id = e.form_id AND f.support_group = 'ZAW'
WHERE instr('|' || p.profile_refused || '|', '|' || a.labour_office_profile || '|') > 0
