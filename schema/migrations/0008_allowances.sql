-- Money for participants, where a project plans it: stipends, tickets, rates per day (R-60 to R-62).

-- allowance: money that the project pays to participants, and how it is counted
CREATE TABLE allowance (
    id          INTEGER PRIMARY KEY,
    key         TEXT    NOT NULL UNIQUE,                  -- project and code
    project_id  INTEGER NOT NULL REFERENCES project(id),  -- the project
    code        TEXT    NOT NULL,                         -- short code
    name        TEXT    NOT NULL,                         -- name in words
    kind        TEXT    NOT NULL,                         -- stipend by hours, monthly ticket or rate per day
    amount      INTEGER NOT NULL CHECK (amount >= 0),     -- full stipend, price of the ticket, rate per day
    full_hours  INTEGER CHECK (full_hours > 0),           -- hours for which the full stipend is due
    rev         INTEGER NOT NULL,                         -- version of the row, from 1
    op          INTEGER NOT NULL REFERENCES op(id)        -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX allowance_identity ON allowance (project_id, code);

-- allowance_claim: what a participant claims of an allowance for a form of support and a time, and what was paid
CREATE TABLE allowance_claim (
    id                INTEGER PRIMARY KEY,
    participation_id  INTEGER NOT NULL REFERENCES participation(id),         -- the participant
    allowance_id      INTEGER NOT NULL REFERENCES allowance(id),             -- the allowance
    form_id           INTEGER NOT NULL REFERENCES form_of_support(id),       -- the form; each has a claim of its own
    from_on           TEXT    NOT NULL CHECK (from_on GLOB '????-??-??'),    -- first day
    to_on             TEXT    NOT NULL CHECK (to_on GLOB '????-??-??'),      -- last day
    price             INTEGER CHECK (price >= 0),                            -- price of this person's ticket; empty = as the allowance says
    paid              INTEGER CHECK (paid >= 0),                             -- what was paid; empty = not yet
    paid_on           TEXT    CHECK (paid_on GLOB '????-??-??'),             -- day of the payment
    rev               INTEGER NOT NULL,                                      -- version of the row, from 1
    op                INTEGER NOT NULL REFERENCES op(id)                     -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX allowance_claim_identity ON allowance_claim (participation_id, allowance_id, form_id, from_on);
CREATE INDEX allowance_claim_form ON allowance_claim (form_id);
