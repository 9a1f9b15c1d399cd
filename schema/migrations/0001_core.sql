-- The tables of mops. One table per entity of schema/entities.csv, under the entity's name: first the id, then the fields
-- in the order of schema/fields.csv (a reference as <field>_id, a list as rows of its own table), last the version of
-- the row and the operation that wrote it. Dates are ISO text, times HH:MM, lengths minutes, money grosze.
--
-- Identity indexes stand after their table, so that a bulk load can drop and rebuild them. The other indexes cover the
-- references that commands and rules follow backwards; references to units, staff and settings have too few distinct
-- values to be worth one. What needs more than the row at hand is in schema/rules.


-- Journal --------------------------------------------------------------------------------------------------------------

-- op: one operation, the unit of change: everything that one command wrote, or nothing
CREATE TABLE op (
    id         INTEGER PRIMARY KEY,
    at         TEXT    NOT NULL,                                 -- moment in UTC, ISO 8601
    actor      TEXT    NOT NULL,                                 -- who ran the command
    host       TEXT,                                             -- computer on which it ran
    program    TEXT    NOT NULL,                                 -- name and version of the program
    command    TEXT    NOT NULL,                                 -- the command as given, without personal data
    kind       TEXT    NOT NULL,                                 -- kind of operation, such as import, sign or undo
    source     TEXT,                                             -- where the data came from
    message    TEXT,                                             -- reason given by the actor
    reverts    INTEGER REFERENCES op(id),                        -- operation that this one takes back
    unchanged  INTEGER NOT NULL DEFAULT 0 CHECK (unchanged >= 0) -- records read that were already as given
) STRICT;
CREATE INDEX op_reverts ON op (reverts) WHERE reverts IS NOT NULL;

-- op_input: a file that an operation read
CREATE TABLE op_input (
    op         INTEGER NOT NULL REFERENCES op(id),
    position   INTEGER NOT NULL,                                 -- order on the command line, from 1
    name       TEXT    NOT NULL,                                 -- file name without its folder
    sha256     TEXT    NOT NULL CHECK (length(sha256) = 64),     -- digest of the content
    bytes      INTEGER NOT NULL CHECK (bytes >= 0),              -- size
    rows       INTEGER NOT NULL CHECK (rows >= 0),               -- data rows read
    PRIMARY KEY (op, position)
) STRICT;

-- op_entity: how many records of an entity an operation touched
CREATE TABLE op_entity (
    op         INTEGER NOT NULL REFERENCES op(id),
    entity     TEXT    NOT NULL,
    created    INTEGER NOT NULL DEFAULT 0 CHECK (created >= 0),
    updated    INTEGER NOT NULL DEFAULT 0 CHECK (updated >= 0),
    deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted >= 0),
    PRIMARY KEY (op, entity)
) STRICT;

