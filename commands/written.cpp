#include "written.h"

#include <CLI/CLI.hpp>
#include <charconv>

#include "context.h"
#include "error.h"
#include "headings.h"
#include "output_file.h"

namespace mops::commands {
namespace {

constexpr std::string_view kWithoutCode = "yes";
constexpr int kLargestCode = 125;  // what is above means something to shells

// What --if-changed=CODE says; 0 without a code.
int read_exit_code(const std::string& text) {
  if (text == kWithoutCode) return 0;
  int code = 0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), code);
  if (status == std::errc() && end == text.data() + text.size() && code >= 0 && code <= kLargestCode) return code;
  throw Error(ErrorKind::usage, "option.exit_code", {{"option", "--if-changed"}, {"value", text}});
}

void tell_written(Context& context, const std::string& report, const std::string& path, bool written) {
  const std::vector<report::Column> columns{{"report", "report", report::Kind::text},
                                            {"path", "path", report::Kind::text},
                                            {"written", "written", report::Kind::flag}};
  const report::Cell cells[] = {report, path, written ? "yes" : "no"};
  auto format = context.single_format();
  format.fields.clear();  // they are the report's
  const auto renderer = make_table(format, context);
  renderer->begin(columns);
  renderer->row(cells);
  renderer->end();
}

}  // namespace

void declare_if_changed(CLI::App& app, std::string& given) { app.add_flag("--if-changed{yes}", given); }

ExitCode write_result(Context& context, const std::string& report, const std::string& path, const std::string& bytes,
                      const std::string& if_changed) {
  const bool asked = !if_changed.empty();
  const int code = asked ? read_exit_code(if_changed) : 0;
  const bool written = replace_file(context.files, path, bytes, asked);
  const auto& format = context.options.format;
  if (asked && (format == "json" || format == "jsonl")) {
    tell_written(context, report, path, written);
  } else {
    context.console.note(written ? "report.written" : "report.unchanged", {{"path", path}});
  }
  return written ? ExitCode::ok : static_cast<ExitCode>(code);
}

}  // namespace mops::commands
