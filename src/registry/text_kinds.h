// text_kinds.h -- which text fields hold a name or one fact, and which words say that there is nothing.
#pragma once

#include <string_view>

#include "registry/registry.h"

namespace mops::registry {

// schema/text_kinds.csv; a field that does not stand there is free text.
//   name    of a person or place: letters
//   fact    one thing, such as a telephone number
enum class TextKind { free, name, fact };
TextKind text_kind(const Field& field);

// schema/nothing_words.csv: how programs write a blank cell ("NULL"; letter case counts: Null is a name), and how
// people do ("brak"; letter case aside).  TEXT is the whole cell.
bool is_machine_word_for_nothing(std::string_view text);
bool is_word_for_nothing(std::string_view text);

}  // namespace mops::registry
