// digest_chain.h -- each operation sealed by a digest over what it wrote and over the seal before it.
//
// Sealed are the operation's own rows (op, op_input, op_entity) and every record version it wrote, in the order entity
// (registry), record, rev: of a creation all its values, of an update the before-image and the new values of the same
// fields, of a deletion the before-image.  Nothing of this is stored twice: what a version said is the live row, or the
// next before-image that holds the field.  So a byte changed around mops in a live row, in `change` or in the journal's
// other tables breaks the seal of the operation that wrote it.  Cutting off the last operations with all they did does
// not show; whoever fears that keeps the last digest elsewhere.
//
// Values are in their external form, references as keys: before-images hold them so, and an id cannot be found again
// once the record behind a key is gone.  Fields go by name and NULLs are left out, so a later migration may add
// columns.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "change/version_walk.h"
#include "store/database.h"

namespace mops::change {

// Seals OP, which is being written and is the last one.  Cost: one query for each entity it touched.
void seal_operation(const store::Transaction& write, std::int64_t op);

// Of a database that had no seals yet: seals all operations, trusting what is there.  Returns how many.
std::int64_t seal_unsealed(const store::Transaction& write);
// Gives the operations whose seals are right the marks (version_marks.h) that older programs did not write.
void mark_unmarked(const store::Transaction& write);

// The last operation with its seal; {0, ""} in a new database.
struct LastSeal {
  std::int64_t op = 0;
  std::string seal;
};
LastSeal last_seal(const store::Database& database);

// One operation as it is now, against its seal.
struct Seal {
  std::int64_t op = 0;
  std::string digest;         // recomputed
  std::string stored;         // empty: there is none
  std::int64_t versions = 0;  // that the operation wrote, as far as they are found
  std::int64_t counted = 0;   // that its op_entity rows speak of
  std::string record;         // entity/KEY of the first of them
};

// Recomputes all seals in one pass over all records; TELL hears of each operation in order.  Every digest is computed
// over the stored one before it, so a changed row breaks one seal, and a changed before-image two: of the operation
// whose values it keeps and of the one that replaced them.  SEE may look at each record on the way; unreadable
// before-images are told there, not thrown.
void recompute_seals(const store::Database& database, const std::function<void(const Seal&)>& tell,
                     const std::function<void(VersionWalk&)>& see = {});

// Of the operations OPS, whose seals are broken, the records ("entity/KEY") whose versions do not fit their marks; an
// operation without marks is not among them.  One more pass over all records.
struct Suspects {
  std::vector<std::string> records;
  std::int64_t group = 1;  // each stands for so many, of which it is the first
};
std::map<std::int64_t, Suspects> suspects_of(const store::Database& database, const std::vector<std::int64_t>& ops);

}  // namespace mops::change
