-- code: participation.agreement_late
-- severity: warning
-- entity: participation
-- basis: R-20
-- scope: participation
-- via: participation
-- field: signed_by_person_on
-- message-en: {participation} joined on {joined}; the agreement of participation was signed later, on {signed}
-- message-pl: {participation}: udział od {joined}, a umowę uczestnictwa podpisano później, {signed}
-- guidance-en: The agreement is signed by both sides no later than the first support; check both days.
-- guidance-pl: Umowę podpisują obie strony najpóźniej w dniu pierwszego wsparcia; sprawdź obie daty.
-- bad: signed by the centre a day after joining
-- bad-pl: podpis ośrodka o dzień późniejszy niż rozpoczęcie udziału
-- good: both signatures are of the joining day
-- good-pl: oba podpisy z dnia rozpoczęcia udziału
SELECT u.id AS id, u.key AS participation, u.joined_on AS joined,
       max(coalesce(u.signed_by_person_on, ''), coalesce(u.signed_by_centre_on, '')) AS signed
FROM scope
CROSS JOIN participation u ON u.id = scope.id
WHERE u.signed_by_person_on > u.joined_on OR u.signed_by_centre_on > u.joined_on
