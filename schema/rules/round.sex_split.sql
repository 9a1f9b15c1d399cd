-- code: round.sex_split
-- severity: error
-- entity: recruitment_round
-- basis: R-12
-- scope: recruitment_round
-- via: recruitment_round
-- field: target_women
-- message-en: round {round}: places for women ({women}) and men ({men}) do not make the limit of {limit}
-- message-pl: nabór {round}: miejsca dla kobiet ({women}) i mężczyzn ({men}) nie dają limitu {limit}
-- guidance-en: Correct the two targets or the limit, or leave both targets empty.
-- guidance-pl: Popraw podział na płeć albo limit, albo zostaw obie liczby puste.
-- bad: two places for women and one for men in a round for two
-- bad-pl: dwa miejsca dla kobiet i jedno dla mężczyzn w naborze na dwie osoby
-- good: only the places for women are given
-- good-pl: podano tylko miejsca dla kobiet
SELECT r.id AS id, r.key AS round, r.target_women AS women, r.target_men AS men, r.limit_total AS "limit"
FROM scope
CROSS JOIN recruitment_round r ON r.id = scope.id
WHERE r.target_women + r.target_men <> r.limit_total
