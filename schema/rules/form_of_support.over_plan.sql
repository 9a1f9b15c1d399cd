-- code: form_of_support.over_plan
-- severity: report
-- entity: form_of_support
-- basis: R-48
-- scope: form_of_support
-- via: form_of_support, session.form
-- field: planned_minutes
-- message-en: the sessions of {form} come to {held} minutes, its programme to {planned}
-- message-pl: zajęcia formy {form} trwają łącznie {held} min, a program obejmuje {planned} min
-- guidance-en: Cancel what is beyond the programme, or correct the length of the programme.
-- guidance-pl: Odwołaj zajęcia ponad program albo popraw jego długość.
-- bad: seven hours of sessions for a programme of six
-- bad-pl: siedem godzin zajęć przy programie na sześć
-- good: six hours of six
-- good-pl: sześć godzin z sześciu
SELECT f.id AS id, f.key AS form, f.planned_minutes AS planned,
       sum(minutes_between(s.starts_at, s.ends_at, s.break_minutes)) AS held
FROM scope
CROSS JOIN form_of_support f ON f.id = scope.id AND f.mode = 'group' AND f.planned_minutes IS NOT NULL
CROSS JOIN session s ON s.form_id = f.id AND s.state <> 'cancelled'
GROUP BY f.id
HAVING held > f.planned_minutes
