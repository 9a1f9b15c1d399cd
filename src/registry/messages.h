// messages.h -- texts in both languages, from schema/messages.csv and the headers of the rules.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "error.h"

namespace mops::registry {

enum class Language { english, polish };

// The text of message ID with {name} arguments filled in.  A missing argument stays visible as {name}.
// An unknown id gives the id itself, so that something can always be told.
std::string message(Language language, std::string_view id, const Arguments& arguments = {});

// The same, or nothing if there is no such message (used for optional hints: "<code>.hint").
std::optional<std::string> find_message(Language language, std::string_view id, const Arguments& arguments = {});

struct MessageRow {
  std::string id, english, polish;
};
const std::vector<MessageRow>& messages();

// Replaces {name} by the argument's value, in Polish by that of "name@pl" where there is one; "{{" and "}}" are braces.
std::string fill(Language language, std::string_view pattern, const Arguments& arguments);
std::string fill(std::string_view pattern, const Arguments& arguments);

}  // namespace mops::registry
