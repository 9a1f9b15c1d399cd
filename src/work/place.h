// place.h -- who gets a place in a form of support, who waits, and which step of the path it serves.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "change/writer.h"
#include "store/database.h"

namespace mops::work {

// Places of forms of support as they are at the moment of asking, within one operation.
class Places {
 public:
  explicit Places(const store::Database& database);

  // Whether one more person can be enrolled; places are counted as the rule enrollment.capacity counts them.
  bool has_free(std::int64_t form);

  // The step that an enrollment ON a day would serve: one that names the form, else one of its kind and group that
  // names none; one of a contract in force on that day, and one that no other enrollment serves yet, comes first. Empty
  // when no contract that goes on holds such a step.
  std::string step_of_path(std::int64_t participation, std::int64_t form, std::string_view on);

 private:
  store::Statement free_, step_;
};

// Puts an enrollment.  What the file leaves out of a new one is found: turn, path item, state and day of enrollment;
// who finds no place waits, and a note says so.  Whoever was dropped, has completed or came back asks for a new turn;
// an enrollment that a row speaks of (turns.h) is put as given.  Nobody who has left the project gets a place.
change::Outcome request_place(change::Writer& writer, Places& places, change::RecordInput input);

// Gives a place that came free ON a day to the first who waits and may be enrolled; notes tell who got it and who was
// passed over.  Nothing happens when no place is free, nobody waits or the form is over.  FILE is where the change
// comes from.
void give_free_place(change::Writer& writer, std::int64_t form, std::string_view on, const std::string& file);

}  // namespace mops::work
