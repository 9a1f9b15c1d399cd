-- Waivers: warnings that somebody answered for (src/change/waivers.h).

-- waiver: a warning about one record, or about all of a project, that somebody answered for until a day
CREATE TABLE waiver (
    id          INTEGER PRIMARY KEY,
    key         TEXT    NOT NULL UNIQUE,                                -- WV-0001, given by the program
    rule        TEXT    NOT NULL,                                       -- code of the rule
    record      TEXT    NOT NULL,                                       -- the record as ENTITY/KEY
    project_id  INTEGER REFERENCES project(id),                         -- the project of the record
    granted_by  TEXT    NOT NULL,                                       -- who answers for it
    reason      TEXT    NOT NULL,                                       -- why the finding is right to stay
    granted_on  TEXT    NOT NULL CHECK (granted_on GLOB '????-??-??'),  -- day it was granted
    expires_on  TEXT    NOT NULL CHECK (expires_on GLOB '????-??-??'),  -- last day it holds
    rev         INTEGER NOT NULL,                                       -- version of the row, from 1
    op          INTEGER NOT NULL REFERENCES op(id)                      -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX waiver_identity ON waiver (rule, record);
CREATE INDEX waiver_project ON waiver (project_id);
