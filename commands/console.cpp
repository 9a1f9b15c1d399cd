#include "console.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <span>
#include <utility>

#include "domain/pesel.h"
#include "fault_groups.h"
#include "registry/messages.h"
#include "rules/rule.h"
#include "text/json.h"
#include "text/printable.h"

namespace mops::commands {
namespace {

constexpr std::size_t kShownInFull = 50;

void append_number(std::string& json, std::string_view name, std::size_t number) {
  if (number == 0) return;
  json += ',';
  text::append_json_name(json, name);
  json += std::to_string(number);
}

void append_text(std::string& json, std::string_view name, std::string_view text) {
  if (text.empty()) return;
  json += ',';
  text::append_json_name(json, name);
  text::append_json_string(json, text);
}

// What came from outside, as it may go to a terminal: file names, keys, values.  Machines get it as it is.
Diagnostic printable(Diagnostic diagnostic) {
  for (auto* text : {&diagnostic.file, &diagnostic.column, &diagnostic.key, &diagnostic.code})
    *text = text::printable(*text);
  for (auto& argument : diagnostic.arguments) argument.second = text::printable(argument.second);
  if (diagnostic.value) diagnostic.value = text::printable(*diagnostic.value);
  return diagnostic;
}

constexpr std::string_view kNoColor = "\x1b[0m";
std::string_view color_of(Severity severity) {
  if (severity == Severity::error) return "\x1b[1;31m";
  return severity == Severity::warning ? "\x1b[1;33m" : "\x1b[1m";
}

// "a.csv:17: pesel: error: … [pesel.checksum]", without the parts that are not known.
std::string diagnostic_text(const Diagnostic& diagnostic, registry::Language language, bool colored) {
  std::string line = diagnostic.file.empty() ? "mops: " : diagnostic.file + ':';
  if (!diagnostic.file.empty()) line += diagnostic.line > 0 ? std::to_string(diagnostic.line) + ": " : " ";
  if (diagnostic.file.empty() && !diagnostic.key.empty()) line += diagnostic.key + ": ";
  if (!diagnostic.column.empty()) line += diagnostic.column + ": ";
  const auto severity =
      registry::message(language, "severity." + std::string(rules::severity_name(diagnostic.severity))) + ": ";
  line += colored ? std::string(color_of(diagnostic.severity)) + severity + std::string(kNoColor) : severity;
  line += registry::message(language, diagnostic.code, diagnostic.arguments);
  if (diagnostic.value) line += registry::message(language, "diagnostic.found", {{"value", *diagnostic.value}});
  if (!diagnostic.file.empty() && !diagnostic.key.empty()) line += " (" + diagnostic.key + ')';
  return line + " [" + diagnostic.code + ']';
}

// Asked once: a pager may stand before the terminal later.
std::size_t terminal_columns() {
  constexpr std::size_t kPage = 80;
  if (isatty(STDOUT_FILENO) != 1) return kPage;
  if (const char* columns = std::getenv("COLUMNS"); columns != nullptr && *columns != '\0')
    return static_cast<std::size_t>(std::max(0, std::atoi(columns)));
  winsize size{};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : kPage;
}

}  // namespace

ExitCode exit_code_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::usage:
      return ExitCode::usage;
    case ErrorKind::rejected:
      return ExitCode::rejected;
    case ErrorKind::refused:
      return ExitCode::refused;
    case ErrorKind::busy:
      return ExitCode::busy;
    case ErrorKind::store:
      return ExitCode::store;
    case ErrorKind::bug:
      return ExitCode::bug;
  }
  return ExitCode::bug;
}

std::string diagnostic_json(const Diagnostic& diagnostic, registry::Language language) {
  std::string json = "{\"v\":1,\"severity\":";
  text::append_json_string(json, rules::severity_name(diagnostic.severity));
  append_text(json, "code", diagnostic.code);
  append_text(json, "file", diagnostic.file);
  append_number(json, "line", diagnostic.line);
  append_number(json, "record", diagnostic.record);
  append_text(json, "column", diagnostic.column);
  append_number(json, "column_no", diagnostic.column_no);
  append_text(json, "key", diagnostic.key);
  append_text(json, "message", registry::message(language, diagnostic.code, diagnostic.arguments));
  append_text(json, "hint",
              registry::find_message(language, diagnostic.code + ".hint", diagnostic.arguments).value_or(""));
  if (diagnostic.value) append_text(json, "value", *diagnostic.value);
  return json + '}';
}

