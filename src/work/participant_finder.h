// participant_finder.h -- the participant whom a row of a foreign file means, by PESEL or by names.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "error.h"
#include "store/database.h"

namespace mops::work {

// What a row says of a person; empty = nothing.
struct PersonWords {
  std::string pesel, surname, given_names, birth_date;
};

// Either the participant's key, or the code of what is wrong.  Messages hold keys, never what the row says.
struct FoundParticipant {
  std::string key, error;
  Arguments arguments;
};

class ParticipantFinder {
 public:
  explicit ParticipantFinder(const store::Database& database) : database_(database) {}

  // By PESEL where the row gives one, else by surname and given names, letter case and accents aside, and the date of
  // birth if it is given.  Only in the project with the key PROJECT, unless that is empty.  Of several only those count
  // that are enrolled in FORM, if one is given.
  FoundParticipant find(const PersonWords& words, std::string_view project,
                        std::optional<std::int64_t> form = std::nullopt);

 private:
  struct Person {
    std::string key, project, birth_date;
  };
  using People = std::vector<const Person*>;
  void read();
  void keep_enrolled(std::vector<std::string>& keys, std::int64_t form);

  const store::Database& database_;
  bool read_ = false;
  std::vector<Person> people_;
  std::unordered_map<std::string, People> by_pesel_, by_name_;
  std::map<std::int64_t, std::set<std::string>> enrolled_;  // by form
};

}  // namespace mops::work
