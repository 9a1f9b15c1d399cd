// journal.cpp -- what happened, to what, and back: log, show, history, revert.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "change/history.h"
#include "change/revert.h"
#include "context.h"
#include "declare.h"
#include "error.h"

namespace mops::commands {
namespace {

using report::Cell;
using report::Column;
using report::Kind;

struct LogOptions {
  std::string range, actor, kind, touching;
  std::int64_t limit = 0;
};

// "812", "812..", "..900", "812..900", "@~3..@".
std::pair<std::int64_t, std::int64_t> read_range(const store::Database& database, const std::string& range) {
  const auto last = change::last_operation(database);
  const auto dots = range.find("..");
  if (range.empty()) return {1, last};
  if (dots == std::string::npos) {
    const auto one = change::resolve_operation(database, range);
    return {one, one};
  }
  const auto from = range.substr(0, dots), to = range.substr(dots + 2);
  return {from.empty() ? 1 : change::resolve_operation(database, from),
          to.empty() ? last : change::resolve_operation(database, to)};
}

std::pair<const registry::Entity*, std::string> read_name(const std::string& name) {
  const auto slash = name.find('/');
  if (slash == std::string::npos) throw Error(ErrorKind::usage, "record.form", {{"name", name}});
  return {&registry::registry().at(name.substr(0, slash)), name.substr(slash + 1)};
}

ExitCode log(const LogOptions& given, Context& context) {
  const auto& database = context.database();
  const store::ReadTransaction snapshot(database);
  const auto [from, to] = read_range(database, given.range);
  std::vector<std::int64_t> touching;
  if (!given.touching.empty()) {
    const auto [entity, key] = read_name(given.touching);
    change::RecordStore records(database);
    for (const auto& version : change::versions_of(records, *entity, key)) touching.push_back(version.op);
  }
  const std::vector<Column> columns{{"op", "op", Kind::number},           {"at", "at", Kind::text},
                                    {"actor", "actor", Kind::text},       {"kind", "kind", Kind::text},
                                    {"created", "created", Kind::number}, {"updated", "updated", Kind::number},
                                    {"deleted", "deleted", Kind::number}, {"unchanged", "unchanged", Kind::number},
                                    {"reverts", "reverts", Kind::number}, {"message", "message", Kind::text}};
  const auto renderer = report::make_renderer(context.format(), context.console);
  renderer->begin(columns);
  std::int64_t shown = 0;
  for (auto id = to; id >= from && id > 0; --id) {
    if (given.limit > 0 && shown >= given.limit) break;
    const auto op = change::find_operation(database, id);
    if (!op || (!given.actor.empty() && op->actor != given.actor) || (!given.kind.empty() && op->kind != given.kind))
      continue;
    if (!given.touching.empty() && std::ranges::find(touching, id) == touching.end()) continue;
    ++shown;
    const std::string numbers[] = {std::to_string(op->id),        std::to_string(op->created),
                                   std::to_string(op->updated),   std::to_string(op->deleted),
                                   std::to_string(op->unchanged), op->reverts ? std::to_string(*op->reverts) : ""};
    const Cell cells[] = {numbers[0],
                          op->at,
                          op->actor,
                          op->kind,
                          numbers[1],
                          numbers[2],
                          numbers[3],
                          numbers[4],
                          numbers[5].empty() ? Cell() : Cell(numbers[5]),
                          op->message.empty() ? Cell() : Cell(op->message)};
    renderer->row(cells);
  }
  renderer->end();
  return ExitCode::ok;
}

const std::vector<Column> kChangeColumns{{"op", "op", Kind::number},       {"record", "record", Kind::text},
                                         {"what", "what", Kind::text},     {"field", "field", Kind::text},
                                         {"before", "before", Kind::text}, {"after", "after", Kind::text}};

// Field by field; values of sensitive fields only with --sensitive.
class Differ {
 public:
  Differ(report::Renderer& renderer, bool sensitive) : renderer_(renderer), sensitive_(sensitive) {
    renderer_.begin(kChangeColumns);
  }

