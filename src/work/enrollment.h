// enrollment.h -- enrollments as they stand, and what completing or leaving means for them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "change/writer.h"
#include "store/database.h"

namespace mops::work {

struct Enrollment {
  std::int64_t id = 0, form = 0, participation = 0, project = 0;
  std::string key, state, certificate_number;
  std::string path_item, path_state;  // the step of the path that it serves; empty = none
  bool marked = false;                // stands on an attendance list of the form, in this turn

  bool is_open() const { return state == "waiting" || holds_place(); }
  bool holds_place() const { return state == "enrolled" || state == "attending"; }
};

// How a participation stands; kind and day of the end are empty while it goes on.
struct Exit {
  std::int64_t participation = 0;
  std::string state, kind, ended_on;
};

std::optional<Exit> find_exit(const store::Database& database, std::string_view participation);

std::optional<Enrollment> find_enrollment(const store::Database& database, std::string_view key);

// Waiting, enrolled and attending, by form.
std::vector<Enrollment> open_enrollments(const store::Database& database, std::int64_t participation);

// The state of somebody who leaves the form: removed before the first session, interrupted later.  One that has
// already ended so keeps its state.
std::string state_when_dropped(const Enrollment& enrollment);

// The state that the end of the whole participation leaves.
std::string state_after_exit(const Enrollment& enrollment, bool participation_completed);

// Takes the step that ENROLLMENT serves to STATE, done or partly_done, if the state machine knows a way there.
// FILE is where the change comes from.
void advance_path(change::Writer& writer, const Enrollment& enrollment, std::string_view state,
                  const std::string& file);

// "Z/2016/041": follows the highest number that any enrollment of the project had in that year, also one taken back
// since.
std::string next_certificate(const store::Database& database, std::int64_t project, std::string_view year);

// Contracts of the participant that are active or suspended.
std::vector<std::string> contracts_in_force(const store::Database& database, std::int64_t participation);

}  // namespace mops::work
