#include "sensitive.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "context.h"

namespace mops::commands {

void declare_sensitive(CLI::App& app, bool& sensitive) { app.add_flag("--sensitive", sensitive); }

void tell_hidden(std::size_t count, Context& context, std::string_view fallback) {
  if (count == 0 || context.options.format.value_or(std::string(fallback)) != "table") return;
  const auto text = registry::message(context.language(), "sensitive.hidden", {{"count", fmt::format("{}", count)}});
  context.console.write("  (" + text + ")\n");
}

void note_hidden(std::size_t count, Context& context) {
  if (count > 0) context.console.note("sensitive.hidden", {{"count", fmt::format("{}", count)}});
}

}  // namespace mops::commands
