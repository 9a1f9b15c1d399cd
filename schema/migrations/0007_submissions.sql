-- What was handed in: enough to build the same bytes again (mops report verify).

-- submission: a report that was handed in, with what it was made from and the digest of its bytes
CREATE TABLE submission (
    id            INTEGER PRIMARY KEY,
    key           TEXT    NOT NULL UNIQUE,                                  -- SB-0001, given by the program
    report        TEXT    NOT NULL,                                         -- name of the report
    arguments     TEXT    NOT NULL,                                         -- its parameters, period and day, as JSON
    sha256        TEXT    NOT NULL CHECK (length(sha256) = 64),             -- digest of the bytes
    submitted_on  TEXT    NOT NULL CHECK (submitted_on GLOB '????-??-??'),  -- day it was handed in
    project_id    INTEGER REFERENCES project(id),                           -- the project of the report
    file_format   TEXT    NOT NULL,                                         -- table, csv, tsv, json or jsonl
    language      TEXT    NOT NULL,                                         -- pl or en
    columns       TEXT,                                                     -- columns chosen, separated by commas; empty = the usual ones
    bytes         INTEGER NOT NULL,                                         -- how many bytes
    made_at       INTEGER NOT NULL,                                         -- operation after which the records were read
    program       TEXT    NOT NULL,                                         -- name and version of the program that made it
    recipient     TEXT,                                                     -- to whom
    rev           INTEGER NOT NULL,                                         -- version of the row, from 1
    op            INTEGER NOT NULL REFERENCES op(id)                        -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX submission_identity ON submission (report, arguments, sha256, submitted_on);
CREATE INDEX submission_project ON submission (project_id);