Console::Console(registry::Language language, bool diagnostics_as_json)
    : language_(language),
      json_(diagnostics_as_json),
      out_terminal_(isatty(STDOUT_FILENO) == 1),
      columns_(terminal_columns()),
      talk_terminal_(isatty(STDERR_FILENO) == 1),
      progress_(language) {}

void Console::set_progress(std::optional<bool> asked) {
  const char* terminal = std::getenv("TERM");
  const bool can_redraw = talk_terminal_ && terminal != nullptr && std::string_view(terminal) != "dumb";
  if (verbosity_ < 0 || json_ || asked == false) return;
  progress_.set_mode(can_redraw ? Progress::Mode::bar : asked ? Progress::Mode::lines : Progress::Mode::off);
}

void Console::write(std::string_view bytes) {
  if (held()) return keep(bytes, false);
  progress_.clear();
  if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size())
    throw Error(ErrorKind::store, "output.failed", {});
}

void Console::flush() {
  if (held()) return;
  progress_.clear();
  if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) throw Error(ErrorKind::store, "output.failed", {});
}

void Console::set_color(Color asked) {
  const char* terminal = std::getenv("TERM");
  const bool can = talk_terminal_ && terminal != nullptr && std::string_view(terminal) != "dumb";
  colored_ = asked == Color::always || (asked == Color::by_itself && can);
  painted_ = out_terminal_ && asked != Color::never && terminal != nullptr && std::string_view(terminal) != "dumb";
}

bool Console::ask(std::string_view id, Arguments arguments) {
  flush();
  Diagnostic question;
  question.arguments = std::move(arguments);
  const auto text = registry::message(language_, id, printable(std::move(question)).arguments) + ' ';
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::string answer;
  for (int c = std::fgetc(stdin); c != EOF && c != '\n'; c = std::fgetc(stdin)) answer += static_cast<char>(c);
  std::ranges::transform(answer, answer.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return answer == "y" || answer == "yes" || answer == "t" || answer == "tak";
}

bool Console::can_ask() const { return isatty(STDIN_FILENO) == 1 && talk_terminal_; }

bool Console::shown(Severity severity) const {
  if (severity == Severity::error) return true;
  if (severity == Severity::warning) return verbosity_ >= 0;
  if (severity == Severity::hint) return verbosity_ >= 0 && (talk_terminal_ || verbosity_ > 0) && !json_;
  return verbosity_ > 0 || (verbosity_ == 0 && talk_terminal_);
}

void Console::keep(std::string_view bytes, bool talk) {
  kept_.write(bytes);
  if (pieces_.empty() || pieces_.back().talk != talk) pieces_.push_back({talk, 0});
  pieces_.back().size += bytes.size();
}

namespace {

// Parts what was kept into the two streams that it was for.
class Parting : public report::Output {
 public:
  using Give = std::function<void(std::string_view, bool)>;
  Parting(std::vector<Console::Piece> pieces, Give give) : pieces_(std::move(pieces)), give_(std::move(give)) {}
  void write(std::string_view bytes) override {
    while (!bytes.empty()) {
      auto& piece = pieces_[at_];
      const auto part = bytes.substr(0, piece.size);
      give_(part, piece.talk);
      bytes.remove_prefix(part.size());
      piece.size -= part.size();
      if (piece.size == 0) ++at_;
    }
  }

 private:
  std::vector<Console::Piece> pieces_;
  Give give_;
  std::size_t at_ = 0;
};

}  // namespace

void Console::pour() {
  progress_.clear();
  bool failed = false;
  Parting parting(std::exchange(pieces_, {}), [&](std::string_view bytes, bool talk) {
    auto* stream = talk ? stderr : stdout;
    // Results that come before talk are seen before it.
    if (talk) std::fflush(stdout);
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), stream) == bytes.size();
    failed = failed || (!talk && !written);
  });
  kept_.pour(parting);
  if (failed) throw Error(ErrorKind::store, "output.failed", {});
}

