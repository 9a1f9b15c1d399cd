-- code: assessment.changed_when_finished
-- severity: error
-- entity: assessment
-- basis: R-26
-- scope: assessment
-- via: assessment
-- field: state
-- message-en: assessment {assessment} is finished, and its field {changed} was changed afterwards
-- message-pl: diagnoza {assessment} jest zakończona, a jej pole {changed} zmieniono później
-- guidance-en: A finished assessment stays as it is; start a new version instead.
-- guidance-pl: Zakończonej diagnozy się nie zmienia; załóż nową wersję.
-- bad: the recommendation of a finished assessment is rewritten
-- bad-pl: zmieniono rekomendację zakończonej diagnozy
-- good: the participant acknowledges a finished assessment
-- good-pl: uczestnik zapoznaje się z zakończoną diagnozą
--
-- Versions after the one that finished it are in the journal; only the acknowledgement may come later.
SELECT a.id AS id, a.key AS assessment, min(j.key) AS changed
FROM scope
CROSS JOIN assessment a ON a.id = scope.id AND a.state = 'finished'
CROSS JOIN change c ON c.entity = 'assessment' AND c.record = a.id AND c.verb = 'update'
CROSS JOIN json_each(c.before) j ON j.key NOT IN ('state', 'acknowledged_on')
WHERE c.rev > coalesce((SELECT max(s.rev) FROM change s
                        WHERE s.entity = 'assessment' AND s.record = a.id AND json_type(s.before, '$.state') IS NOT NULL), 0)
GROUP BY a.id
