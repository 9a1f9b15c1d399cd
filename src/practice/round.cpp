#include "practice/round.h"

namespace mops::practice {

change::RecordInput change_of(std::string_view entity, const std::string& key) {
  change::RecordInput input(entity);
  input.presence = change::Presence::must_exist;
  input.set("key", key);
  return input;
}

void move_round(change::Writer& writer, const Round& round, std::string_view from, std::string_view to) {
  if (round.state == from) writer.put(change_of("recruitment_round", round.key).set("state", to));
}

}  // namespace mops::practice
