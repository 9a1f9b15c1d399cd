// engine.h -- runs rules over what a write touched, or over everything.
//
// A rule judges its scope as a whole (a form, a contract, a round); the engine finds which of them the touched records
// put in question and runs one query over all of these.  Cost: one query a rule, whatever the size of the batch.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rule.h"
#include "store/database.h"

namespace mops::rules {

struct Finding {
  const Rule* rule = nullptr;
  std::int64_t id = 0;  // of a record of rule->entity
  std::string field;    // where to look: that of the rule, or what its column `field` says
  Arguments arguments;  // the values named in the message
};

// The temporary table in which a writer notes what it wrote, as ranges of ids: touched(entity, first, last, place).
// Ranges may overlap.  Made empty.
void make_touched_table(const store::Database& database);
inline constexpr std::string_view kTouch =
    "INSERT OR IGNORE INTO temp.touched (entity, first, last, place) VALUES (?1, ?2, ?3, ?4)";

// What became of an entity's records: `whole` when some came or went, or lost what referred to them; else which of the
// entity's fields were changed.
struct Touched {
  bool whole = false;
  std::vector<bool> fields;

  void note(const std::vector<bool>& changed);
};
using TouchedEntities = std::map<int, Touched>;  // by the number of the entity

// Findings of every rule whose scope is reached from table `touched`; `entities` says what is in it.  A rule that reads
// none of the changed fields says what it said before, and is not asked; nor are those that
// MAY_BE_ASKED leaves out.  A warning that stood before the transaction
// is left out (not in a database in memory, which has no before): the operation that brought it about has told it.
std::vector<Finding> judge_touched(const store::Database& database, const TouchedEntities& entities,
                                   std::string_view today,
                                   const std::function<bool(const Rule&)>& may_be_asked = nullptr);

// Whether RULE looks at records of ENTITY.  Only while rules are judged.
bool reads(const store::Database& database, const Rule& rule, const registry::Entity& entity);

// Findings of one rule over everything.  PROJECT (0 = all) limits the records judged to one project's.
std::vector<Finding> judge_all(const store::Database& database, const Rule& rule, std::string_view today,
                               std::int64_t project = 0);

}  // namespace mops::rules
