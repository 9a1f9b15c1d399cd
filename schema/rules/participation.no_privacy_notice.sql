-- code: participation.no_privacy_notice
-- severity: warning
-- entity: participation
-- basis: R-81
-- scope: application
-- via: application, participation.application
-- field: application
-- message-en: {participation} joined on {joined}, but the application does not say that the privacy notice was handed over by then
-- message-pl: {participation}: udział od {joined}, a w zgłoszeniu nie zapisano przekazania do tego dnia klauzuli informacyjnej
-- guidance-en: Record the version of the privacy notice and the day on which it was handed over.
-- guidance-pl: Zapisz wersję klauzuli informacyjnej i datę jej przekazania.
-- bad: the notice was handed over after the joining day
-- bad-pl: klauzulę przekazano po rozpoczęciu udziału
-- good: the notice was handed over with the application
-- good-pl: klauzulę przekazano przy składaniu zgłoszenia
SELECT u.id AS id, u.key AS participation, u.joined_on AS joined
FROM scope
CROSS JOIN application a ON a.id = scope.id
CROSS JOIN participation u ON u.application_id = a.id
WHERE a.privacy_notice IS NULL OR a.privacy_notice_on IS NULL OR a.privacy_notice_on > u.joined_on
