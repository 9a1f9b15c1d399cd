-- code: project.dates
-- severity: error
-- entity: project
-- basis: consistency
-- scope: project
-- via: project
-- field: ends_on
-- message-en: project {project} ends before it starts
-- message-pl: projekt {project} kończy się przed początkiem
-- guidance-en: Correct the first or the last day of the project.
-- guidance-pl: Popraw pierwszy albo ostatni dzień projektu.
-- bad: the project ends in the year before it starts
-- bad-pl: projekt kończy się w roku przed początkiem
-- good: the project lasts one day
-- good-pl: projekt trwa jeden dzień
SELECT p.id AS id, p.key AS project
FROM scope
CROSS JOIN project p ON p.id = scope.id
WHERE p.ends_on < p.starts_on
