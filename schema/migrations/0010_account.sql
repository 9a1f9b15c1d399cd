-- Who acts is what people say (--actor, sudo, the configuration); which account did it, the system says.
ALTER TABLE op ADD COLUMN account TEXT; -- user account of the process; not known of operations before this
