-- The same person in the same form again: a turn of its own, and the hour of a request (R-43). What was recorded before is the
-- first turn and has none.
ALTER TABLE enrollment ADD COLUMN turn INTEGER CHECK (turn BETWEEN 2 AND 20);                  -- 2 for the second time of the same person in the same form, and so on; empty for the first
ALTER TABLE enrollment ADD COLUMN requested_at TEXT CHECK (requested_at GLOB '??:??');         -- hour of the request, where it was noted; without one it comes last of its day
DROP INDEX enrollment_identity;
CREATE UNIQUE INDEX enrollment_identity ON enrollment (form_id, participation_id, turn);
CREATE UNIQUE INDEX enrollment_first_turn ON enrollment (form_id, participation_id) WHERE turn IS NULL;
