// participation.h -- how somebody stands in a project, and what coming back writes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "change/writer.h"
#include "store/database.h"

namespace mops::work {

// Days are ISO; those of the end are empty while the participation goes on.
struct Participation {
  std::int64_t id = 0;
  std::string key, state;
  std::string application;  // through which the person joined; empty = none recorded
  std::string joined_on, ended_on, exit_kind;
  std::string returned_on;  // the last time; empty = never
};

std::optional<Participation> find_participation(const store::Database& database, std::string_view key);

// The participation that the applicant has in the project of the round, whatever its state; nobody has two.
std::optional<Participation> participation_of_applicant(const store::Database& database, std::int64_t application);

// The return that rests on APPLICATION: the id of its record.
std::optional<std::int64_t> return_by(const store::Database& database, std::int64_t application);

// An interrupted participation goes on from ON: the interruption is kept as a record of its own before the
// participation forgets it.  Joining day and snapshot stay what they were.
// FROM may say more of the return: why, or by which application.
void record_return(change::Writer& writer, const Participation& interrupted, std::string_view on,
                   const change::RecordInput& from);

}  // namespace mops::work
