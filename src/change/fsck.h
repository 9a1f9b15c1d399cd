// fsck.h -- is the database whole: the file, its references, its journal, its keys, and the rules that refuse.
#pragma once

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

// Tells every fault found, in the order: file, references, versions, operations, keys, rules.
// Throws Error(store) "store.corrupt" when the file itself is damaged: nothing read from it then is worth telling.
// TODAY (ISO) is the business date that rules may ask for.
void check_database(const store::Database& database, std::string_view today,
                    const std::function<void(const Fault&)>& tell);

}  // namespace mops::change
