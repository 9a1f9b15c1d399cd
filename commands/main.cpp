// mops -- one binary, git-style subcommands over a shared SQLite database.
//
// Here: which command, its options, and the one place that catches.  Only the asked command is declared to CLI11, the
// options common to all only when there is an option to be read, and the database is opened only when the action wants
// it.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <cstdlib>

#include "alias.h"
#include "arguments.h"
#include "clock.h"
#include "context.h"
#include "error.h"
#include "external.h"
#include "help.h"
#include "masked_command.h"
#include "option_mark.h"
#include "pager.h"
#include "settings.h"
#include "signals.h"
#include "text/day_word.h"
#include "text/suggest.h"
#include "usage_fault.h"
#include "user.h"

namespace mops::commands {
namespace {

std::optional<registry::Language> language_of(std::string_view text) {
  if (text.starts_with("pl")) return registry::Language::polish;
  if (text.starts_with("en")) return registry::Language::english;
  return std::nullopt;
}

// --lang or a setting of mops; else the locale.
registry::Language talk_language(const CommandLine& line, const Settings& settings) {
  const auto said = settings.value("core.lang");
  if (const auto asked = line.language ? language_of(*line.language) : language_of(said ? said->value : ""))
    return *asked;
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (const auto value = environment(name)) return language_of(*value).value_or(registry::Language::english);
  return registry::Language::english;
}

std::string host_name() {
  char name[256] = {};
  return gethostname(name, sizeof name - 1) == 0 ? name : "";
}

struct GlobalOptions {
  std::string database, as_of, clock, actor, directory;
  std::string diag = "text", language, color;
  bool quiet = false, progress = false, no_progress = false, no_pager = false;
  bool waits = false;  // --wait was given
  int verbose = 0;
};

// 10 or 0.5; neither a sign nor "inf".
std::optional<double> seconds(const std::string& text) {
  if (text.empty() || text.find_first_not_of("0123456789.") != std::string::npos) return std::nullopt;
  char* end = nullptr;
  const double time = std::strtod(text.c_str(), &end);
  return *end == '\0' ? std::optional(time) : std::nullopt;
}

void declare_common(CLI::App& app, GlobalOptions& given, Options& options) {
  constexpr const char* kGroup = "common";
  app.add_option("--db", given.database)
      ->check([](const std::string& path) { return path.empty() ? "usage.value.path" : ""; })
      ->type_name("PATH")
      ->group(kGroup);
  app.add_option("--format", options.format)->type_name("NAME")->group(kGroup);
  app.add_option("--fields", options.fields)->delimiter(',')->type_name("A,B")->group(kGroup);
  app.add_flag("-z", options.nul)->group(kGroup);
  app.add_flag("--no-header", options.no_header)->group(kGroup);
  app.add_flag("--labels", options.labels)->group(kGroup);
  app.add_option("--width", options.width)->type_name("N")->group(kGroup);
  app.add_option("--as-of", given.as_of)->type_name("DATE")->group(kGroup);
  app.add_option("--clock", given.clock)->type_name("INSTANT")->group(kGroup);
  app.add_option("--actor", given.actor)->type_name("NAME")->group(kGroup);
  // The operation keeps it once, as its message.
  add_words(app, "-m,--message", options.message)->group(kGroup);
  app.add_flag("-n,--dry-run", options.dry_run)->group(kGroup);
  app.add_option("--wait", options.wait_seconds)
      ->type_name("SEC")
      ->check([](const std::string& text) { return seconds(text) ? "" : "usage.value.seconds"; })
      ->group(kGroup);
  app.add_flag("-q,--quiet", given.quiet)->group(kGroup);
  app.add_flag("-v", given.verbose)->group(kGroup);
  app.add_flag("--progress", given.progress)->group(kGroup);
  app.add_flag("--no-progress", given.no_progress)->group(kGroup);
  app.add_option("--diag", given.diag)->check(CLI::IsMember({"text", "jsonl"}))->group(kGroup);
  app.add_option("--lang", given.language)->check(CLI::IsMember({"en", "pl"}))->group(kGroup);
  app.add_option("-C", given.directory)->type_name("DIR")->group(kGroup);
  app.add_option("--color", given.color)->check(CLI::IsMember({"auto", "always", "never"}))->group(kGroup);
  app.add_flag("-y,--yes", options.yes)->group(kGroup);
  app.add_flag("--no-input", options.no_input)->group(kGroup);
  app.add_flag("--no-pager", given.no_pager)->group("");
}

void declare_plan(CLI::App& app, Options& options) {
  mark(app.add_option("--plan", options.plan)->type_name("FILE"), Mark::output);
}

std::string business_date(const std::string& given, const Clock& clock) {
  const auto text = !given.empty() ? given : environment("MOPS_AS_OF").value_or("today");
  const auto today = *text::parse_iso_date(polish_day(clock.at));
  const auto day = text::parse_day(text, today);
  if (!day) throw Error(ErrorKind::usage, "as_of.form", {{"value", text}});
  return text::to_iso(*day.value);
}

// A word without slash or dot may be the name of a database in the configuration.
void name_database(Setting said, const Settings& settings, Options& options) {
  options.database_origin = said.origin;
  if (auto named = settings.database(said.value)) {
    options.database_origin += " (" + named->key + ", " + named->origin + ')';
    said.value = std::move(named->value);
  }
  options.database = std::move(said.value);
}

// --color, then what the environment says for all programs, then the configuration.
Console::Color color_choice(const GlobalOptions& given, const Settings& settings) {
  const auto is_on = [](const char* name) { return environment(name).value_or("0") != "0"; };
  auto word = given.color;
  if (word.empty() && environment("NO_COLOR")) word = "never";
  if (word.empty() && (is_on("FORCE_COLOR") || is_on("CLICOLOR_FORCE"))) word = "always";
  if (word.empty()) word = settings.value("core.color")->value;
  return word == "always"  ? Console::Color::always
         : word == "never" ? Console::Color::never
                           : Console::Color::by_itself;
}

void resolve(const GlobalOptions& given, const Settings& settings, Options& options) {
  if (!given.database.empty()) {
    name_database({"core.db", given.database, "--db"}, settings, options);
  } else if (auto said = settings.value("core.db")) {
    name_database(std::move(*said), settings, options);
  }
  if (!given.directory.empty() && chdir(given.directory.c_str()) != 0)
    throw Error(ErrorKind::usage, "directory.missing", {{"path", given.directory}});
  options.clock = read_clock(given.clock);
  options.as_of = business_date(given.as_of, options.clock);
  const auto actor = settings.value("core.actor");
  options.actor = !given.actor.empty() ? given.actor : actor ? actor->value : "";
  if (const auto wait = settings.value("core.wait"); wait && !given.waits) {
    const auto time = seconds(wait->value);
    if (!time) throw Error(ErrorKind::usage, "environment.wait", {{"value", wait->value}});
    options.wait_seconds = *time;
  }
  options.wait_seconds = std::min(options.wait_seconds, 1e6);  // days and days: as good as for ever
  options.program = std::string("mops ") + MOPS_VERSION;
}

ExitCode no_such_command(const CommandLine& line, Console& console) {
  std::vector<std::string> names;
  for (const auto& command : command_table()) {
    names.emplace_back(command.name);
    names.emplace_back(command.name.substr(0, command.name.find(' ')));
  }
  const auto guess = text::closest(line.words, names);
  console.tell(Severity::error, guess ? "command.unknown.suggest" : "command.unknown",
               {{"name", line.words}, {"suggestion", guess.value_or("")}});
  return ExitCode::usage;
}

ExitCode no_such_verb(const CommandLine& line, Console& console) {
  std::vector<std::string> verbs;
  for (const auto* command : commands_under(line.words))
    verbs.emplace_back(command->name.substr(line.words.size() + 1));
  const auto guess = text::closest(line.rest.front(), verbs);
  console.tell(Severity::error, guess ? "command.unknown.suggest" : "command.unknown",
               {{"name", line.words + ' ' + line.rest.front()}, {"suggestion", line.words + ' ' + guess.value_or("")}});
  return ExitCode::usage;
}

// Everything that the command reads and writes, before it does; Throws Error(usage) when one is the other.
void note_files(CLI::App& app, Context& context) {
  auto& files = context.files;
  if (const auto& database = context.options.database; !database.empty()) files.use_database(database);
  std::vector<CLI::Option*> given;
  for (auto* option : app.get_options())
    if (option->count() > 0 && option->get_type_name().find("FILE") != std::string::npos) given.push_back(option);
  const auto outputs = std::ranges::stable_partition(given, [](auto* one) { return !has_mark(*one, Mark::output); });
  if (outputs.empty()) return;
  for (const auto& path : context.settings.paths()) files.use_input(path);
  for (auto* option : given)
    for (const auto& path : option->results())
      if (has_mark(*option, Mark::output)) {
        files.add_output(shown_name(*option, context.language()), path);
      } else {
        files.use_input(path);
      }
}

// Who reads a stream of ours learns from its end that we failed, and how.  After a commit nothing says that nothing was
// written.
ExitCode run_action(const Action& action, Context& context) {
  try {
    const auto code = action(context);
    context.require_unmoved();
    context.fail_stream(code);
    return code;
  } catch (const Error& error) {
    if (has_committed()) {
      context.console.tell(error);
      return ExitCode::partial;
    }
    context.fail_stream(exit_code_of(error.kind()));
    throw;
  }
}

// Somebody sits there, and what is printed is a page or a table for them.
bool is_read_at_length(const Command& command, const Context& context) {
  const char* terminal = std::getenv("TERM");
  const bool page = context.options.format.value_or("table") == "table" && context.options.plan.empty();
  return command.access != Access::write && command.group != Group::plumbing && page && context.console.can_ask() &&
         context.console.stdout_is_terminal() && terminal != nullptr && std::string_view(terminal) != "dumb";
}

ExitCode run_command(const CommandLine& line, int argc, char** argv, const Settings& settings, Console& console) {
  Options options;
  if (line.language) options.language = language_of(*line.language);
  options.command = line.command->name;
  GlobalOptions given;
  CLI::App app{"", "mops " + std::string(line.command->name)};
  app.set_help_flag();
  const auto action = line.command->declare(app);
  const bool plans = line.command->access == Access::write && line.command->group != Group::plumbing;
  const bool has_options = std::ranges::any_of(line.rest, [](const auto& word) { return word.starts_with('-'); });
  if (line.help || has_options) {
    if (plans) declare_plan(app, options);
    declare_common(app, given, options);
  }
  if (line.help) return print_command_help(console, *line.command, app, line.full_help);
  try {
    std::vector<std::string> reversed(line.rest.rbegin(), line.rest.rend());
    app.parse(reversed);
  } catch (const CLI::ParseError& error) {
    tell_usage_fault(console, app, error, std::string(line.command->name));
    return ExitCode::usage;
  }
  given.waits = has_options && app.count("--wait") > 0;
  resolve(given, settings, options);
  if (line.command->access == Access::write) {
    options.command_line = masked_command(argc, argv, app);
    if (options.actor.empty()) options.actor = user_name();
    options.account = system_user();
    options.host = host_name();
  }
  console.set_verbosity(given.quiet ? -1 : given.verbose);
  console.set_color(color_choice(given, settings));
  options.no_input = options.no_input || environment("MOPS_NO_INPUT");
  console.set_progress(given.progress || given.no_progress ? std::optional(!given.no_progress) : std::nullopt);
  Context context(std::move(options), console, settings);
  context.set_access(line.command->access);
  // Readers die quietly when nobody listens any more; a writer's result has to be told another way.
  if (line.command->access == Access::write) std::signal(SIGPIPE, SIG_IGN);
  // A write says it in the reader's language; reading all messages for that would cost a short command too much.
  answer_interrupts(console.tells_json() ? R"({"v":1,"severity":"error","code":"store.interrupted"})"
                                         : "mops: interrupted; nothing was written",
                    "");
  note_files(app, context);
  if (context.files.writes()) context.prepare_interrupts();
  if (plans && context.options.dry_run && context.options.format == "jsonl") context.options.plan = "-";
  if (context.options.plan == "-") context.begin_stream();
  Pager pager;
  if (!given.no_pager && is_read_at_length(*line.command, context)) pager.start();
  const auto code = run_action(action, context);
  if (!has_committed()) console.flush();
  pager.finish();
  settle(code);
  // A reader has nothing to put away: the kernel takes back memory and locks faster than destructors do.
  if (line.command->access == Access::read) std::_Exit(static_cast<int>(code));
  return code;
}

// Options before the word are ours, resolved and handed on by the environment; what follows is the child's.
ExitCode run_external_command(const CommandLine& line, const std::string& path, char** argv, const Settings& settings,
                              Console& console) {
  static constexpr std::string_view kHandedOn[] = {"--db",   "--as-of", "--clock", "--actor",
                                                   "--lang", "--diag",  "--wait",  "-C"};
  Options options;
  GlobalOptions given;
  CLI::App app{"", "mops"};
  app.set_help_flag();
  declare_common(app, given, options);
  try {
    std::vector<std::string> reversed(line.before.rbegin(), line.before.rend());
    app.parse(reversed);
    for (const auto* option : app.get_options())
      if (option->count() > 0 && std::ranges::find(kHandedOn, option->get_name()) == std::end(kHandedOn))
        throw CLI::ValidationError(option->get_name(), "usage.value.external");
  } catch (const CLI::ParseError& error) {
    tell_usage_fault(console, app, error, line.words);
    return ExitCode::usage;
  }
  resolve(given, settings, options);
  Surroundings surroundings{{"MOPS_AS_OF", options.as_of},
                            {"MOPS_ACTOR", options.actor.empty() ? user_name() : options.actor}};
  if (!options.database.empty()) surroundings.emplace_back("MOPS_DB", options.database);
  if (!given.clock.empty()) surroundings.emplace_back("MOPS_NOW", given.clock);
  if (!given.language.empty()) surroundings.emplace_back("MOPS_LANG", given.language);
  if (app.count("--diag") > 0) surroundings.emplace_back("MOPS_DIAG", given.diag);
  if (line.no_config) surroundings.emplace_back("MOPS_CONFIG", "/dev/null");
  if (app.count("--wait") > 0) surroundings.emplace_back("MOPS_WAIT", app["--wait"]->as<std::string>());
  run_external(path, argv + line.place, surroundings);
}

class Program {
 public:
  Program(const Settings& settings, Console& console) : settings_(settings), console_(console) {}

