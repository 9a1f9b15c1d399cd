-- What the papers of a project's life hold (documents.md, papers 1 to 13): the head and the foot of each, agreements, consents, what
-- must be in whose file and what is there, notes of a case, and who measured, approved and signed.

ALTER TABLE project ADD COLUMN call_number TEXT;  -- number of the call for proposals
ALTER TABLE project ADD COLUMN beneficiary_address TEXT;  -- seat of the centre, as printed in the head of papers
ALTER TABLE project ADD COLUMN beneficiary_nip TEXT;  -- tax identification number of the centre
ALTER TABLE project ADD COLUMN beneficiary_phone TEXT;  -- telephone of the centre
ALTER TABLE project ADD COLUMN beneficiary_email TEXT;  -- e-mail address of the centre
ALTER TABLE project ADD COLUMN partners TEXT;  -- partners of the project as printed
ALTER TABLE project ADD COLUMN head_name TEXT;  -- who signs for the centre, in the nominative
ALTER TABLE project ADD COLUMN head_title TEXT;  -- position under the signature, such as Dyrektor
ALTER TABLE project ADD COLUMN data_protection_contact TEXT;  -- how the data protection officer is reached
ALTER TABLE project ADD COLUMN signing_place TEXT;  -- place printed beside the day of papers
ALTER TABLE project ADD COLUMN total_value INTEGER CHECK ("total_value" >= 0);  -- value of the whole project
ALTER TABLE project ADD COLUMN grant_amount INTEGER CHECK ("grant_amount" >= 0);  -- grant to the project
ALTER TABLE project ADD COLUMN data_kept_until TEXT CHECK ("data_kept_until" GLOB '????-??-??');  -- last day for which personal data are kept
ALTER TABLE unit ADD COLUMN address TEXT;  -- address as printed
ALTER TABLE unit ADD COLUMN phone TEXT;  -- telephone as printed
ALTER TABLE staff ADD COLUMN phone TEXT;  -- telephone at work
ALTER TABLE staff ADD COLUMN position TEXT;  -- position as printed under a signature
ALTER TABLE staff ADD COLUMN specialisation TEXT;  -- specialisation or degree in social work
ALTER TABLE assessment_area ADD COLUMN area_group TEXT;  -- heading under which areas stand together on the sheet
ALTER TABLE assessment_area ADD COLUMN position INTEGER;  -- place on the sheet
ALTER TABLE person ADD COLUMN country TEXT;  -- country of residence as printed
ALTER TABLE application ADD COLUMN care_needed TEXT;  -- care of a dependant that is needed, in words
ALTER TABLE application ADD COLUMN special_data_refused TEXT;  -- whether data of special categories were refused as a whole
ALTER TABLE application ADD COLUMN information_source TEXT;  -- where the applicant heard of the project
ALTER TABLE commission_meeting ADD COLUMN place TEXT;  -- where the commission met
ALTER TABLE commission_meeting ADD COLUMN starts_at TEXT CHECK ("starts_at" GLOB '??:??');  -- hour of the beginning
ALTER TABLE commission_meeting ADD COLUMN ends_at TEXT CHECK ("ends_at" GLOB '??:??');  -- hour of the end
ALTER TABLE commission_meeting ADD COLUMN course TEXT;  -- what happened at the meeting, in words
ALTER TABLE participation ADD COLUMN cycle TEXT;  -- cycle of the project in which the person takes part
ALTER TABLE participation ADD COLUMN group_name TEXT;  -- group to which the person belongs
ALTER TABLE participation ADD COLUMN agreement_number TEXT;  -- number of the agreement with the participant
ALTER TABLE participation ADD COLUMN agreement_place TEXT;  -- where the agreement was signed
ALTER TABLE participation ADD COLUMN signed_by_person_on TEXT CHECK ("signed_by_person_on" GLOB '????-??-??');  -- day on which the participant signed the agreement
ALTER TABLE participation ADD COLUMN signed_by_centre_on TEXT CHECK ("signed_by_centre_on" GLOB '????-??-??');  -- day on which the centre signed the agreement
ALTER TABLE assessment ADD COLUMN place TEXT;  -- where the person was assessed
ALTER TABLE survey_response ADD COLUMN measured_by_id INTEGER REFERENCES staff(id);  -- who measured and signs
ALTER TABLE form_of_support ADD COLUMN aims TEXT;  -- aims of the classes
ALTER TABLE form_of_support ADD COLUMN methods TEXT;  -- methods and materials of the classes, with their accessibility
ALTER TABLE form_of_support ADD COLUMN learning_outcomes TEXT;  -- what who completes it knows and can do
ALTER TABLE social_contract ADD COLUMN remarks TEXT;  -- remarks and further arrangements
ALTER TABLE social_contract ADD COLUMN centre_signatory TEXT;  -- who signed for the centre and in what position
ALTER TABLE contract_review ADD COLUMN reviewed_by_id INTEGER REFERENCES staff(id);  -- who reviewed
ALTER TABLE contract_review ADD COLUMN changes_needed TEXT;  -- whether the contract has to be changed
ALTER TABLE path_item ADD COLUMN result_note TEXT;  -- what the step brought, in words
ALTER TABLE enrollment ADD COLUMN certificate_on TEXT CHECK ("certificate_on" GLOB '????-??-??');  -- day of issue of the certificate
ALTER TABLE enrollment ADD COLUMN certificate_place TEXT;  -- place of issue of the certificate
ALTER TABLE session ADD COLUMN channel TEXT;  -- how an individual meeting was held
ALTER TABLE attendance ADD COLUMN findings TEXT;  -- what was found or agreed at an individual meeting
ALTER TABLE goods_issue ADD COLUMN approved_by TEXT;  -- who approved the issue
ALTER TABLE goods_issue ADD COLUMN list_number TEXT;  -- number of the list on which it was signed for
ALTER TABLE allowance_claim ADD COLUMN bonus INTEGER CHECK ("bonus" >= 0);  -- motivation bonus granted with it
ALTER TABLE allowance_claim ADD COLUMN account_number TEXT;  -- bank account to which it was paid, 26 digits
ALTER TABLE allowance_claim ADD COLUMN approved_by TEXT;  -- who approved the payment
ALTER TABLE outcome ADD COLUMN proof_due_on TEXT CHECK ("proof_due_on" GLOB '????-??-??');  -- day until which the proof was promised
ALTER TABLE outcome ADD COLUMN received_by TEXT;  -- who took the statement or the proof

