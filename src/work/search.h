// search.h -- finding people.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"

namespace mops::work {

struct FoundPerson {
  std::string key, surname, given_names, applications, participations;
};

// People whose key, PESEL, other identifier, application or participation is TEXT, or whose names hold every word of
// it, letter case and diacritics aside; by name, then key.  Needs the function fold() on the connection.
std::vector<FoundPerson> find_people(const store::Database& database, std::string_view text);

}  // namespace mops::work
