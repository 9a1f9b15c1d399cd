-- What effectiveness is measured against, and returns to a project that was interrupted.

-- effectiveness_threshold: the share of people of a group that has to reach social or employment effectiveness
CREATE TABLE effectiveness_threshold (
    id            INTEGER PRIMARY KEY,
    project_id    INTEGER NOT NULL REFERENCES project(id),             -- the project
    target_group  TEXT    NOT NULL,                                    -- general or severe
    kind          TEXT    NOT NULL,                                    -- social or employment
    valid_from    TEXT    NOT NULL CHECK (valid_from GLOB '????-??-??'), -- first day of the threshold
    percent       INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100),  -- share in per cent
    rev           INTEGER NOT NULL,                                    -- version of the row, from 1
    op            INTEGER NOT NULL REFERENCES op(id)                   -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX effectiveness_threshold_identity ON effectiveness_threshold (project_id, target_group, kind, valid_from);

-- effectiveness_setting: how the guidelines of the project's call count effectiveness
CREATE TABLE effectiveness_setting (
    id                     INTEGER PRIMARY KEY,
    project_id             INTEGER NOT NULL REFERENCES project(id),  -- the project
    vocational_only        TEXT,                                     -- employment is measured only among those who took vocational support (R-70); empty = yes
    severe_also_general    TEXT,                                     -- the severe group is measured in the general one too (R-73); empty = no
    employed_is_social     TEXT,                                     -- who took a job counts as socially effective too; empty = no
    education_leaves_base  TEXT,                                     -- who goes on learning leaves the base of employment; empty = yes
    rev                    INTEGER NOT NULL,                         -- version of the row, from 1
    op                     INTEGER NOT NULL REFERENCES op(id)        -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX effectiveness_setting_identity ON effectiveness_setting (project_id);

-- participation_return: an interruption that ended with the return of the participant
CREATE TABLE participation_return (
    id                INTEGER PRIMARY KEY,
    participation_id  INTEGER NOT NULL REFERENCES participation(id),             -- the participant
    interrupted_on    TEXT    NOT NULL CHECK (interrupted_on GLOB '????-??-??'), -- day on which the participation had been interrupted
    exit_kind         TEXT,                                                      -- how it had been interrupted
    returned_on       TEXT    NOT NULL CHECK (returned_on GLOB '????-??-??'),    -- first day after the return
    reason            TEXT,                                                      -- why the participant came back
    rev               INTEGER NOT NULL,                                          -- version of the row, from 1
    op                INTEGER NOT NULL REFERENCES op(id),                        -- operation that wrote this version
    CHECK (returned_on > interrupted_on)
) STRICT;
CREATE UNIQUE INDEX participation_return_identity ON participation_return (participation_id, interrupted_on);
