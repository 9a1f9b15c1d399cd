-- Import maps: what a file of some office cannot say by itself: its headings, codes and constants, rows that are no
-- records, and whether a line is a record or a person's month (src/work/import_map.h).

-- import_map: how files of one office are read: their headings, codes and layout
CREATE TABLE import_map (
    id           INTEGER PRIMARY KEY,
    key          TEXT    NOT NULL UNIQUE,                    -- name of the map
    project_id   INTEGER REFERENCES project(id),             -- project whose codes and participants the rows mean; empty = any
    target       TEXT    NOT NULL,                           -- entity of the records that the rows become
    kind         TEXT    NOT NULL,                           -- rows: a line is a record; grid: a line is a person and a column a day
    note         TEXT,                                       -- whose files these are
    encoding     TEXT,                                       -- of the file; empty = recognised
    delimiter    TEXT,                                       -- what parts the cells; empty = recognised
    sheet        TEXT,                                       -- sheet of a workbook; empty = the first
    header_line  INTEGER NOT NULL CHECK (header_line >= 1),  -- line of the headings; what stands above is a title
    source       TEXT,                                       -- name under which the values are remembered; empty = that of the command
    others       TEXT    NOT NULL,                           -- what becomes of columns that neither the map nor the registry knows
    rev          INTEGER NOT NULL,                           -- version of the row, from 1
    op           INTEGER NOT NULL REFERENCES op(id)          -- operation that wrote this version
) STRICT;

-- import_map_column: what a column of the file means
CREATE TABLE import_map_column (
    id         INTEGER PRIMARY KEY,
    map_id     INTEGER NOT NULL REFERENCES import_map(id),  -- the map
    header     TEXT    NOT NULL,                            -- heading in the file, letter case and blanks aside; * = the days of a grid
    field      TEXT    NOT NULL,                            -- field that the column fills; - = none
    take       TEXT    NOT NULL,                            -- which part of the cell it is
    letters    TEXT    NOT NULL,                            -- how the letters are written
    separator  TEXT,                                        -- what parts the entries of a list in one cell
    optional   TEXT    NOT NULL,                            -- whether the column may be missing
    otherwise  TEXT    NOT NULL,                            -- what becomes of a value without translation, where there are any
    rev        INTEGER NOT NULL,                            -- version of the row, from 1
    op         INTEGER NOT NULL REFERENCES op(id)           -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX import_map_column_identity ON import_map_column (map_id, header, field);

-- import_map_value: what a value of a column means
CREATE TABLE import_map_value (
    id       INTEGER PRIMARY KEY,
    map_id   INTEGER NOT NULL REFERENCES import_map(id),  -- the map
    header   TEXT    NOT NULL,                            -- heading of the column; * = the days of a grid
    written  TEXT    NOT NULL,                            -- what stands in the file, letter case and accents aside
    means    TEXT,                                        -- what it stands for; empty = nothing
    rev      INTEGER NOT NULL,                            -- version of the row, from 1
    op       INTEGER NOT NULL REFERENCES op(id)           -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX import_map_value_identity ON import_map_value (map_id, header, written);

-- import_map_constant: a value that every row has and no column says
CREATE TABLE import_map_constant (
    id      INTEGER PRIMARY KEY,
    map_id  INTEGER NOT NULL REFERENCES import_map(id),  -- the map
    field   TEXT    NOT NULL,                            -- field, of a grid also form, starts_at or month
    value   TEXT    NOT NULL,                            -- its value where the file gives none
    rev     INTEGER NOT NULL,                            -- version of the row, from 1
    op      INTEGER NOT NULL REFERENCES op(id)           -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX import_map_constant_identity ON import_map_constant (map_id, field);

-- import_map_skip: which rows are no records: totals, blanks, remarks
CREATE TABLE import_map_skip (
    id      INTEGER PRIMARY KEY,
    map_id  INTEGER NOT NULL REFERENCES import_map(id),  -- the map
    number  INTEGER NOT NULL CHECK (number >= 1),        -- order, from 1
    header  TEXT    NOT NULL,                            -- heading of the column looked at
    test    TEXT    NOT NULL,                            -- how the cell is looked at
    value   TEXT,                                        -- what it is compared with, letter case and accents aside
    rev     INTEGER NOT NULL,                            -- version of the row, from 1
    op      INTEGER NOT NULL REFERENCES op(id)           -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX import_map_skip_identity ON import_map_skip (map_id, number);