void Console::Hold::release() {
  if (!std::exchange(held_, false)) return;
  if (--console_.holds_ == 0) console_.pour();
}

Console::Hold::~Hold() {
  try {
    release();
  } catch (const Error&) {
    // Something else went wrong before; flush() still meets the broken stream.
  }
}

void Console::print(std::string_view line) {
  // Whatever a message quotes, of a file or of a command: nothing that looks like a PESEL is ever told.
  auto told = domain::holds_pesel(line) ? domain::hide_pesels(line) : std::string(line);
  told += '\n';
  if (held()) return keep(told, true);
  progress_.clear();
  std::fwrite(told.data(), 1, told.size(), stderr);
}

std::string Console::hint_of(const Diagnostic& diagnostic) const {
  const bool wrong = diagnostic.severity == Severity::error || diagnostic.severity == Severity::warning;
  if (!wrong || verbosity_ < 0) return {};
  return registry::find_message(language_, diagnostic.code + ".hint", diagnostic.arguments).value_or("");
}

void Console::print_hint(const std::string& hint) {
  if (!hint.empty()) print("  " + registry::message(language_, "severity.hint") + ": " + hint);
}

void Console::tell(const Diagnostic& diagnostic) {
  if (!shown(diagnostic.severity)) return;
  if (json_) return print(diagnostic_json(diagnostic, language_));
  const auto safe = printable(diagnostic);
  print(diagnostic_text(safe, language_, colored_));
  print_hint(hint_of(safe));
}

void Console::tell(Severity severity, std::string_view id, Arguments arguments) {
  if (!shown(severity)) return;
  Diagnostic diagnostic;
  diagnostic.severity = severity;
  diagnostic.code = id;
  diagnostic.arguments = std::move(arguments);
  if (severity == Severity::note && !json_)
    return print(registry::message(language_, id, printable(std::move(diagnostic)).arguments));
  tell(diagnostic);
}

void Console::tell_all(std::vector<Diagnostic> diagnostics) {
  std::erase_if(diagnostics, [&](const Diagnostic& one) { return !shown(one.severity); });
  if (!json_) std::ranges::transform(diagnostics, diagnostics.begin(), printable);
  std::map<std::string, std::size_t> untold;
  std::size_t told = 0, left = 0;
  std::string hint;  // of the fault before: one that several share stands once, below the last of them
  for (const auto& group : group_faults(diagnostics)) {
    if (json_) {
      for (const auto* one : group) print(diagnostic_json(*one, language_));
      continue;
    }
    if (told >= kShownInFull) {
      untold[group.front()->code] += group.size();
      left += group.size();
      continue;
    }
    for (const auto* one : std::span(group).first(verbose() ? group.size() : 1)) {
      if (hint_of(*one) != hint) print_hint(std::exchange(hint, hint_of(*one)));
      print(diagnostic_text(*one, language_, colored_));
      ++told;
    }
    if (!verbose() && group.size() > 1) print("  " + rest_of(group, language_));
  }
  print_hint(hint);
  if (left == 0) return;
  print(registry::message(language_, "diagnostic.more", {{"count", std::to_string(left)}}));
  for (const auto& [code, count] : untold) print("  " + code + ": " + std::to_string(count));
}

std::string Console::interrupted(std::string_view code) const {
  Diagnostic diagnostic;
  diagnostic.code = code;
  if (json_) return diagnostic_json(diagnostic, language_);
  return "mops: " + registry::message(language_, diagnostic.code);
}

ExitCode Console::tell(const Error& error) {
  Diagnostic diagnostic;
  diagnostic.code = error.id();
  diagnostic.arguments = error.arguments();
  for (const auto& [name, value] : error.arguments()) {
    if (name == "at_file") diagnostic.file = value;
    if (name == "at_line") diagnostic.line = std::strtoul(value.c_str(), nullptr, 10);
  }
  tell(diagnostic);
  return exit_code_of(error.kind());
}

}  // namespace mops::commands
