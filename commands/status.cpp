// status.cpp -- where it stands, what is open, and what comes next with the command to type.
#include "work/status.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "context.h"
#include "declare.h"
#include "error.h"
#include "headings.h"
#include "text/printable.h"
#include "text/wrap.h"

namespace mops::commands {
namespace {

constexpr std::string_view kStatusParts[] = {"now", "open", "next"};

// TEXT behind INDENT blanks, as wide as a table may be.
std::string status_indented(const std::string& text, std::size_t indent, std::size_t width) {
  if (width == 0) return std::string(indent, ' ') + text + '\n';
  std::string out;
  for (const auto& line : text::wrap(text, std::max(width, indent + 20) - indent))
    out += std::string(out.empty() ? indent : indent + 2, ' ') + line + '\n';
  return out;
}

// A page: the head, then what is, what is open, what comes next; a command stands whole on its own line.
std::string status_page(const std::vector<work::StatusLine>& lines, const report::Format& format) {
  std::string page;
  for (const auto& line : lines)
    if (line.kind == "head") page += text::printable(line.text) + '\n';
  for (const auto part : kStatusParts) {
    bool begun = false;
    for (const auto& line : lines) {
      if (line.kind != part) continue;
      if (!begun && part != kStatusParts[0])
        page += '\n' + registry::message(format.language, part == "open" ? "status.open" : "status.next") + '\n';
      begun = true;
      page += status_indented(text::printable(line.text), 2, format.width);
      if (!line.command.empty()) page += "      " + text::printable(line.command) + '\n';
    }
  }
  return page;
}

void tell_status_lines(const std::vector<work::StatusLine>& lines, const std::string& key, report::Renderer& renderer) {
  const auto cell = [](const std::string& text) { return text.empty() ? report::Cell() : report::Cell(text); };
  for (const auto& line : lines) {
    const report::Cell cells[] = {key, line.kind, line.id, line.text, cell(line.command)};
    renderer.row(cells);
  }
}

ExitCode tell_status(const std::vector<std::string>& keys, Context& context) {
  const auto& database = context.database();
  const store::ReadTransaction snapshot(database);
  const auto format = context.format();
  const bool page = format.name == "table" && format.fields.empty();
  const auto renderer = make_table(format, context);
  const std::vector<report::Column> columns{
      {"key", "key"}, {"kind", "kind"}, {"says", "says"}, {"text", "text"}, {"command", "command"}};
  if (!page) renderer->begin(columns);
  auto all = keys.empty() ? work::all_projects(database) : std::vector<std::string>();
  for (const auto& key : keys) {
    const auto found = work::keys_with_status(database, key);
    if (found.empty()) throw Error(ErrorKind::refused, "status.none", {{"key", key}});
    all.insert(all.end(), found.begin(), found.end());
  }
  if (all.empty()) context.console.note("status.nothing");
  bool first = true;
  for (const auto& key : all) {
    const auto subject = work::status_subject(database, key);
    const auto lines = work::status_of(database, subject.value(), key, context.options.as_of, context.language());
    if (page) {
      context.console.write((first ? "" : "\n") + status_page(lines, format));
    } else {
      tell_status_lines(lines, key, *renderer);
    }
    first = false;
  }
  if (!page) renderer->end();
  return ExitCode::ok;
}

}  // namespace

Action declare_status(CLI::App& app) {
  auto keys = std::make_shared<std::vector<std::string>>();
  app.add_option("keys", *keys)->type_name("PROJECT|ROUND|PARTICIPANT|FORM");
  return [keys](Context& context) { return tell_status(*keys, context); };
}

}  // namespace mops::commands
