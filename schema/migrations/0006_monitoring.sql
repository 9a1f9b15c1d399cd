-- What the files for the authority need and the office keeps for nobody else (schema/forms).

-- monitoring_facts: what the authority's form asks about a participant beyond the office's own records
CREATE TABLE monitoring_facts (
    id                          INTEGER PRIMARY KEY,
    participation_id            INTEGER NOT NULL REFERENCES participation(id),        -- the participant
    technical_id                TEXT,                                                 -- identifier that the authority's system gave
    country                     TEXT,                                                 -- country of residence; empty = Polska
    citizenship                 TEXT,                                                 -- on the joining day (SM EFS)
    degurba                     TEXT,                                                 -- degree of urbanisation of the commune of residence on the joining day; by its TERYT code and never by its name
    rural_area                  TEXT,                                                 -- lives in a rural area as PO KL meant it; empty = as in the application
    occupation                  TEXT,                                                 -- of somebody employed (SL2014)
    employer                    TEXT,                                                 -- of somebody employed (SL2014)
    minority                    TEXT,                                                 -- on the joining day; empty = as in the application
    foreign_origin              TEXT,                                                 -- on the joining day (SM EFS)
    third_country               TEXT,                                                 -- on the joining day (SM EFS)
    homeless                    TEXT,                                                 -- on the joining day; empty = as in the application
    disabled                    TEXT,                                                 -- on the joining day; empty = as the degree says
    other_disadvantaged         TEXT,                                                 -- on the joining day; empty = yes if the office's records show a ground for it
    jobless_household           TEXT,                                                 -- asked up to 1 August 2018
    jobless_with_children       TEXT,                                                 -- asked up to 1 August 2018
    single_adult_with_children  TEXT,                                                 -- asked up to 1 August 2018
    education_ends_on           TEXT    CHECK (education_ends_on GLOB '????-??-??'),  -- planned end of education in the school in which support was used
    exit_situation              TEXT,                                                 -- within four weeks of leaving
    exit_situation_2            TEXT,                                                 -- second fact; not_applicable when there is one only
    rev                         INTEGER NOT NULL,                                     -- version of the row, from 1
    op                          INTEGER NOT NULL REFERENCES op(id)                    -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX monitoring_facts_identity ON monitoring_facts (participation_id);

-- monitoring_support: what the authority's list calls a form of support
CREATE TABLE monitoring_support (
    id            INTEGER PRIMARY KEY,
    form_id       INTEGER NOT NULL REFERENCES form_of_support(id),  -- the form
    support_type  TEXT,                                             -- code or label of the authority's list; empty = what follows from kind and group
    scope         TEXT,                                             -- scope as the call defines it (SM EFS)
    e_learning    TEXT,                                             -- whether e-learning or blended learning is used (PEFS 2007)
    rev           INTEGER NOT NULL,                                 -- version of the row, from 1
    op            INTEGER NOT NULL REFERENCES op(id)                -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX monitoring_support_identity ON monitoring_support (form_id);