  ExitCode start(const CommandLine& line, int argc, char** argv) {
    if (line.command != nullptr && line.command->name == "help")
      if (auto words = help_in_other_words(line, settings_); !words.empty())
        return start_over(argv[0], std::move(words));
    if (line.command != nullptr) return run_command(line, argc, argv, settings_, console_);
    if (line.version && line.words.empty()) {
      console_.write(std::string("mops ") + MOPS_VERSION + '\n');
      console_.flush();
      return ExitCode::ok;
    }
    if (!line.words.empty() && commands_under(line.words).empty()) {
      if (const auto alias = settings_.alias(line.words)) return start_alias(line, *alias, argc, argv);
      const auto path = find_external(line.words);
      return path.empty() ? no_such_command(line, console_)
                          : run_external_command(line, path, argv, settings_, console_);
    }
    if (!line.help && !line.words.empty() && !line.rest.empty() && !line.rest.front().starts_with('-'))
      return no_such_verb(line, console_);
    if (!line.help) {
      Options options;
      GlobalOptions given;
      CLI::App app;
      app.set_help_flag();
      declare_common(app, given, options);
      if (const auto option = unknown_option(app, line.rest); !option.empty()) {
        console_.tell(Severity::error, "option.unknown.anywhere", {{"option", option}});
        return ExitCode::usage;
      }
    }
    return print_overview(console_, line.words, line.help);
  }

