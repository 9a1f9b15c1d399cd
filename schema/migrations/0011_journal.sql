-- What the journal tells an auditor: whose clock an operation went by, and which of its records is not what was sealed.

ALTER TABLE op ADD COLUMN clock TEXT CHECK (clock = 'given');  -- given: the moment was set by hand (--clock, MOPS_NOW); empty: the machine's clock
ALTER TABLE op_digest ADD COLUMN marks TEXT;                   -- check sums of the versions that it wrote, in the order of the seal (src/change/version_marks.h)
