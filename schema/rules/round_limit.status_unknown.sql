-- code: round_limit.status_unknown
-- severity: warning
-- entity: application
-- basis: R-13
-- scope: recruitment_round
-- via: recruitment_round, round_limit.round, application.round
-- field: labour_status
-- message-en: round {round} limits places by labour status, and that of application {application} is not known
-- message-pl: nabór {round} ma limity według statusu na rynku pracy, a status w zgłoszeniu {application} jest nieznany
-- guidance-en: Record it with `mops recruit set {application} labour_status=STATUS` before the lists are made: it counts for no such limit until then.
-- guidance-pl: Zapisz go przed utworzeniem list: `mops recruit set {application} labour_status=STATUS`; do tego czasu nie liczy się do żadnego takiego limitu.
-- bad: an applicant without a labour status in a round that takes one unemployed person
-- bad-pl: osoba bez statusu na rynku pracy w naborze z limitem osób bezrobotnych
-- good: the limit is by sex alone
-- good-pl: limit dotyczy tylko płci
SELECT a.id AS id, a.key AS application, r.key AS round
FROM scope
CROSS JOIN recruitment_round r ON r.id = scope.id
CROSS JOIN application a ON a.round_id = r.id AND a.labour_status IS NULL AND a.state NOT IN ('rejected', 'resigned')
WHERE EXISTS (SELECT 1 FROM round_limit x WHERE x.round_id = r.id AND x.labour_status IS NOT NULL)
