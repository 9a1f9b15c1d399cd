-- Limits of a round that cross unit, sex and labour status, the direction of moved places, what the cap of points covers,
-- and the papers of a return (R-4, R-9, R-12, R-13).
ALTER TABLE project ADD COLUMN points_cap_covers TEXT;  -- what the cap of points covers: bonus criteria with merit on top, or the whole sum

-- round_limit: most people of a unit, a sex or a labour status that a round takes
CREATE TABLE round_limit (
    id             INTEGER PRIMARY KEY,
    round_id       INTEGER NOT NULL REFERENCES recruitment_round(id),  -- the round
    number         INTEGER NOT NULL CHECK (number > 0),                -- running number in the round
    unit_id        INTEGER REFERENCES unit(id),                        -- only whom it takes into this unit; empty = wherever
    sex            TEXT,                                               -- only women or only men; empty = both
    labour_status  TEXT,                                               -- only people of this status or of one under it, such as unemployed; empty = any
    places         INTEGER NOT NULL CHECK (places >= 0),               -- most people whom the round takes of those
    rev            INTEGER NOT NULL,                                   -- version of the row, from 1
    op             INTEGER NOT NULL REFERENCES op(id)                  -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX round_limit_identity ON round_limit (round_id, number);

ALTER TABLE commission_meeting ADD COLUMN moved_to_women INTEGER CHECK (moved_to_women >= 0);  -- places moved from men to women by decision (R-12)
ALTER TABLE commission_meeting ADD COLUMN moved_to_men INTEGER CHECK (moved_to_men >= 0);      -- places moved from women to men by decision (R-12)

ALTER TABLE participation_return ADD COLUMN application_id INTEGER REFERENCES application(id);                             -- the application by which the participant was admitted again
ALTER TABLE participation_return ADD COLUMN declared_on TEXT CHECK (declared_on GLOB '????-??-??');                        -- declaration of participation signed for the return
ALTER TABLE participation_return ADD COLUMN privacy_statement_on TEXT CHECK (privacy_statement_on GLOB '????-??-??');      -- statement on personal data signed for the return