-- change: what a record was before an update or a delete; an insert needs no row here
CREATE TABLE change (
    entity     TEXT    NOT NULL,
    record     INTEGER NOT NULL,                                 -- id of the record
    rev        INTEGER NOT NULL,                                 -- version that was replaced
    prev_op    INTEGER NOT NULL REFERENCES op(id),               -- operation that had written it
    op         INTEGER NOT NULL REFERENCES op(id),               -- operation that replaced it
    verb       TEXT    NOT NULL CHECK (verb IN ('update', 'delete')),
    key        TEXT    NOT NULL,                                 -- key or identity as people write it
    before     TEXT    NOT NULL,                                 -- replaced fields as JSON, references as keys
    PRIMARY KEY (entity, record, rev)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_op ON change (op);


-- Project and its settings --------------------------------------------------------------------------------------------

-- project: a co-financed project with its settings; everything that differs between projects hangs on it
CREATE TABLE project (
    id                     INTEGER PRIMARY KEY,
    key                    TEXT    NOT NULL UNIQUE,                                 -- short code of the project, such as WSS
    title                  TEXT    NOT NULL,                                        -- full title
    profile                TEXT    NOT NULL,                                        -- which programme's rules apply
    programme              TEXT,                                                    -- programme as printed, such as Program Operacyjny Kapitał Ludzki
    priority               TEXT,                                                    -- priority or priority axis as printed
    measure                TEXT,                                                    -- measure and sub-measure as printed
    agreement_number       TEXT,                                                    -- number of the funding agreement
    beneficiary            TEXT    NOT NULL,                                        -- the centre that runs the project
    area                   TEXT,                                                    -- commune or town to which applicants need a tie (R-5)
    starts_on              TEXT    NOT NULL CHECK (starts_on GLOB '????-??-??'),    -- first day of the project
    ends_on                TEXT    NOT NULL CHECK (ends_on GLOB '????-??-??'),      -- last day of the project
    participants_planned   INTEGER CHECK (participants_planned >= 0),               -- how many people the project promised to support
    target_group           TEXT,                                                    -- target groups in words for public texts
    support_summary        TEXT,                                                    -- what every participant received in words
    result_summary         TEXT,                                                    -- results in words for public texts
    contract_order         TEXT,                                                    -- whether a contract waits for the finished assessment (R-31)
    assessment_is_support  TEXT,                                                    -- whether the assessment is the first support (R-19)
    points_cap             INTEGER CHECK (points_cap >= 0),                         -- the sum of points never exceeds this
    points_threshold       INTEGER CHECK (points_threshold >= 0),                   -- below this an application is rejected (R-14)
    completion_days        INTEGER CHECK (completion_days >= 0),                    -- days to complete an application (2.6)
    completion_threshold   INTEGER CHECK (completion_threshold BETWEEN 0 AND 100),  -- attendance in per cent needed for a certificate (R-53)
    review_overdue_days    INTEGER CHECK (review_overdue_days >= 0),                -- days after which a planned review is overdue (R-36)
    soft_growth_min        INTEGER,                                                 -- growth of a trait in hundredths from which it counts as improved (R-29)
    commission_min         INTEGER CHECK (commission_min >= 0),                     -- members a commission needs
    profile_refused        TEXT,                                                    -- profiles of help refused vocational services (R-8) separated by |
    funding_sentence       TEXT,                                                    -- the sentence every public paper carries
    rev                    INTEGER NOT NULL,                                        -- version of the row, from 1
    op                     INTEGER NOT NULL REFERENCES op(id)                       -- operation that wrote this version
) STRICT;

-- unit: a unit of the centre or a partner that delivers support
CREATE TABLE unit (
    id               INTEGER PRIMARY KEY,
    key              TEXT    NOT NULL UNIQUE,                  -- project and code, such as WSS/KIS
    project_id       INTEGER NOT NULL REFERENCES project(id),  -- the project it works for
    code             TEXT    NOT NULL,                         -- short code
    name             TEXT    NOT NULL,                         -- full name
    planned_persons  INTEGER CHECK (planned_persons >= 0),     -- how many people it is to support
    for_whom         TEXT,                                     -- whom it is mainly for
    rev              INTEGER NOT NULL,                         -- version of the row, from 1
    op               INTEGER NOT NULL REFERENCES op(id)        -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX unit_identity ON unit (project_id, code);

-- staff: a person who delivers support, assesses or decides
CREATE TABLE staff (
    id          INTEGER PRIMARY KEY,
    key         TEXT    NOT NULL UNIQUE,                  -- project and code
    project_id  INTEGER NOT NULL REFERENCES project(id),  -- the project
    code        TEXT    NOT NULL,                         -- short code
    name        TEXT    NOT NULL,                         -- first name and surname
    role        TEXT    NOT NULL,                         -- what the person does in the project
    employer    TEXT,                                     -- the centre or contractor that employs the person
    rev         INTEGER NOT NULL,                         -- version of the row, from 1
    op          INTEGER NOT NULL REFERENCES op(id)        -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX staff_identity ON staff (project_id, code);

-- age_band: an age interval in which the project counts its people
CREATE TABLE age_band (
    id          INTEGER PRIMARY KEY,
    key         TEXT    NOT NULL UNIQUE,                  -- project and code
    project_id  INTEGER NOT NULL REFERENCES project(id),  -- the project
    code        TEXT    NOT NULL,                         -- code, such as 20-30
    age_from    INTEGER NOT NULL CHECK (age_from >= 0),   -- youngest age in years
    age_to      INTEGER NOT NULL CHECK (age_to >= 0),     -- oldest age in years
    rev         INTEGER NOT NULL,                         -- version of the row, from 1
    op          INTEGER NOT NULL REFERENCES op(id),       -- operation that wrote this version
    CHECK (age_to >= age_from)
) STRICT;
CREATE UNIQUE INDEX age_band_identity ON age_band (project_id, code);

-- subgroup: a target group of the project; a person may belong to several
CREATE TABLE subgroup (
    id          INTEGER PRIMARY KEY,
    key         TEXT    NOT NULL UNIQUE,                  -- project and code
    project_id  INTEGER NOT NULL REFERENCES project(id),  -- the project
    code        TEXT    NOT NULL,                         -- short code
    name        TEXT    NOT NULL,                         -- name in words
    rev         INTEGER NOT NULL,                         -- version of the row, from 1
    op          INTEGER NOT NULL REFERENCES op(id)        -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX subgroup_identity ON subgroup (project_id, code);

-- indicator_target: what the project promised to reach
CREATE TABLE indicator_target (
    id          INTEGER PRIMARY KEY,
    project_id  INTEGER NOT NULL REFERENCES project(id),  -- the project
    indicator   TEXT    NOT NULL,                         -- code of the indicator
    name        TEXT,                                     -- name as in the grant application
    women       INTEGER CHECK (women >= 0),               -- target for women; empty when the target has no split
    men         INTEGER CHECK (men >= 0),                 -- target for men
    total       INTEGER NOT NULL CHECK (total >= 0),      -- target for all
    rev         INTEGER NOT NULL,                         -- version of the row, from 1
    op          INTEGER NOT NULL REFERENCES op(id)        -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX indicator_target_identity ON indicator_target (project_id, indicator);

-- presence_code: how presence at a session is marked and what the mark means
CREATE TABLE presence_code (
    id            INTEGER PRIMARY KEY,
    key           TEXT    NOT NULL UNIQUE,                       -- project and code
    project_id    INTEGER NOT NULL REFERENCES project(id),       -- the project
    code          TEXT    NOT NULL,                              -- what is written on the list
    name          TEXT    NOT NULL,                              -- meaning in words
    attended      TEXT    NOT NULL,                              -- whether the minutes count as attended
    breach        TEXT    NOT NULL,                              -- whether it counts as an unexcused absence (R-56)
    cancels       TEXT    NOT NULL,                              -- whether the session is left out for this person (code Z)
    needs_excuse  TEXT,                                          -- whether a reason has to be given (R-55)
    valid_from    TEXT    CHECK (valid_from GLOB '????-??-??'),  -- first day of use
    valid_to      TEXT    CHECK (valid_to GLOB '????-??-??'),    -- last day of use
    rev           INTEGER NOT NULL,                              -- version of the row, from 1
    op            INTEGER NOT NULL REFERENCES op(id),            -- operation that wrote this version
    CHECK (valid_to >= valid_from)
) STRICT;
CREATE UNIQUE INDEX presence_code_identity ON presence_code (project_id, code);

-- assessment_area: an area that the assessment rates
CREATE TABLE assessment_area (
    id          INTEGER PRIMARY KEY,
    key         TEXT    NOT NULL UNIQUE,                  -- project and code
    project_id  INTEGER NOT NULL REFERENCES project(id),  -- the project
    code        TEXT    NOT NULL,                         -- code, such as D1
    name        TEXT    NOT NULL,                         -- name in words
    rev         INTEGER NOT NULL,                         -- version of the row, from 1
    op          INTEGER NOT NULL REFERENCES op(id)        -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX assessment_area_identity ON assessment_area (project_id, code);

-- assessment_role: a specialist whose part an assessment needs before it can be finished
CREATE TABLE assessment_role (
    id          INTEGER PRIMARY KEY,
    key         TEXT    NOT NULL UNIQUE,                  -- project and code
    project_id  INTEGER NOT NULL REFERENCES project(id),  -- the project
    code        TEXT    NOT NULL,                         -- the role whose part is required (R-24)
    rev         INTEGER NOT NULL,                         -- version of the row, from 1
    op          INTEGER NOT NULL REFERENCES op(id)        -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX assessment_role_identity ON assessment_role (project_id, code);

-- tie_break: what decides between applications with equal points
CREATE TABLE tie_break (
    id          INTEGER PRIMARY KEY,
    project_id  INTEGER NOT NULL REFERENCES project(id),  -- the project
    position    INTEGER NOT NULL CHECK (position >= 0),   -- order of the step
    step        TEXT    NOT NULL,                         -- a built-in step (disability, premises, received, number) or the code of a criterion
    rev         INTEGER NOT NULL,                         -- version of the row, from 1
    op          INTEGER NOT NULL REFERENCES op(id)        -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX tie_break_identity ON tie_break (project_id, position);

-- criterion: a formal or a scored criterion of recruitment
CREATE TABLE criterion (
    id               INTEGER PRIMARY KEY,
    key              TEXT    NOT NULL UNIQUE,                  -- project and code
    project_id       INTEGER NOT NULL REFERENCES project(id),  -- the project
    code             TEXT    NOT NULL,                         -- short code
    name             TEXT    NOT NULL,                         -- name in words
    kind             TEXT    NOT NULL,                         -- formal or scored
    points           INTEGER CHECK (points >= 0),              -- points when met
    exclusive_group  TEXT,                                     -- only the highest of a group counts (R-9)
    condition        TEXT,                                     -- when an application meets it, as words of --where joined by 'and'; empty = judged by hand
    evidence_kind    TEXT,                                     -- paper without which it does not count; empty = the applicant's statement
    position         INTEGER CHECK (position >= 0),            -- order on the card
    rev              INTEGER NOT NULL,                         -- version of the row, from 1
    op               INTEGER NOT NULL REFERENCES op(id)        -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX criterion_identity ON criterion (project_id, code);

-- goods_item: something handed out to participants
CREATE TABLE goods_item (
    id          INTEGER PRIMARY KEY,
    key         TEXT    NOT NULL UNIQUE,                  -- project and code
    project_id  INTEGER NOT NULL REFERENCES project(id),  -- the project
    code        TEXT    NOT NULL,                         -- short code
    name        TEXT    NOT NULL,                         -- name in words
    kind        TEXT    NOT NULL,                         -- kind of goods
    stock       INTEGER CHECK (stock >= 0),               -- how many there are to hand out (R-59)
    unit_value  INTEGER CHECK (unit_value >= 0),          -- value of one piece
    rev         INTEGER NOT NULL,                         -- version of the row, from 1
    op          INTEGER NOT NULL REFERENCES op(id)        -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX goods_item_identity ON goods_item (project_id, code);


-- Recruitment ---------------------------------------------------------------------------------------------------------

-- recruitment_round: one round of recruitment with its limits
CREATE TABLE recruitment_round (
    id                 INTEGER PRIMARY KEY,
    key                TEXT    NOT NULL UNIQUE,                               -- project and number, such as WSS/1
    project_id         INTEGER NOT NULL REFERENCES project(id),               -- the project
    number             INTEGER NOT NULL CHECK (number > 0),                   -- 1, 2, 3
    opens_on           TEXT    NOT NULL CHECK (opens_on GLOB '????-??-??'),   -- first day inclusive
    closes_on          TEXT    NOT NULL CHECK (closes_on GLOB '????-??-??'),  -- last day inclusive
    second_stage_from  TEXT    CHECK (second_stage_from GLOB '????-??-??'),   -- first day of the second stage
    second_stage_to    TEXT    CHECK (second_stage_to GLOB '????-??-??'),     -- last day of the second stage
    limit_total        INTEGER NOT NULL CHECK (limit_total >= 0),             -- how many people the round takes (R-13)
    target_women       INTEGER CHECK (target_women >= 0),                     -- sex target (R-12)
    target_men         INTEGER CHECK (target_men >= 0),                       -- sex target (R-12)
    reserve_limit      INTEGER CHECK (reserve_limit >= 0),                    -- longest reserve list; empty = no limit
    state              TEXT    NOT NULL,                                      -- state of the round
    rev                INTEGER NOT NULL,                                      -- version of the row, from 1
    op                 INTEGER NOT NULL REFERENCES op(id)                     -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX recruitment_round_identity ON recruitment_round (project_id, number);

-- round_unit: places of a round in one unit
CREATE TABLE round_unit (
    id        INTEGER PRIMARY KEY,
    round_id  INTEGER NOT NULL REFERENCES recruitment_round(id),  -- the round
    unit_id   INTEGER NOT NULL REFERENCES unit(id),               -- the unit
    places    INTEGER NOT NULL CHECK (places >= 0),               -- places of the round in this unit
    rev       INTEGER NOT NULL,                                   -- version of the row, from 1
    op        INTEGER NOT NULL REFERENCES op(id)                  -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX round_unit_identity ON round_unit (round_id, unit_id);

-- person: who somebody is; one record a person, whatever the projects
CREATE TABLE person (
    id                      INTEGER PRIMARY KEY,
    key                     TEXT    NOT NULL UNIQUE,                                -- P-000123, given by the program
    pesel                   TEXT    CHECK (length(pesel) = 11),                     -- Polish national identifier
    other_id                TEXT,                                                   -- identifier of somebody without a PESEL
    surname                 TEXT    NOT NULL,                                       -- surname
    given_names             TEXT    NOT NULL,                                       -- given names
    sex                     TEXT    NOT NULL,                                       -- sex; taken from the PESEL when the cell is empty
    birth_date              TEXT    NOT NULL CHECK (birth_date GLOB '????-??-??'),  -- birth date; taken from the PESEL when the cell is empty
    birthplace              TEXT,                                                   -- place of birth
    citizenship             TEXT,                                                   -- citizenship
    phone                   TEXT,                                                   -- telephone
    email                   TEXT,                                                   -- e-mail address
    street                  TEXT,                                                   -- street of residence
    house_number            TEXT,                                                   -- number of the house
    flat_number             TEXT,                                                   -- number of the flat
    postal_code             TEXT,                                                   -- postal code
    locality                TEXT,                                                   -- town or village of residence
    commune                 TEXT,                                                   -- commune of residence
    county                  TEXT,                                                   -- county of residence
    voivodeship             TEXT,                                                   -- voivodeship of residence
    correspondence_address  TEXT,                                                   -- where letters go
    rev                     INTEGER NOT NULL,                                       -- version of the row, from 1
    op                      INTEGER NOT NULL REFERENCES op(id)                      -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX person_identity ON person (pesel);
CREATE INDEX person_namesake ON person (birth_date, surname, given_names);

-- evidence: a paper that proves something
CREATE TABLE evidence (
    id             INTEGER PRIMARY KEY,
    key            TEXT    NOT NULL UNIQUE,                      -- number under which the paper is filed
    person_id      INTEGER NOT NULL REFERENCES person(id),       -- whom it speaks of
    kind           TEXT    NOT NULL,                             -- kind of paper
    issued_on      TEXT    CHECK (issued_on GLOB '????-??-??'),  -- date of issue
    issuer         TEXT,                                         -- who issued it
    valid_to       TEXT    CHECK (valid_to GLOB '????-??-??'),   -- last day of validity; empty = without end
    original_seen  TEXT,                                         -- whether the original was shown
    file_digest    TEXT,                                         -- SHA-256 of the scan
    rev            INTEGER NOT NULL,                             -- version of the row, from 1
    op             INTEGER NOT NULL REFERENCES op(id)            -- operation that wrote this version
) STRICT;
CREATE INDEX evidence_person ON evidence (person_id);

-- application: the paper form as handed in
CREATE TABLE application (
    id                     INTEGER PRIMARY KEY,
    key                    TEXT    NOT NULL UNIQUE,                                 -- round and running number, such as WSS/1/0042
    round_id               INTEGER NOT NULL REFERENCES recruitment_round(id),       -- the round
    person_id              INTEGER NOT NULL REFERENCES person(id),                  -- the applicant
    received_on            TEXT    NOT NULL CHECK (received_on GLOB '????-??-??'),  -- day of receipt; not the postmark (R-18)
    received_at            TEXT    CHECK (received_at GLOB '??:??'),                -- hour of receipt
    received_by            TEXT,                                                    -- who took it in
    channel                TEXT,                                                    -- how it was handed in
    original_on            TEXT    CHECK (original_on GLOB '????-??-??'),           -- day the signed original of an electronic application arrived (R-18)
    unit_id                INTEGER REFERENCES unit(id),                             -- the unit applied for
    education              TEXT,                                                    -- highest completed level
    labour_status          TEXT,                                                    -- status on the application day
    months_out_of_work     INTEGER CHECK (months_out_of_work >= 0),                 -- months without work
    labour_office_profile  TEXT,                                                    -- profile of help set by the labour office
    social_assistance      TEXT,                                                    -- uses social assistance
    food_aid               TEXT,                                                    -- uses the food-aid programme
    disability_degree      TEXT,                                                    -- degree in the certificate
    disability_special     TEXT,                                                    -- combined, mental, intellectual or pervasive
    lives_alone            TEXT,                                                    -- one-person household
    dependants             TEXT,                                                    -- cares for a child or another dependant
    lone_parent            TEXT,                                                    -- brings up children alone
    homeless               TEXT,                                                    -- homeless or excluded from housing
    former_prisoner        TEXT,                                                    -- released from prison
    minority               TEXT,                                                    -- belongs to a minority or is a migrant
    rural_area             TEXT,                                                    -- lives in a rural area
    childcare_needed       TEXT,                                                    -- needs childcare during classes
    access_needs           TEXT,                                                    -- what the person needs to take part
    tie_to_area            TEXT,                                                    -- residence, work, study or stay (R-5)
    statement_truth        TEXT,                                                    -- signed under liability
    statement_rules        TEXT,                                                    -- accepts the regulations
    statement_no_parallel  TEXT,                                                    -- no identical support in another project
    privacy_notice         TEXT,                                                    -- version of the privacy notice handed over (R-81)
    privacy_notice_on      TEXT    CHECK (privacy_notice_on GLOB '????-??-??'),     -- day of handing it over
    signed_on              TEXT    CHECK (signed_on GLOB '????-??-??'),             -- date of the signature
    state                  TEXT    NOT NULL,                                        -- state of the application (2.6)
    complete_by            TEXT    CHECK (complete_by GLOB '????-??-??'),           -- deadline of a call for completion
    missing                TEXT,                                                    -- what has to be completed
    reason                 TEXT,                                                    -- why rejected or withdrawn
    rev                    INTEGER NOT NULL,                                        -- version of the row, from 1
    op                     INTEGER NOT NULL REFERENCES op(id)                       -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX application_identity ON application (round_id, person_id);
CREATE INDEX application_person ON application (person_id);

-- application_premise: a premise of poverty or exclusion that applies to the applicant
CREATE TABLE application_premise (
    id              INTEGER PRIMARY KEY,
    application_id  INTEGER NOT NULL REFERENCES application(id),  -- the application
    premise         TEXT    NOT NULL,                             -- the premise
    rev             INTEGER NOT NULL,                             -- version of the row, from 1
    op              INTEGER NOT NULL REFERENCES op(id)            -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX application_premise_identity ON application_premise (application_id, premise);

-- application_reason: a reason of art. 7 that applies to the applicant
CREATE TABLE application_reason (
    id              INTEGER PRIMARY KEY,
    application_id  INTEGER NOT NULL REFERENCES application(id),  -- the application
    reason          TEXT    NOT NULL,                             -- the reason
    rev             INTEGER NOT NULL,                             -- version of the row, from 1
    op              INTEGER NOT NULL REFERENCES op(id)            -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX application_reason_identity ON application_reason (application_id, reason);

-- application_subgroup: a target subgroup that the applicant belongs to
CREATE TABLE application_subgroup (
    id              INTEGER PRIMARY KEY,
    application_id  INTEGER NOT NULL REFERENCES application(id),  -- the application
    subgroup_id     INTEGER NOT NULL REFERENCES subgroup(id),     -- the subgroup
    rev             INTEGER NOT NULL,                             -- version of the row, from 1
    op              INTEGER NOT NULL REFERENCES op(id)            -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX application_subgroup_identity ON application_subgroup (application_id, subgroup_id);

-- formal_check: the answer to one formal criterion
CREATE TABLE formal_check (
    id              INTEGER PRIMARY KEY,
    application_id  INTEGER NOT NULL REFERENCES application(id),            -- the application
    criterion_id    INTEGER NOT NULL REFERENCES criterion(id),              -- the formal criterion
    result          TEXT    NOT NULL,                                       -- met or not
    evidence_id     INTEGER REFERENCES evidence(id),                        -- the paper seen
    note            TEXT,                                                   -- note of what was seen
    checked_on      TEXT    NOT NULL CHECK (checked_on GLOB '????-??-??'),  -- day of the check
    checked_by      TEXT,                                                   -- who checked
    rev             INTEGER NOT NULL,                                       -- version of the row, from 1
    op              INTEGER NOT NULL REFERENCES op(id)                      -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX formal_check_identity ON formal_check (application_id, criterion_id);

-- score: points for one criterion
CREATE TABLE score (
    id              INTEGER PRIMARY KEY,
    application_id  INTEGER NOT NULL REFERENCES application(id),           -- the application
    criterion_id    INTEGER NOT NULL REFERENCES criterion(id),             -- the scored criterion
    points          INTEGER NOT NULL CHECK (points >= 0),                  -- points given
    evidence_id     INTEGER REFERENCES evidence(id),                       -- the paper that proves it (R-10)
    basis           TEXT    NOT NULL,                                      -- document or explicit statement (R-10)
    scored_on       TEXT    NOT NULL CHECK (scored_on GLOB '????-??-??'),  -- day of scoring
    scored_by       TEXT,                                                  -- who scored
    rev             INTEGER NOT NULL,                                      -- version of the row, from 1
    op              INTEGER NOT NULL REFERENCES op(id)                     -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX score_identity ON score (application_id, criterion_id);

-- commission_meeting: a meeting that decides the lists of a round
CREATE TABLE commission_meeting (
    id              INTEGER PRIMARY KEY,
    key             TEXT    NOT NULL UNIQUE,                             -- round and number, such as WSS/1/K1
    round_id        INTEGER NOT NULL REFERENCES recruitment_round(id),   -- the round
    number          INTEGER NOT NULL CHECK (number > 0),                 -- running number in the round
    held_on         TEXT    NOT NULL CHECK (held_on GLOB '????-??-??'),  -- day of the meeting
    tie_break_used  TEXT,                                                -- order of steps that decided between equal points (R-11)
    places_moved    INTEGER,                                             -- places moved from one sex to the other by decision (R-12)
    decision        TEXT,                                                -- decisions in words
    rev             INTEGER NOT NULL,                                    -- version of the row, from 1
    op              INTEGER NOT NULL REFERENCES op(id)                   -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX commission_meeting_identity ON commission_meeting (round_id, number);

-- meeting_member: who took part in a meeting
CREATE TABLE meeting_member (
    id          INTEGER PRIMARY KEY,
    meeting_id  INTEGER NOT NULL REFERENCES commission_meeting(id),  -- the meeting
    name        TEXT    NOT NULL,                                    -- the member
    function    TEXT,                                                -- function in the commission
    rev         INTEGER NOT NULL,                                    -- version of the row, from 1
    op          INTEGER NOT NULL REFERENCES op(id)                   -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX meeting_member_identity ON meeting_member (meeting_id, name);

-- list_entry: where a meeting put an application
CREATE TABLE list_entry (
    id              INTEGER PRIMARY KEY,
    meeting_id      INTEGER NOT NULL REFERENCES commission_meeting(id),  -- the meeting that decided
    application_id  INTEGER NOT NULL REFERENCES application(id),         -- the application
    list            TEXT    NOT NULL,                                    -- basic, reserve or rejected
    position        INTEGER NOT NULL CHECK (position >= 0),              -- place on the list
    points          INTEGER CHECK (points >= 0),                         -- sum of points
    unit_id         INTEGER REFERENCES unit(id),                         -- the unit in which the place lies
    decided_by      TEXT,                                                -- tie-break step that separated it from the entry above
    reason          TEXT,                                                -- why rejected
    rev             INTEGER NOT NULL,                                    -- version of the row, from 1
    op              INTEGER NOT NULL REFERENCES op(id)                   -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX list_entry_identity ON list_entry (meeting_id, application_id);
CREATE INDEX list_entry_application ON list_entry (application_id);

-- place_offer: a freed place offered to an application on the reserve list
CREATE TABLE place_offer (
    id              INTEGER PRIMARY KEY,
    application_id  INTEGER NOT NULL REFERENCES application(id),            -- the reserve application asked
    freed_by_id     INTEGER NOT NULL REFERENCES application(id),            -- the application whose place fell free
    offered_on      TEXT    NOT NULL CHECK (offered_on GLOB '????-??-??'),  -- day of the offer
    answer          TEXT,                                                   -- accepted or refused; empty = waiting
    answered_on     TEXT    CHECK (answered_on GLOB '????-??-??'),          -- day of the answer
    rev             INTEGER NOT NULL,                                       -- version of the row, from 1
    op              INTEGER NOT NULL REFERENCES op(id)                      -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX place_offer_identity ON place_offer (application_id, freed_by_id);
CREATE INDEX place_offer_freed_by ON place_offer (freed_by_id);


-- Participation -------------------------------------------------------------------------------------------------------

-- participation: a person inside a project, as on the joining day
CREATE TABLE participation (
    id                    INTEGER PRIMARY KEY,
    key                   TEXT    NOT NULL UNIQUE,                                 -- project and running number, such as WSS-0042
    project_id            INTEGER NOT NULL REFERENCES project(id),                 -- the project
    person_id             INTEGER NOT NULL REFERENCES person(id),                  -- the participant
    application_id        INTEGER REFERENCES application(id),                      -- the application through which the person came
    unit_id               INTEGER REFERENCES unit(id),                             -- the unit that supports the person
    declared_on           TEXT    CHECK (declared_on GLOB '????-??-??'),           -- declaration of participation signed
    privacy_statement_on  TEXT    CHECK (privacy_statement_on GLOB '????-??-??'),  -- statement on personal data signed
    joined_on             TEXT    NOT NULL CHECK (joined_on GLOB '????-??-??'),    -- day of the first support (R-19)
    education             TEXT,                                                    -- level on the joining day (R-21)
    labour_status         TEXT,                                                    -- status on the joining day
    social_assistance     TEXT,                                                    -- on the joining day
    disability_degree     TEXT,                                                    -- on the joining day
    disability_special    TEXT,                                                    -- on the joining day
    childcare_needed      TEXT,                                                    -- on the joining day
    state                 TEXT    NOT NULL,                                        -- active, completed or interrupted
    ended_on              TEXT    CHECK (ended_on GLOB '????-??-??'),              -- day of the last support taken (R-63)
    exit_kind             TEXT,                                                    -- how the participation ended
    exit_reason           TEXT,                                                    -- reason in words
    rev                   INTEGER NOT NULL,                                        -- version of the row, from 1
    op                    INTEGER NOT NULL REFERENCES op(id)                       -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX participation_identity ON participation (project_id, person_id);
CREATE INDEX participation_person ON participation (person_id);
CREATE INDEX participation_application ON participation (application_id);


-- Assessment ----------------------------------------------------------------------------------------------------------

-- assessment: identification of needs and potentials
CREATE TABLE assessment (
    id                      INTEGER PRIMARY KEY,
    key                     TEXT    NOT NULL UNIQUE,                                 -- participation and version, such as WSS-0042/A1
    participation_id        INTEGER NOT NULL REFERENCES participation(id),           -- the participant
    version                 INTEGER NOT NULL CHECK (version > 0),                    -- 1 for the first; a later change is a new version (R-26)
    started_on              TEXT    NOT NULL CHECK (started_on GLOB '????-??-??'),   -- first day
    finished_on             TEXT    CHECK (finished_on GLOB '????-??-??'),           -- day of finishing
    state                   TEXT    NOT NULL,                                        -- open or finished
    labour_market_distance  INTEGER CHECK (labour_market_distance BETWEEN 1 AND 5),  -- 1 near to 5 far
    preferred_path          TEXT,                                                    -- social, vocational or both
    recommended_unit_id     INTEGER REFERENCES unit(id),                             -- the unit that fits
    recommendation          TEXT,                                                    -- recommended support in words
    contraindications       TEXT,                                                    -- health reasons against some support
    acknowledged_on         TEXT    CHECK (acknowledged_on GLOB '????-??-??'),       -- day the participant acknowledged it
    rev                     INTEGER NOT NULL,                                        -- version of the row, from 1
    op                      INTEGER NOT NULL REFERENCES op(id)                       -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX assessment_identity ON assessment (participation_id, version);

-- assessment_part: what one specialist found
CREATE TABLE assessment_part (
    id             INTEGER PRIMARY KEY,
    assessment_id  INTEGER NOT NULL REFERENCES assessment(id),          -- the assessment
    role           TEXT    NOT NULL,                                    -- which specialist
    staff_id       INTEGER REFERENCES staff(id),                        -- who
    held_on        TEXT    NOT NULL CHECK (held_on GLOB '????-??-??'),  -- day of the meeting
    minutes        INTEGER CHECK (minutes >= 0),                        -- how long it took
    method         TEXT,                                                -- method used
    findings       TEXT,                                                -- what was found; psychological notes are restricted (R-27)
    rev            INTEGER NOT NULL,                                    -- version of the row, from 1
    op             INTEGER NOT NULL REFERENCES op(id)                   -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX assessment_part_identity ON assessment_part (assessment_id, role);

-- area_rating: the level found in one area
CREATE TABLE area_rating (
    id              INTEGER PRIMARY KEY,
    assessment_id   INTEGER NOT NULL REFERENCES assessment(id),       -- the assessment
    area_id         INTEGER NOT NULL REFERENCES assessment_area(id),  -- the area
    level           INTEGER CHECK (level BETWEEN 1 AND 5),            -- 1 to 5; empty when not applicable
    not_applicable  TEXT,                                             -- yes when the area does not concern the person
    description     TEXT,                                             -- in words
    need            TEXT,                                             -- what is needed
    potential       TEXT,                                             -- what can be built on
    rev             INTEGER NOT NULL,                                 -- version of the row, from 1
    op              INTEGER NOT NULL REFERENCES op(id)                -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX area_rating_identity ON area_rating (assessment_id, area_id);

-- assessment_problem: a problem that the assessment found and ranked
CREATE TABLE assessment_problem (
    id             INTEGER PRIMARY KEY,
    assessment_id  INTEGER NOT NULL REFERENCES assessment(id),  -- the assessment
    reason         TEXT    NOT NULL,                            -- the problem as a reason of art. 7
    rank           INTEGER NOT NULL CHECK (rank >= 0),          -- 1 = dominant
    cause          TEXT,                                        -- cause in words
    effect         TEXT,                                        -- effect in words
    rev            INTEGER NOT NULL,                            -- version of the row, from 1
    op             INTEGER NOT NULL REFERENCES op(id)           -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX assessment_problem_identity ON assessment_problem (assessment_id, reason);

-- assessment_factor: what helps or hinders the person
CREATE TABLE assessment_factor (
    id             INTEGER PRIMARY KEY,
    assessment_id  INTEGER NOT NULL REFERENCES assessment(id),  -- the assessment
    kind           TEXT    NOT NULL,                            -- resource or barrier
    position       INTEGER NOT NULL CHECK (position >= 0),      -- running number
    description    TEXT    NOT NULL,                            -- in words
    rev            INTEGER NOT NULL,                            -- version of the row, from 1
    op             INTEGER NOT NULL REFERENCES op(id)           -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX assessment_factor_identity ON assessment_factor (assessment_id, kind, position);


-- Surveys -------------------------------------------------------------------------------------------------------------

-- survey: a comparative survey as data
CREATE TABLE survey (
    id          INTEGER PRIMARY KEY,
    key         TEXT    NOT NULL UNIQUE,                  -- project and code
    project_id  INTEGER NOT NULL REFERENCES project(id),  -- the project
    code        TEXT    NOT NULL,                         -- code including its version
    title       TEXT    NOT NULL,                         -- title as printed
    version     INTEGER CHECK (version > 0),              -- version of the template (R-28)
    scale_min   INTEGER NOT NULL,                         -- lowest answer
    scale_max   INTEGER NOT NULL,                         -- highest answer
    rev         INTEGER NOT NULL,                         -- version of the row, from 1
    op          INTEGER NOT NULL REFERENCES op(id),       -- operation that wrote this version
    CHECK (scale_max > scale_min)
) STRICT;
CREATE UNIQUE INDEX survey_identity ON survey (project_id, code);

-- survey_trait: what a survey measures
CREATE TABLE survey_trait (
    id         INTEGER PRIMARY KEY,
    key        TEXT    NOT NULL UNIQUE,                 -- survey and code
    survey_id  INTEGER NOT NULL REFERENCES survey(id),  -- the survey
    code       TEXT    NOT NULL,                        -- short code
    name       TEXT    NOT NULL,                        -- name in words
    rev        INTEGER NOT NULL,                        -- version of the row, from 1
    op         INTEGER NOT NULL REFERENCES op(id)       -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX survey_trait_identity ON survey_trait (survey_id, code);

-- survey_item: one question of a survey
CREATE TABLE survey_item (
    id         INTEGER PRIMARY KEY,
    key        TEXT    NOT NULL UNIQUE,                       -- survey and code
    survey_id  INTEGER NOT NULL REFERENCES survey(id),        -- the survey
    code       TEXT    NOT NULL,                              -- short code
    trait_id   INTEGER NOT NULL REFERENCES survey_trait(id),  -- the trait it measures
    text       TEXT    NOT NULL,                              -- the question
    reversed   TEXT    NOT NULL,                              -- whether a high answer means little of the trait (R-29)
    position   INTEGER CHECK (position >= 0),                 -- order on the sheet
    rev        INTEGER NOT NULL,                              -- version of the row, from 1
    op         INTEGER NOT NULL REFERENCES op(id)             -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX survey_item_identity ON survey_item (survey_id, code);

-- survey_response: a survey as one participant filled it in
CREATE TABLE survey_response (
    id                INTEGER PRIMARY KEY,
    key               TEXT    NOT NULL UNIQUE,                               -- survey, participation and wave
    survey_id         INTEGER NOT NULL REFERENCES survey(id),                -- the survey
    participation_id  INTEGER NOT NULL REFERENCES participation(id),         -- the participant
    wave              TEXT    NOT NULL,                                      -- before, during or after
    filled_on         TEXT    NOT NULL CHECK (filled_on GLOB '????-??-??'),  -- day of filling in
    filled_how        TEXT,                                                  -- alone or with help
    rev               INTEGER NOT NULL,                                      -- version of the row, from 1
    op                INTEGER NOT NULL REFERENCES op(id)                     -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX survey_response_identity ON survey_response (survey_id, participation_id, wave);
CREATE INDEX survey_response_participation ON survey_response (participation_id);

-- survey_answer: one answer
CREATE TABLE survey_answer (
    id           INTEGER PRIMARY KEY,
    response_id  INTEGER NOT NULL REFERENCES survey_response(id),  -- the survey filled in
    item_id      INTEGER NOT NULL REFERENCES survey_item(id),      -- the question
    answer       INTEGER NOT NULL,                                 -- the answer on the scale
    rev          INTEGER NOT NULL,                                 -- version of the row, from 1
    op           INTEGER NOT NULL REFERENCES op(id)                -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX survey_answer_identity ON survey_answer (response_id, item_id);


-- Forms of support ----------------------------------------------------------------------------------------------------

-- form_of_support: an edition of support that people enroll for
CREATE TABLE form_of_support (
    id                    INTEGER PRIMARY KEY,
    key                   TEXT    NOT NULL UNIQUE,                                 -- code, such as WSS-SZK-01
    project_id            INTEGER NOT NULL REFERENCES project(id),                 -- the project
    kind                  TEXT    NOT NULL,                                        -- kind of support
    support_group         TEXT    NOT NULL,                                        -- social, vocational, educational, health or none
    instrument            TEXT,                                                    -- instrument or service in words
    title                 TEXT    NOT NULL,                                        -- title as announced
    unit_id               INTEGER REFERENCES unit(id),                             -- the unit that delivers it
    provider              TEXT,                                                    -- who delivers it (R-47)
    provider_name         TEXT,                                                    -- name of the provider
    mode                  TEXT    NOT NULL,                                        -- group or individual
    planned_minutes       INTEGER CHECK (planned_minutes >= 0),                    -- length of the programme in minutes; for individual support a person
    hour_unit             INTEGER NOT NULL CHECK (hour_unit > 0),                  -- 45 or 60 minutes (R-48)
    capacity              INTEGER CHECK (capacity >= 0),                           -- places at one time; empty = open (R-43)
    min_group             INTEGER CHECK (min_group >= 0),                          -- smallest group
    starts_on             TEXT    NOT NULL CHECK (starts_on GLOB '????-??-??'),    -- first day
    ends_on               TEXT    NOT NULL CHECK (ends_on GLOB '????-??-??'),      -- last day
    place                 TEXT,                                                    -- where
    trainer_id            INTEGER REFERENCES staff(id),                            -- who leads it
    qualification         TEXT,                                                    -- qualification it leads to
    certifying_body       TEXT,                                                    -- who certifies (R-51)
    exam_on               TEXT    CHECK (exam_on GLOB '????-??-??'),               -- day of the exam
    completion_threshold  INTEGER CHECK (completion_threshold BETWEEN 0 AND 100),  -- own threshold; empty = the project's
    needs_disability      TEXT,                                                    -- only for people with a recorded disability (R-44)
    rev                   INTEGER NOT NULL,                                        -- version of the row, from 1
    op                    INTEGER NOT NULL REFERENCES op(id)                       -- operation that wrote this version
) STRICT;
CREATE INDEX form_of_support_project ON form_of_support (project_id);


-- Social contract and individual path ---------------------------------------------------------------------------------

-- social_contract: what the participant and the centre agreed
CREATE TABLE social_contract (
    id                   INTEGER PRIMARY KEY,
    key                  TEXT    NOT NULL UNIQUE,                                -- number, such as KS/2016/017
    participation_id     INTEGER NOT NULL REFERENCES participation(id),          -- the participant
    kind                 TEXT    NOT NULL,                                       -- kind of agreement
    drafted_on           TEXT    NOT NULL CHECK (drafted_on GLOB '????-??-??'),  -- day of the draft
    starts_on            TEXT    CHECK (starts_on GLOB '????-??-??'),            -- first day; the day of conclusion
    ends_on              TEXT    CHECK (ends_on GLOB '????-??-??'),              -- last day agreed
    social_worker_id     INTEGER REFERENCES staff(id),                           -- who signs for the centre
    place                TEXT,                                                   -- where it was concluded
    causes               TEXT,                                                   -- causes of the situation
    resources            TEXT,                                                   -- possibilities and resources
    limitations          TEXT,                                                   -- limitations and barriers
    signed_by_person_on  TEXT    CHECK (signed_by_person_on GLOB '????-??-??'),  -- date of the signature
    signed_by_centre_on  TEXT    CHECK (signed_by_centre_on GLOB '????-??-??'),  -- date of the signature
    version              INTEGER CHECK (version > 0),                            -- 1 and one more with each annex (R-37)
    state                TEXT    NOT NULL,                                       -- state of the contract
    suspended_on         TEXT    CHECK (suspended_on GLOB '????-??-??'),         -- first day of the last pause
    suspend_reason       TEXT,                                                   -- why the last pause was agreed
    resumed_on           TEXT    CHECK (resumed_on GLOB '????-??-??'),           -- first day after the last pause
    ended_on             TEXT    CHECK (ended_on GLOB '????-??-??'),             -- day of the end
    end_reason           TEXT,                                                   -- reason in words
    rev                  INTEGER NOT NULL,                                       -- version of the row, from 1
    op                   INTEGER NOT NULL REFERENCES op(id)                      -- operation that wrote this version
) STRICT;
CREATE INDEX social_contract_participation ON social_contract (participation_id);

-- contract_goal: a main or specific goal of a contract
CREATE TABLE contract_goal (
    id           INTEGER PRIMARY KEY,
    contract_id  INTEGER NOT NULL REFERENCES social_contract(id),  -- the contract
    number       INTEGER NOT NULL CHECK (number >= 0),             -- running number
    kind         TEXT    NOT NULL,                                 -- main or specific
    main_number  INTEGER CHECK (main_number >= 0),                 -- number of the main goal it serves
    text         TEXT    NOT NULL,                                 -- in words
    deadline     TEXT    CHECK (deadline GLOB '????-??-??'),       -- by when
    effect       TEXT,                                             -- expected effect
    indicator    TEXT,                                             -- how one knows
    rev          INTEGER NOT NULL,                                 -- version of the row, from 1
    op           INTEGER NOT NULL REFERENCES op(id)                -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX contract_goal_identity ON contract_goal (contract_id, number);

-- contract_action: what one side promised to do
CREATE TABLE contract_action (
    id           INTEGER PRIMARY KEY,
    contract_id  INTEGER NOT NULL REFERENCES social_contract(id),  -- the contract
    number       INTEGER NOT NULL CHECK (number >= 0),             -- running number
    side         TEXT    NOT NULL,                                 -- participant or social worker
    text         TEXT    NOT NULL,                                 -- what is promised
    goal_number  INTEGER CHECK (goal_number >= 0),                 -- number of the goal it serves
    deadline     TEXT    CHECK (deadline GLOB '????-??-??'),       -- by when (R-35)
    rev          INTEGER NOT NULL,                                 -- version of the row, from 1
    op           INTEGER NOT NULL REFERENCES op(id)                -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX contract_action_identity ON contract_action (contract_id, number);

-- contract_review: a planned or held review of a contract
CREATE TABLE contract_review (
    id           INTEGER PRIMARY KEY,
    contract_id  INTEGER NOT NULL REFERENCES social_contract(id),        -- the contract
    planned_on   TEXT    NOT NULL CHECK (planned_on GLOB '????-??-??'),  -- day agreed
    held_on      TEXT    CHECK (held_on GLOB '????-??-??'),              -- day it was held
    result       TEXT,                                                   -- how far the actions were done
    final        TEXT,                                                   -- whether it is the last review
    conclusions  TEXT,                                                   -- conclusions and changes of plan
    rev          INTEGER NOT NULL,                                       -- version of the row, from 1
    op           INTEGER NOT NULL REFERENCES op(id)                      -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX contract_review_identity ON contract_review (contract_id, planned_on);

-- contract_annex: a signed change of a contract
CREATE TABLE contract_annex (
    id                   INTEGER PRIMARY KEY,
    key                  TEXT    NOT NULL UNIQUE,                                         -- contract and number
    contract_id          INTEGER NOT NULL REFERENCES social_contract(id),                 -- the contract
    number               INTEGER NOT NULL CHECK (number >= 0),                            -- running number
    effective_on         TEXT    NOT NULL CHECK (effective_on GLOB '????-??-??'),         -- first day of the change
    change               TEXT    NOT NULL,                                                -- what changes
    reason               TEXT    NOT NULL,                                                -- why
    signed_by_person_on  TEXT    NOT NULL CHECK (signed_by_person_on GLOB '????-??-??'),  -- date of the signature
    signed_by_centre_on  TEXT    NOT NULL CHECK (signed_by_centre_on GLOB '????-??-??'),  -- date of the signature
    rev                  INTEGER NOT NULL,                                                -- version of the row, from 1
    op                   INTEGER NOT NULL REFERENCES op(id)                               -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX contract_annex_identity ON contract_annex (contract_id, number);

-- contract_breach: a duty of the contract not kept
CREATE TABLE contract_breach (
    id           INTEGER PRIMARY KEY,
    contract_id  INTEGER NOT NULL REFERENCES social_contract(id),         -- the contract
    occurred_on  TEXT    NOT NULL CHECK (occurred_on GLOB '????-??-??'),  -- day
    duty         TEXT    NOT NULL,                                        -- which duty was not kept
    explanation  TEXT,                                                    -- the person's explanation
    decision     TEXT,                                                    -- what was decided (R-39)
    rev          INTEGER NOT NULL,                                        -- version of the row, from 1
    op           INTEGER NOT NULL REFERENCES op(id)                       -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX contract_breach_identity ON contract_breach (contract_id, occurred_on);

-- path_item: one step of the individual path: kind of support, time, expected effect
CREATE TABLE path_item (
    id               INTEGER PRIMARY KEY,
    key              TEXT    NOT NULL UNIQUE,                                  -- contract and position
    contract_id      INTEGER NOT NULL REFERENCES social_contract(id),          -- the contract
    position         INTEGER NOT NULL CHECK (position >= 0),                   -- running number
    kind             TEXT    NOT NULL,                                         -- kind of support
    support_group    TEXT    NOT NULL,                                         -- group of the instrument
    instrument       TEXT,                                                     -- which instrument when a kind holds several
    form_id          INTEGER REFERENCES form_of_support(id),                   -- the form when already known
    unit_id          INTEGER REFERENCES unit(id),                              -- the unit
    planned_from     TEXT    NOT NULL CHECK (planned_from GLOB '????-??-??'),  -- first day
    planned_to       TEXT    NOT NULL CHECK (planned_to GLOB '????-??-??'),    -- last day
    planned_minutes  INTEGER CHECK (planned_minutes >= 0),                     -- planned length
    expected_effect  TEXT    NOT NULL,                                         -- expected effect
    measure          TEXT,                                                     -- how one knows
    goal_number      INTEGER CHECK (goal_number >= 0),                         -- number of the goal it serves
    annex_id         INTEGER REFERENCES contract_annex(id),                    -- the annex that brought or changed it
    state            TEXT    NOT NULL,                                         -- state of the step
    rev              INTEGER NOT NULL,                                         -- version of the row, from 1
    op               INTEGER NOT NULL REFERENCES op(id)                        -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX path_item_identity ON path_item (contract_id, position);
CREATE INDEX path_item_form ON path_item (form_id);


-- Enrollment and attendance -------------------------------------------------------------------------------------------

-- enrollment: a participant in one form of support
CREATE TABLE enrollment (
    id                  INTEGER PRIMARY KEY,
    key                 TEXT    NOT NULL UNIQUE,                                  -- form and participation
    form_id             INTEGER NOT NULL REFERENCES form_of_support(id),          -- the form
    participation_id    INTEGER NOT NULL REFERENCES participation(id),            -- the participant
    path_item_id        INTEGER REFERENCES path_item(id),                         -- the step of the path it serves (R-42)
    requested_on        TEXT    NOT NULL CHECK (requested_on GLOB '????-??-??'),  -- day of the request; the waiting list follows it (R-43)
    enrolled_on         TEXT    CHECK (enrolled_on GLOB '????-??-??'),            -- day a place was given
    state               TEXT    NOT NULL,                                         -- state of the enrollment
    ended_on            TEXT    CHECK (ended_on GLOB '????-??-??'),               -- day of the end
    reason              TEXT,                                                     -- reason of the end
    exam_passed         TEXT,                                                     -- result of the exam
    certificate_number  TEXT,                                                     -- number of the certificate
    rev                 INTEGER NOT NULL,                                         -- version of the row, from 1
    op                  INTEGER NOT NULL REFERENCES op(id)                        -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX enrollment_identity ON enrollment (form_id, participation_id);
CREATE INDEX enrollment_participation ON enrollment (participation_id);
CREATE INDEX enrollment_path_item ON enrollment (path_item_id);

-- session: one meeting of a form of support
CREATE TABLE session (
    id             INTEGER PRIMARY KEY,
    key            TEXT    NOT NULL UNIQUE,                             -- form, day and hour
    form_id        INTEGER NOT NULL REFERENCES form_of_support(id),     -- the form
    held_on        TEXT    NOT NULL CHECK (held_on GLOB '????-??-??'),  -- day
    starts_at      TEXT    NOT NULL CHECK (starts_at GLOB '??:??'),     -- hour of the beginning
    ends_at        TEXT    NOT NULL CHECK (ends_at GLOB '??:??'),       -- hour of the end
    break_minutes  INTEGER CHECK (break_minutes >= 0),                  -- minutes of breaks
    topic          TEXT,                                                -- topic
    trainer_id     INTEGER REFERENCES staff(id),                        -- who led it; empty = the form's trainer
    place          TEXT,                                                -- where
    state          TEXT    NOT NULL,                                    -- planned, held or cancelled
    rev            INTEGER NOT NULL,                                    -- version of the row, from 1
    op             INTEGER NOT NULL REFERENCES op(id)                   -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX session_identity ON session (form_id, held_on, starts_at);
CREATE INDEX session_trainer ON session (trainer_id, held_on);

-- attendance: whether a participant came to a session
CREATE TABLE attendance (
    id                INTEGER PRIMARY KEY,
    session_id        INTEGER NOT NULL REFERENCES session(id),        -- the session
    participation_id  INTEGER NOT NULL REFERENCES participation(id),  -- the participant
    presence_id       INTEGER NOT NULL REFERENCES presence_code(id),  -- presence code of the project
    minutes           INTEGER CHECK (minutes >= 0),                   -- counted minutes of somebody late or early gone; empty = the whole session
    excuse            TEXT,                                           -- reason of an excused absence (R-55)
    excused_on        TEXT    CHECK (excused_on GLOB '????-??-??'),   -- day the paper came
    rev               INTEGER NOT NULL,                               -- version of the row, from 1
    op                INTEGER NOT NULL REFERENCES op(id)              -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX attendance_identity ON attendance (session_id, participation_id);
CREATE INDEX attendance_participation ON attendance (participation_id);


-- Goods and outcomes --------------------------------------------------------------------------------------------------

-- goods_issue: goods handed out to a participant
CREATE TABLE goods_issue (
    id                INTEGER PRIMARY KEY,
    participation_id  INTEGER NOT NULL REFERENCES participation(id),         -- the participant
    item_id           INTEGER NOT NULL REFERENCES goods_item(id),            -- what was handed out
    issued_on         TEXT    NOT NULL CHECK (issued_on GLOB '????-??-??'),  -- day
    quantity          INTEGER NOT NULL CHECK (quantity > 0),                 -- how many
    form_id           INTEGER REFERENCES form_of_support(id),                -- the form it belongs to
    signature_seen    TEXT,                                                  -- whether the participant signed
    issued_by         TEXT,                                                  -- who handed it out
    rev               INTEGER NOT NULL,                                      -- version of the row, from 1
    op                INTEGER NOT NULL REFERENCES op(id)                     -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX goods_issue_identity ON goods_issue (participation_id, item_id, issued_on);
CREATE INDEX goods_issue_item ON goods_issue (item_id);

-- outcome: a hard result or a fact of effectiveness, stated and proved
CREATE TABLE outcome (
    id                INTEGER PRIMARY KEY,
    participation_id  INTEGER NOT NULL REFERENCES participation(id),           -- the participant
    kind              TEXT    NOT NULL,                                        -- what was reached
    happened_on       TEXT    NOT NULL CHECK (happened_on GLOB '????-??-??'),  -- day it happened
    stated_on         TEXT    NOT NULL CHECK (stated_on GLOB '????-??-??'),    -- day it was stated
    proved_on         TEXT    CHECK (proved_on GLOB '????-??-??'),             -- day the proof was received; counts only then (R-66)
    evidence_id       INTEGER REFERENCES evidence(id),                         -- the paper that proves it
    form_id           INTEGER REFERENCES form_of_support(id),                  -- the form from which a qualification stems (R-67)
    employment_form   TEXT,                                                    -- kind of employment (R-69)
    certifying_body   TEXT,                                                    -- who confirmed a qualification
    note              TEXT,                                                    -- remarks
    rev               INTEGER NOT NULL,                                        -- version of the row, from 1
    op                INTEGER NOT NULL REFERENCES op(id)                       -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX outcome_identity ON outcome (participation_id, kind, happened_on);
