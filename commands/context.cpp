#include "context.h"

#include <algorithm>

#include "change/history.h"
#include "change/migrate.h"
#include "change/planned_changes.h"
#include "error.h"
#include "field_diff.h"
#include "headings.h"
#include "registry/embedded_table.h"
#include "report/template.h"
#include "rules/functions.h"
#include "signals.h"

namespace mops::commands {
namespace {

// Faults that ask for a decision rather than for better data (schema/decisions.csv).
bool asks_for_decision(const Diagnostic& diagnostic) {
  return diagnostic.severity != Severity::error || diagnostic.code.starts_with("revert.") ||
         registry::EmbeddedTable::file("decisions.csv").find(diagnostic.code);
}

}  // namespace

store::Database& Context::database() {
  if (database_) return *database_;
  if (options.database.empty()) throw Error(ErrorKind::store, "store.unnamed", {});
  const auto wait = std::chrono::milliseconds(static_cast<long>(options.wait_seconds * 1000));
  const auto mode = access_ == Access::write ? store::OpenMode::write : store::OpenMode::read;
  database_ = store::Database::open(options.database, mode, wait);
  if (mode == store::OpenMode::write) database_->name_writer({options.actor, options.command, options.clock.at});
  change::require_current(*database_);
  rules::add_functions(*database_);
  return *database_;
}

void Context::require_unmoved() const {
  if (database_ && !database_->is_as_opened())
    throw Error(ErrorKind::busy, "store.moved", {{"path", database_->path()}});
}

change::SourceFile Context::open_source(const std::string& path, std::optional<text::Encoding> encoding,
                                        const std::string& sheet) {
  if (console.held()) throw Error(ErrorKind::bug, "bug.unexpected", {{"reason", "a file is opened under the lock"}});
  auto source = change::SourceFile::open(path, encoding, sheet);
  if (auto& progress = console.progress(); !progress.off())
    source.watch([&progress](const change::ReadingProgress& reading) { progress.show(reading); });
  return source;
}

void Operation::put_file(const CommandFiles& allowed, const std::string& path, std::string_view bytes) {
  auto file = std::make_unique<NewFile>(allowed, path);
  file->write(bytes);
  file->complete(true);
  files.push_back(std::move(file));
}

void Operation::roll_back() {
  write.rollback();
  hold.release();
  hand_out();
}

void Operation::hand_out() {
  for (const auto& file : files) file->take_place(true);
  files.clear();
}

void Context::prepare_interrupts() const {
  answer_interrupts(console.interrupted("store.interrupted"), console.interrupted("store.interrupted.file"));
}

void Context::confirm(std::string_view question, Arguments arguments) {
  if (options.yes) return;
  if (options.no_input || !console.can_ask()) throw Error(ErrorKind::refused, "confirm.nobody", std::move(arguments));
  if (!console.ask(question, std::move(arguments))) throw Error(ErrorKind::refused, "confirm.no", {});
}

std::unique_ptr<Operation> Context::begin(const std::string& kind, const std::string& source) {
  prepare_interrupts();
  change::OperationFacts facts;
  facts.at = options.clock.at;
  facts.clock_given = options.clock.given;
  facts.actor = options.actor;
  facts.account = options.account;
  facts.host = options.host;
  facts.program = options.program;
  facts.command = options.command_line;
  facts.kind = kind;
  facts.source = source;
  facts.message = options.message;
  return std::make_unique<Operation>(console, database(), std::move(facts), options.as_of);
}

ExitCode Context::finish(Operation& operation, const std::string& kind) {
  auto& writer = operation.writer;
  console.progress().show_checking();
  const auto result = writer.finish(operation.inputs);
  console.tell_all(writer.diagnostics());
  return writer.failed() ? take_back(operation, kind) : conclude(operation, result, kind);
}

ExitCode Context::take_back(Operation& operation, const std::string& kind) {
  operation.roll_back();
  console.note("result.nothing_written");
  const bool decide =
      !kind.ends_with("import") && std::ranges::all_of(operation.writer.diagnostics(), asks_for_decision);
  return decide ? ExitCode::refused : ExitCode::rejected;
}

ExitCode Context::conclude(Operation& operation, const change::Result& result, const std::string& kind) {
  if (!options.plan.empty()) return hand_over_plan(operation, result, kind);
  if (options.dry_run && result.op && console.verbose() && !options.format) list_changes(operation, *result.op);
  console.progress().clear();
  const bool commits = !options.dry_run && result.op;
  if (!commits) {
    operation.roll_back();
    tell_result(operation, result, kind);
    console.flush();
    return result.rejected > 0 ? ExitCode::partial : ExitCode::ok;
  }
  operation.write.commit();
  try {
    operation.hold.release();
    operation.hand_out();
    tell_result(operation, result, kind);
    console.flush();
  } catch (const Error& error) {
    if (error.id() != "output.failed") console.tell(error);
    console.tell(Severity::error, "output.failed.after", {{"op", std::to_string(*result.op)}});
    return ExitCode::partial;
  }
  return result.rejected > 0 ? ExitCode::partial : ExitCode::ok;
}

ExitCode Context::hand_over_plan(Operation& operation, const change::Result& result, const std::string& kind) {
  auto& writer = operation.writer;
  const auto& facts = writer.journal().facts();
  const auto& database = operation.write.database();
  const auto last = change::last_operation(database) - (result.op ? 1 : 0);
  Spool output;
  change::PlanWriter plan({.kind = kind,
                           .source = facts.source,
                           .message = facts.message,
                           .as_of = options.as_of,
                           .reverts = facts.reverts,
                           .restores = facts.reverts.has_value(),
                           .made_on = change::journal_mark(database, last),
                           .inputs = operation.inputs},
                          [&](std::string_view bytes) { output.write(bytes); });
  if (result.op) change::plan_operation(writer, plan);
  plan.finish(&result);
  options.dry_run = true;
  operation.roll_back();
  if (options.plan == "-") {
    output.pour(console);
  } else {
    NewFile file(files, options.plan);
    output.pour(file);
    file.take_place(false);
  }
  end_stream();
  if (options.plan != "-") tell_result(operation, result, kind);
  console.note("plan.made", {{"path", options.plan}, {"count", std::to_string(plan.changes())}});
  console.flush();
  return result.rejected > 0 ? ExitCode::partial : ExitCode::ok;
}

// A dry run that is asked to talk says what would change, field by field.
void Context::list_changes(Operation& operation, std::int64_t op) {
  const auto renderer = make_table(*this);
  FieldDiff diff(*renderer, false, false);
  change::each_change(operation.writer.records(), op, change::Created::all, [&](change::RecordChange&& one) {
    diff.tell(op, *one.entity, one.key, what_was_done(one.created, one.deleted), one.before, one.after);
  });
  renderer->end();
}

void Context::fail_stream(ExitCode code) {
  if (!streaming_ || code == ExitCode::ok || code == ExitCode::partial) return;
  end_stream();
  console.write(change::failure_line(static_cast<int>(code)));
}

void Context::tell_result(const Operation& operation, const change::Result& result, const std::string& kind) {
  const auto number = [](std::int64_t value) { return std::to_string(value); };
  if (options.format && *options.format != "table") {
    std::vector<report::Column> columns{{"op", "op", report::Kind::number},
                                        {"kind", "kind", report::Kind::text},
                                        {"rows", "rows", report::Kind::number},
                                        {"added", "added", report::Kind::number},
                                        {"changed", "changed", report::Kind::number},
                                        {"dropped", "dropped", report::Kind::number},
                                        {"unchanged", "unchanged", report::Kind::number},
                                        {"kept", "kept", report::Kind::number},
                                        {"conflicts", "conflicts", report::Kind::number},
                                        {"rejected", "rejected", report::Kind::number},
                                        {"dry_run", "dry_run", report::Kind::flag}};
    const auto op = result.op && !options.dry_run ? number(*result.op) : std::string();
    std::vector<std::string> texts{op,
                                   kind,
                                   number(result.rows),
                                   number(result.added),
                                   number(result.changed),
                                   number(result.dropped),
                                   number(result.unchanged),
                                   number(result.kept),
                                   number(result.conflicts),
                                   number(result.rejected),
                                   options.dry_run ? "yes" : "no"};
    for (const auto& [name, count] : operation.figures) {
      columns.push_back({name, name, report::Kind::number});
      texts.push_back(number(count));
    }
    std::vector<report::Cell> cells;
    for (const auto& text : texts) cells.push_back(text.empty() ? report::Cell() : report::Cell(text));
    const auto renderer = make_table(single_format(), *this);
    renderer->begin(columns);
    renderer->row(cells);
    renderer->end();
    return;
  }
  for (const auto& [id, arguments] : operation.notes) console.note(id, arguments);
  if (!result.op) return console.note("result.unchanged", {{"rows", number(result.rows)}});
  console.note(options.dry_run ? "result.dry_run" : "result.done", {{"op", number(*result.op)},
                                                                    {"kind", kind},
                                                                    {"added", number(result.added)},
                                                                    {"changed", number(result.changed)},
                                                                    {"dropped", number(result.dropped)},
                                                                    {"unchanged", number(result.unchanged)}});
}

registry::Language Context::report_language() const { return options.language.value_or(registry::Language::polish); }

report::Format Context::format(const std::string& fallback) const {
  report::Format format{options.format.value_or(fallback), !options.no_header, options.nul,
                        options.width.value_or(console.width()), options.fields};
  format.language = language();
  format.labels = options.labels;
  format.color = console.paints();
  return format;
}

std::vector<std::string> Context::fields_asked_for() const {
  const bool is_template = options.fields.empty() && options.format && options.format->find("%(") != std::string::npos;
  return is_template ? report::parse_template(*options.format).fields() : options.fields;
}

report::Format Context::single_format() const {
  auto single = format();
  if (single.name == "json") single.name = "jsonl";
  return single;
}

std::int64_t Context::require(change::RecordStore& records, const std::string& entity, const std::string& key) {
  const auto id = records.find_named(registry::registry().at(entity), key);
  if (!id) throw Error(ErrorKind::refused, "record.none", {{"entity", entity}, {"key", key}});
  return *id;
}

}  // namespace mops::commands
