-- code: round.not_filled
-- severity: report
-- entity: recruitment_round
-- basis: R-17
-- scope: project
-- via: recruitment_round.project, application.round.project
-- field: limit_total
-- message-en: round {round} has {taken} people for {places} places, and no later round is recorded
-- message-pl: nabór {round}: osób {taken}, miejsc {places}, a nie zapisano kolejnego naboru
-- guidance-en: Plan a supplementary round on the same rules.
-- guidance-pl: Zaplanuj nabór uzupełniający na tych samych zasadach.
-- bad: two people for three places
-- bad-pl: dwie osoby na trzy miejsca
-- good: another round is planned
-- good-pl: zaplanowano kolejny nabór
SELECT r.id AS id, r.key AS round, r.limit_total AS places,
       (SELECT count(*) FROM application a WHERE a.round_id = r.id AND a.state IN ('admitted', 'participant')) AS taken
FROM scope
CROSS JOIN recruitment_round r ON r.project_id = scope.id AND r.state = 'supported'
WHERE taken < r.limit_total
  AND NOT EXISTS (SELECT 1 FROM recruitment_round n WHERE n.project_id = r.project_id AND n.number > r.number)