-- document_requirement: a paper that must be in the file of a participant, from when on and for whom
CREATE TABLE document_requirement (
    id                 INTEGER PRIMARY KEY,
    key                TEXT    NOT NULL UNIQUE,                  -- project and code
    project_id         INTEGER NOT NULL REFERENCES project(id),  -- the project
    code               TEXT NOT NULL,                            -- short code of the paper, such as B-01
    name               TEXT NOT NULL,                            -- title of the paper
    moment             TEXT NOT NULL,                            -- from which event on the paper must be in the file
    due_days           INTEGER,                                  -- days after the event until which the paper must be there
    participant_signs  TEXT,                                     -- whether the participant signs it
    labour_status      TEXT,                                     -- only people of this status on the labour market need it
    support_group      TEXT,                                     -- only people enrolled in this kind of support need it
    template           TEXT,                                     -- name of the paper that mops prints it from
    rev                INTEGER NOT NULL,                         -- version of the row, from 1
    op                 INTEGER NOT NULL REFERENCES op(id)        -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX document_requirement_identity ON document_requirement (project_id, code);
-- By what decides who needs a paper and since when: participation.paper_missing asks so.
CREATE INDEX document_requirement_due ON document_requirement
    (project_id, moment, coalesce(labour_status, ''), coalesce(support_group, ''), coalesce(due_days, 0));

-- consent: a consent that somebody gave and may withdraw
CREATE TABLE consent (
    id            INTEGER PRIMARY KEY,
    person_id     INTEGER NOT NULL REFERENCES person(id),              -- who consents
    project_id    INTEGER NOT NULL REFERENCES project(id),             -- the project that asked
    kind          TEXT NOT NULL,                                       -- what is consented to
    given_on      TEXT NOT NULL CHECK ("given_on" GLOB '????-??-??'),  -- day on which the consent was signed
    withdrawn_on  TEXT CHECK ("withdrawn_on" GLOB '????-??-??'),       -- day on which it was withdrawn
    rev           INTEGER NOT NULL,                                    -- version of the row, from 1
    op            INTEGER NOT NULL REFERENCES op(id)                   -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX consent_identity ON consent (person_id, project_id, kind, given_on);
CREATE INDEX consent_project ON consent (project_id);

-- held_document: a paper that is in the file of a participant
CREATE TABLE held_document (
    id                INTEGER PRIMARY KEY,
    participation_id  INTEGER NOT NULL REFERENCES participation(id),         -- in whose file it is
    requirement_id    INTEGER NOT NULL REFERENCES document_requirement(id),  -- which paper it is
    held_on           TEXT NOT NULL CHECK ("held_on" GLOB '????-??-??'),     -- day of the event that the paper proves
    signed_on         TEXT CHECK ("signed_on" GLOB '????-??-??'),            -- day on which the participant signed it
    received_by       TEXT,                                                  -- who put it into the file
    kept_in           TEXT,                                                  -- folder or place where it is kept
    file_digest       TEXT,                                                  -- SHA-256 of the file, where the paper is one
    rev               INTEGER NOT NULL,                                      -- version of the row, from 1
    op                INTEGER NOT NULL REFERENCES op(id)                     -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX held_document_identity ON held_document (participation_id, requirement_id, held_on);
CREATE INDEX held_document_requirement ON held_document (requirement_id);

-- case_note: an entry of the monitoring card: progress, findings, recommendations
CREATE TABLE case_note (
    id                INTEGER PRIMARY KEY,
    participation_id  INTEGER NOT NULL REFERENCES participation(id),       -- the participant
    noted_on          TEXT NOT NULL CHECK ("noted_on" GLOB '????-??-??'),  -- day of the entry
    area              TEXT NOT NULL,                                       -- which area of life the entry is about
    progress          TEXT NOT NULL,                                       -- what has changed and what was agreed
    recommendations   TEXT,                                                -- what is recommended
    staff_id          INTEGER REFERENCES staff(id),                        -- who wrote it
    rev               INTEGER NOT NULL,                                    -- version of the row, from 1
    op                INTEGER NOT NULL REFERENCES op(id)                   -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX case_note_identity ON case_note (participation_id, noted_on, area);

-- contract_family_member: a member of the family whom a contract covers
CREATE TABLE contract_family_member (
    id           INTEGER PRIMARY KEY,
    contract_id  INTEGER NOT NULL REFERENCES social_contract(id),  -- the contract
    position     INTEGER NOT NULL,                                 -- place in the list
    name         TEXT NOT NULL,                                    -- first name and surname
    pesel        TEXT,                                             -- PESEL
    rev          INTEGER NOT NULL,                                 -- version of the row, from 1
    op           INTEGER NOT NULL REFERENCES op(id)                -- operation that wrote this version
) STRICT;
CREATE UNIQUE INDEX contract_family_member_identity ON contract_family_member (contract_id, position);
