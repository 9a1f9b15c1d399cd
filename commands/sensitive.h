// sensitive.h -- what is hidden as sensitive, and the one option that shows it, the same in every command that reads.
#pragma once

#include <cstddef>
#include <string_view>

namespace CLI {
class App;
}

namespace mops::commands {

class Context;

void declare_sensitive(CLI::App& app, bool& sensitive);

// For people, below a record or its history: that COUNT values are hidden, and how to see them.  Nothing for 0, nor
// where the format, FALLBACK unless one was asked for, is for machines.
void tell_hidden(std::size_t count, Context& context, std::string_view fallback = "table");

// The same of a list, whose output may be piped: a note beside it.
void note_hidden(std::size_t count, Context& context);

}  // namespace mops::commands
