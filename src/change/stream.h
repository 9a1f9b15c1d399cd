// stream.h -- the whole state as lines of JSON, and back.
//
//     {"mops":1,"schema":2}
//     {"entity":"person","record":1,"rev":1,"op":1,"fields":{"key":"P-000001",…}}   every record, by entity and number
//     {"journal":"op","id":1,…}                                 op, op_input, op_entity, change, op_digest, in this
//     order
//     {"done":true,"records":1,"sha256":"…"}                    over all bytes before this line
//
// Equal states give equal bytes.  Record numbers stay, for before-images speak of records by them.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "change/source_file.h"
#include "store/database.h"

namespace mops::change {

// Throws Error(refused) "stream.reference" when a record refers to one that is not there.
void export_state(const store::Database& database, const std::function<void(std::string_view)>& write);

struct Restored {
  std::int64_t records = 0, operations = 0;
  std::int64_t faults = 0;  // accepted
};

// Fills an empty database, in one transaction; with KEEP false it is taken back.
//
// This is the one place beside the Writer that writes records, on purpose: it restores a state with its whole journal,
// where a Writer would judge it anew and make one operation of it.  The digest chain comes along and is recomputed:
// what `mops fsck` would find fault with, the rules aside, is refused unless ACCEPT_FAULTS. Throws Error(refused)
// "stream.not_empty", Error(rejected) "stream.cut", "stream.digest", "stream.schema", "stream.form",
// "stream.unresolved", "stream.unsound"; nothing is written then.
Restored import_state(store::Database& database, SourceFile& source, bool keep, bool accept_faults = false);

}  // namespace mops::change
