// fsck.h -- is the database whole: the file, its tables, references, journal, keys, and the rules that refuse.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "error.h"
#include "store/database.h"

namespace mops::change {

struct Fault {
  std::string code;    // message id "fsck.…", or the code of a rule
  std::string record;  // entity/KEY, op/N, or the table and row when nothing better is known
  Arguments arguments;
};

// Operations whose moment was set by hand instead of by the machine's clock.
struct HandSetClocks {
  std::int64_t count = 0, first = 0, last = 0;
};
HandSetClocks hand_set_clocks(const store::Database& database);

// Tells every fault found, in the order: file, tables, references, versions, operations, keys, rules.
// Throws Error(store) "store.corrupt" when the file itself is damaged: nothing read from it then is worth telling.
// TODAY (ISO) is the business date that rules may ask for.  That the clock went back is told once, of the operation
// with which it did, and no more of operations up to SEEN.
void check_database(const store::Database& database, std::string_view today,
                    const std::function<void(const Fault&)>& tell, std::int64_t seen = 0);

// The part of it that a state brings along wherever it goes: references, versions, operations with their seals, keys.
void check_state(const store::Database& database, const std::function<void(const Fault&)>& tell);

// "17:3fa9…": is this the seal of operation 17?  Whoever wrote it down elsewhere learns whether the journal up to there
// was written anew, and has seen it: answers 17, or 0.  The first 12 digits do.  Throws Error(usage) "fsck.expect_form".
std::int64_t check_expected(const store::Database& database, std::string_view expected,
                    const std::function<void(const Fault&)>& tell);

}  // namespace mops::change
