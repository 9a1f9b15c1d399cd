// waivers.h -- findings that somebody answered for.
//
// A waiver is a record (entity `waiver`): a rule, the record it is about or a whole project, author, reason and two
// days.  It silences warnings and reports, never an error, from the day it was granted to the day it expires.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "change/record_store.h"
#include "rules/engine.h"

namespace mops::change {

struct Waiver {
  std::string key, granted_by, expires_on;
  bool in_force = false;  // false: it expired
};

// Those known on one day; what was granted later is not there yet.
class Waivers {
 public:
  Waivers(RecordStore& records, std::string_view today);

  // The waiver that speaks of FINDING, one in force before an expired one; null if there is none.
  const Waiver* of(const rules::Finding& finding);

 private:
  std::string project_of(const registry::Entity& entity, std::int64_t id);

  RecordStore& records_;
  std::map<std::pair<std::string, std::string>, Waiver> waivers_;  // by rule and record
  std::set<std::string, std::less<>> rules_;                       // that have any
};

}  // namespace mops::change