 private:
  ExitCode start_over(char* self, std::vector<std::string> words) {
    std::vector<char*> other{self};
    for (auto& word : words) other.push_back(word.data());
    other.push_back(nullptr);
    const int count = static_cast<int>(words.size()) + 1;
    return start(read_command_line(count, other.data()), count, other.data());
  }

  // The alias' words in the place of its name.
  ExitCode start_alias(const CommandLine& line, const Setting& alias, int argc, char** argv) {
    aliases_.push_back(line.words);
    if (std::ranges::count(aliases_, line.words) > 1) {
      std::string chain;
      for (const auto& name : aliases_) chain += (chain.empty() ? "" : " → ") + name;
      throw Error(ErrorKind::usage, "alias.loop", {{"names", chain}});
    }
    std::vector<std::string> words(argv + 1, argv + line.place);
    for (auto& word : alias_words(line.words, alias.value)) words.push_back(std::move(word));
    words.insert(words.end(), argv + line.place + 1, argv + argc);
    return start_over(argv[0], std::move(words));
  }

  const Settings& settings_;
  Console& console_;
  std::vector<std::string> aliases_;  // met on the way
};

}  // namespace
}  // namespace mops::commands

int main(int argc, char** argv) {
  using namespace mops;
  using namespace mops::commands;
  meet_odd_surroundings();
  auto line = read_command_line(argc, argv);
  if (line.version && line.words.empty()) line.no_config = true;
  const Settings settings(line);
  const auto diag = settings.value("core.diag");
  Console console(talk_language(line, settings), line.diag.value_or(diag ? diag->value : "text") == "jsonl");
  if (line.quiet) console.set_verbosity(-1);
  for (const auto& fault : settings.faults()) console.tell(fault);
  if (settings.failed()) return static_cast<int>(ExitCode::usage);
  ExitCode code = ExitCode::bug;
  try {
    code = Program(settings, console).start(line, argc, argv);
  } catch (const Error& error) {
    code = console.tell(error);
  } catch (const std::exception& error) {
    console.tell(Severity::error, "bug.unexpected", {{"reason", error.what()}});
  }
  return static_cast<int>(code);
}