  void tell(std::int64_t op, const registry::Entity& entity, const std::string& key, std::string_view what,
            const change::FieldTexts& before, const change::FieldTexts& after) {
    const auto record = entity.name + '/' + key;
    const auto number = std::to_string(op);
    for (const auto& field : entity.fields) {
      const auto old = before.find(field.name), now = after.find(field.name);
      if (old == before.end() && now == after.end()) continue;
      const auto text = [&](auto found, const change::FieldTexts& texts) -> Cell {
        if (found == texts.end() || !found->second) return {};
        return field.sensitive && !sensitive_ ? Cell("…") : Cell(*found->second);
      };
      const Cell cells[] = {number, record, what, field.name, text(old, before), text(now, after)};
      renderer_.row(cells);
    }
  }

 private:
  report::Renderer& renderer_;
  bool sensitive_;
};

ExitCode show(const std::string& name, bool sensitive, Context& context) {
  const auto& database = context.database();
  const store::ReadTransaction snapshot(database);
  const auto op = change::find_operation(database, change::resolve_operation(database, name));
  change::RecordStore records(database);
  if (!context.options.format || *context.options.format == "table") {
    std::string text = "op " + std::to_string(op->id) + "  " + op->kind + "  " + op->at + "  " + op->actor + "\n    " +
                       op->command + '\n';
    if (!op->message.empty()) text += "    " + op->message + '\n';
    context.console.write(text + '\n');
  }
  const auto renderer = report::make_renderer(context.format(), context.console);
  Differ differ(*renderer, sensitive);
  for (const auto& one : change::changes_of(records, op->id))
    differ.tell(op->id, *one.entity, one.key,
                one.created   ? "created"
                : one.deleted ? "dropped"
                              : "changed",
                one.before, one.after);
  renderer->end();
  return ExitCode::ok;
}

ExitCode history(const std::string& name, bool sensitive, Context& context) {
  const auto& database = context.database();
  const store::ReadTransaction snapshot(database);
  const auto [entity, key] = read_name(name);
  change::RecordStore records(database);
  const auto versions = change::versions_of(records, *entity, key);
  if (versions.empty()) throw Error(ErrorKind::refused, "record.none", {{"entity", entity->name}, {"key", key}});
  const auto renderer = report::make_renderer(context.format(), context.console);
  Differ differ(*renderer, sensitive);
  for (const auto& version : versions)
    differ.tell(version.op, *entity, key,
                version.deleted          ? "dropped"
                : version.before.empty() ? "created"
                                         : "changed",
                version.before, version.after);
  renderer->end();
  return ExitCode::ok;
}

ExitCode revert(const std::vector<std::string>& names, const std::string& only, Context& context) {
  const auto operation = context.begin("revert");
  for (const auto& name : names)
    change::revert(operation->writer, change::resolve_operation(context.database(), name), only);
  return context.finish(*operation, "revert");
}

}  // namespace

Action declare_log(CLI::App& app) {
  auto given = std::make_shared<LogOptions>();
  app.add_option("range", given->range)->type_name("RANGE");
  app.add_option("--by", given->actor, "only by this person")->type_name("NAME");
  app.add_option("--kind", given->kind, "only of this kind, such as recruit.import")->type_name("KIND");
  app.add_option("--touching", given->touching, "only those that wrote this record")->type_name("ENTITY/KEY");
  app.add_option("--limit", given->limit, "at most so many")
      ->type_name("N")
      ->check(CLI::PositiveNumber.description(""));
  return [given](Context& context) { return log(*given, context); };
}

namespace {

using Shown = ExitCode (*)(const std::string&, bool, Context&);

Action declare_differ(CLI::App& app, const char* type, Shown show_it) {
  struct Given {
    std::string name;
    bool sensitive = false;
  };
  auto given = std::make_shared<Given>();
  app.add_option("name", given->name)->required()->type_name(type);
  app.add_flag("--sensitive", given->sensitive, "show values of sensitive fields too");
  return [given, show_it](Context& context) { return show_it(given->name, given->sensitive, context); };
}

}  // namespace

Action declare_show_operation(CLI::App& app) { return declare_differ(app, "OP", show); }

Action declare_history(CLI::App& app) { return declare_differ(app, "ENTITY/KEY", history); }

Action declare_revert(CLI::App& app) {
  struct Given {
    std::vector<std::string> names;
    std::string only;
  };
  auto given = std::make_shared<Given>();
  app.add_option("op", given->names)->required()->type_name("OP");
  app.add_option("--only", given->only, "only this record")->type_name("ENTITY/KEY");
  return [given](Context& context) { return revert(given->names, given->only, context); };
}

}  // namespace mops::commands
