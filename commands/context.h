// context.h -- what a command may touch: options common to all, the database, output and talk.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "change/import.h"
#include "change/writer.h"
#include "clock.h"
#include "command.h"
#include "command_files.h"
#include "console.h"
#include "output_file.h"
#include "report/record_query.h"
#include "report/rows.h"
#include "settings.h"
#include "store/database.h"

namespace mops::commands {

// Options that every command takes, and what environment and configuration say in their place.
struct Options {
  std::string database;         // path
  std::string database_origin;  // "--db", "MOPS_DB", …
  std::optional<std::string> format;
  std::vector<std::string> fields;
  bool nul = false;
  bool no_header = false;
  bool labels = false;               // words in the place of codes also for machines
  std::optional<std::size_t> width;  // of tables; 0 = as wide as they are
  std::string as_of;                 // ISO; today when nothing else is said
  Clock clock;
  std::string actor, account, message, host, program, command_line;
  std::string command;  // its words: "report submit"
  bool dry_run = false;
  bool yes = false, no_input = false;  // the answer beforehand; nobody is to be asked
  std::string plan;                    // file for what would be written, in place of writing it; "-" is standard output
  double wait_seconds = 10;
  std::optional<registry::Language> language;  // as asked for by --lang or MOPS_LANG; reports go by it
};

// One operation on its way: the transaction, the writer in it and the files read.  Nobody is waited for meanwhile: what
// is read was opened before (Context::open_source), and what is told comes out when the lock is given back.
struct Operation {
  Operation(Console& console, store::Database& database, change::OperationFacts facts, const std::string& today)
      : hold(console), write(database.begin_write()), writer(write, std::move(facts), today) {}
  Console::Hold hold;
  store::Transaction write;
  change::Writer writer;
  std::vector<change::InputFile> inputs;
  // What the operation decided: counts by name in the result for machines, notes for people.
  std::vector<std::pair<std::string, std::int64_t>> figures;
  std::vector<std::pair<std::string, Arguments>> notes;

  std::vector<std::unique_ptr<NewFile>> files;  // complete; they take their places when the lock is given back

  // A file of BYTES in the place of PATH.
  void put_file(const CommandFiles& allowed, const std::string& path, std::string_view bytes);
  void roll_back();  // and tells, and hands the files out
  void hand_out();
};

class Context {
 public:
  Context(Options given, Console& talk, const Settings& said)
      : options(std::move(given)), console(talk), settings(said) {}

  Options options;
  Console& console;
  const Settings& settings;
  CommandFiles files;

  // Opens on first use, as ACCESS of the command says.  Throws Error(store) and Error(usage).
  store::Database& database();
  void set_access(Access access) { access_ = access; }
  // Throws Error(busy) "store.moved" when a database that is read without locks was written to meanwhile.
  void require_unmoved() const;

  // A file of records; on a terminal the console shows how far its reading has come.  Before begin(): whoever writes
  // it may take their time, and others wait for the lock.
  change::SourceFile open_source(const std::string& path, std::optional<text::Encoding> encoding = std::nullopt,
                                 const std::string& sheet = {});

  // What an interrupt says, in the reader's language.
  void prepare_interrupts() const;

  // KIND as in the journal ("recruit.import"); SOURCE names where rows come from.
  std::unique_ptr<Operation> begin(const std::string& kind, const std::string& source = {});
  // Runs the rules, commits or rolls back, tells what happened.
  ExitCode finish(Operation& operation, const std::string& kind);
  // The second half, when the rules were content: commits (or undoes a dry run, or hands a plan over) and tells the
  // result.
  ExitCode conclude(Operation& operation, const change::Result& result, const std::string& kind);

  // Asks before something that is large; --yes has answered.  Throws Error(refused): "confirm.nobody" when there is
  // nobody to ask, "confirm.no".
  void confirm(std::string_view question, Arguments arguments);

  // Standard output is a stream that another command reads: should this command fail, the stream says so at its end.
  void begin_stream() { streaming_ = true; }
  void end_stream() { streaming_ = false; }
  void fail_stream(ExitCode code);

  registry::Language language() const { return console.language(); }
  registry::Language report_language() const;  // Polish unless asked otherwise
  report::Format format(const std::string& fallback = "table") const;
  // What --fields names, or else the fields of a template: both ask by name.
  std::vector<std::string> fields_asked_for() const;
  // For a single result: as JSON it is one object, not an array of one.
  report::Format single_format() const;
  // Throws Error(refused) "record.none" when there is no such record.
  std::int64_t require(change::RecordStore& records, const std::string& entity, const std::string& key);

 private:
  ExitCode take_back(Operation& operation, const std::string& kind);
  ExitCode hand_over_plan(Operation& operation, const change::Result& result, const std::string& kind);
  void list_changes(Operation& operation, std::int64_t op);
  void tell_result(const Operation& operation, const change::Result& result, const std::string& kind);
  bool streaming_ = false;
  Access access_ = Access::read;
  std::optional<store::Database> database_;
};

}  // namespace mops::commands
