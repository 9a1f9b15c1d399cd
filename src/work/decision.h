// decision.h -- what the lists of a commission mean for the applications and the round.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "change/writer.h"

namespace mops::work {

// The meeting of ROUND held on DAY, or its last one when DAY is empty: its key; empty when there is none.
std::string meeting_of(const store::Database& database, std::int64_t round, std::string_view day);
// The key that the next meeting of the round gets.
std::string next_meeting(const store::Database& database, std::int64_t round);

// The lists of the last meeting, decided on paper, are followed: every application on them takes the steps to where its
// list puts it, and the round those to being decided.  Applications that have gone further stay where they are.
void follow_lists(change::Writer& writer, std::int64_t round);

}  // namespace mops::work
