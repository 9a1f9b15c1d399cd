#include "rules/engine.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <set>

#include "rules/beside.h"
#include "rules/functions.h"
#include "store/reads.h"

namespace mops::rules {
namespace {

using registry::Entity;
using registry::Field;

// The FROM part that leads along a path from table `t0`, which stands for the path's first entity, and the column that
// holds the id at its end.  "attendance.session.form" follows references; "application/participation.application" goes
// against one: to the participations that refer to the application.
struct Chain {
  const Entity* first = nullptr;
  const Entity* last = nullptr;
  std::string joins;
  std::string column = "t0.id";
  int tables = 1;

  void join(const Entity& entity, const std::string& joined, const std::string& to) {
    const auto alias = 't' + std::to_string(tables++);
    joins += " JOIN " + entity.name + ' ' + alias + " ON " + alias + '.' + joined + " = " + to;
    column = alias + ".id";
  }
};

const Field& reference_of(const Entity& entity, const std::string& name, std::string_view path) {
  const auto* field = entity.find(name);
  if (field == nullptr || field->type != registry::Type::reference)
    throw Error(ErrorKind::bug, "bug.schema", {{"reason", "path " + std::string(path)}});
  return *field;
}

Chain chain_of(std::string_view path) {
  Chain chain;
  for (const auto& part : registry::split(path, '/')) {
    const auto steps = registry::split(part, '.');
    const auto& entity = registry::registry().at(steps.front());
    if (chain.first != nullptr) {
      chain.join(entity, reference_of(entity, steps.at(1), path).column, chain.column);
      chain.last = &entity;
      continue;
    }
    chain.first = chain.last = &entity;
    for (std::size_t i = 1; i < steps.size(); ++i) {
      const auto& field = reference_of(*chain.last, steps[i], path);
      if (i > 1) chain.join(*chain.last, "id", chain.column);
      chain.column = chain.column.substr(0, chain.column.find('.') + 1) + field.column;
      chain.last = field.target;
    }
  }
  return chain;
}

const Entity* first_entity(std::string_view path) {
  return registry::registry().find(path.substr(0, path.find_first_of("./")));
}

void empty_scope(const store::Database& database) {
  database.execute("CREATE TEMP TABLE IF NOT EXISTS scope (id INTEGER PRIMARY KEY); DELETE FROM temp.scope");
}

void fill_scope(const store::Database& database, std::string_view path) {
  const auto chain = chain_of(path);
  auto fill = database.prepare("INSERT OR IGNORE INTO temp.scope SELECT " + chain.column +
                               " FROM temp.touched AS t CROSS JOIN " + chain.first->name +
                               " AS t0 ON t0.id BETWEEN t.first AND t.last" + chain.joins +
                               " WHERE t.entity = ?1 AND " + chain.column + " IS NOT NULL");
  fill.bind(1, static_cast<std::int64_t>(chain.first->number)).run();
}

// Puts COLUMN of the records of ENTITY that hang on PROJECT into the scope.
void fill_from_project(const store::Database& database, const Entity& entity, const std::string& column,
                       std::int64_t project) {
  const auto chain = chain_of(entity.name + '.' + entity.scope);
  const auto wanted = "t0." + column;
  database
      .prepare("INSERT OR IGNORE INTO temp.scope SELECT " + wanted + " FROM " + entity.name + " AS t0" + chain.joins +
               " WHERE " + chain.column + " = ?1 AND " + wanted + " IS NOT NULL")
      .bind(1, project)
      .run();
}

std::vector<Finding> run(const store::Database& database, const Rule& rule, std::string_view today) {
  for (const auto& name : rule.uses) put_beside(database, name);
  auto query = database.prepare(rule.header.sql);
  query.bind(":today", today);
  std::vector<Finding> findings;
  while (query.step()) {
    Finding finding{&rule, query.integer(0), rule.field, {}};
    for (int i = 1; i < query.columns(); ++i) {
      if (query.column_name(i) == "field") finding.field = query.text(i);
      finding.arguments.emplace_back(std::string(query.column_name(i)), std::string(query.text(i)));
    }
    findings.push_back(std::move(finding));
  }
  return findings;
}

// The database as it was before the transaction of DATABASE: a second connection sees what is committed.  None for a
// database in memory.
std::optional<store::Database> before(const store::Database& database) {
  if (database.path().empty() || database.path() == ":memory:") return std::nullopt;
  try {
    auto other = store::Database::open(database.path(), store::OpenMode::read, std::chrono::milliseconds(0));
    add_functions(other);
    empty_scope(other);
    return other;
  } catch (const Error&) {
    return std::nullopt;
  }
}

void copy_scope(const store::Database& from, const store::Database& to) {
  empty_scope(to);
  auto read = from.prepare("SELECT id FROM temp.scope");
  auto write = to.prepare("INSERT INTO temp.scope VALUES (?1)");
  while (read.step()) write.bind(1, read.integer(0)).run();
}

// Whether the operation under way gave the record a new value in the field that RULE speaks of, or in one at which its
// warnings are told again (`again`): then the finding is its own, whatever stood there before.
bool wrote_the_field(const store::Database& database, const Rule& rule, const TouchedEntities& entities,
                     std::int64_t id) {
  const auto touched = entities.find(rule.entity->number);
  if (touched == entities.end()) return false;
  const auto is_changed = [&](std::string_view name) {
    const auto* field = rule.entity->find(name);
    if (field == nullptr) return false;
    const auto place = static_cast<std::size_t>(field - rule.entity->fields.data());
    return place < touched->second.fields.size() && touched->second.fields[place];
  };
  if (!is_changed(rule.field) && !is_changed(rule.header.first("again"))) return false;
  auto written =
      database.prepare("SELECT 1 FROM " + rule.entity->name + " WHERE id = ?1 AND op = (SELECT max(id) FROM op)");
  return written.bind(1, id).first_integer().has_value();
}

// What this operation brought about: a warning of a record that stood before it was told when it came up.
void leave_out_old(std::vector<Finding>& findings, const Rule& rule, const store::Database& database,
                   std::optional<store::Database>& old, const TouchedEntities& entities, std::string_view today) {
  if (rule.severity != Severity::warning || findings.empty()) return;
  if (!old) old = before(database);
  if (!old) return;
  copy_scope(database, *old);
  std::set<std::int64_t> known;
  for (const auto& finding : run(*old, rule, today)) known.insert(finding.id);
  std::erase_if(findings, [&](const Finding& finding) {
    return known.contains(finding.id) && !wrote_the_field(database, rule, entities, finding.id);
  });
}

// Whether what RULE says of the records at the end of PATH may differ now.
bool puts_in_question(const store::Database& database, const Rule& rule, std::string_view path, const Entity& entity,
                      const Touched& touched) {
  if (touched.whole) return true;
  const auto is_changed = [&](const Field* field) { return field != nullptr && touched.fields[field->at]; };
  const auto steps = registry::split(path.substr(0, path.find('/')), '.');
  if (steps.size() > 1 && is_changed(entity.find(steps[1]))) return true;
  for (const auto& name : rule.uses) put_beside(database, name);
  return std::ranges::any_of(store::columns_read(database, rule.header.sql), [&](const auto& read) {
    // What the journal says of a record differs with every change of it.
    if (read.first == "change") return true;
    if (read.first != entity.name) return false;
    const auto field = std::ranges::find_if(entity.fields, [&](const Field& one) {
      return one.column == read.second || one.column == '"' + read.second + '"';
    });
    return field == entity.fields.end() ? read.second == "rev" || read.second == "op" : is_changed(&*field);
  });
}

// The paths of RULE by which ENTITIES put it in question.
std::vector<std::string> paths_from(const store::Database& database, const Rule& rule,
                                    const TouchedEntities& entities) {
  std::vector<std::string> paths;
  for (const auto& path : rule.via) {
    const auto* entity = first_entity(path);
    const auto touched = entity == nullptr ? entities.end() : entities.find(entity->number);
    if (touched != entities.end() && puts_in_question(database, rule, path, *entity, touched->second))
      paths.push_back(path);
  }
  return paths;
}

}  // namespace

void make_touched_table(const store::Database& database) {
  database.execute(
      "CREATE TEMP TABLE IF NOT EXISTS touched (entity INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,"
      " place INTEGER, PRIMARY KEY (entity, first, last)) WITHOUT ROWID; DELETE FROM temp.touched");
}

bool reads(const store::Database& database, const Rule& rule, const Entity& entity) {
  for (const auto& name : rule.uses) put_beside(database, name);
  return std::ranges::any_of(store::columns_read(database, rule.header.sql),
                             [&](const auto& read) { return read.first == entity.name; });
}

void Touched::note(const std::vector<bool>& changed) {
  fields.resize(std::max(fields.size(), changed.size()));
  for (std::size_t i = 0; i < changed.size(); ++i)
    if (changed[i]) fields[i] = true;
}

std::vector<Finding> judge_touched(const store::Database& database, const TouchedEntities& entities,
                                   std::string_view today, const std::function<bool(const Rule&)>& may_be_asked) {
  empty_scope(database);  // what is asked for the columns it reads must find it
  // Rules reached by the same paths share a scope: filling it can cost more than a rule.
  std::map<std::vector<std::string>, std::vector<const Rule*>> by_scope;
  for (const auto& rule : catalogue()) {
    if (rule.severity == Severity::report) continue;
    auto paths = paths_from(database, rule, entities);
    if (!paths.empty() && (!may_be_asked || may_be_asked(rule))) by_scope[std::move(paths)].push_back(&rule);
  }
  std::vector<Finding> all;
  std::optional<store::Database> old;  // opened when it is needed
  for (const auto& [paths, rules] : by_scope) {
    empty_scope(database);
    for (const auto& path : paths) fill_scope(database, path);
    for (const auto* rule : rules) {
      auto findings = run(database, *rule, today);
      leave_out_old(findings, *rule, database, old, entities, today);
      std::ranges::move(findings, std::back_inserter(all));
    }
  }
  std::ranges::stable_sort(all, {}, [](const Finding& finding) { return finding.rule; });
  return all;
}

std::vector<Finding> judge_all(const store::Database& database, const Rule& rule, std::string_view today,
                               std::int64_t project) {
  empty_scope(database);
  const auto& scope = *rule.scope;
  if (project == 0 || scope.name == "project") {
    database.prepare("INSERT INTO temp.scope SELECT id FROM " + scope.name + " WHERE ?1 IN (0, id)")
        .bind(1, project)
        .run();
  } else if (!scope.scope.empty()) {
    fill_from_project(database, scope, "id", project);
  } else {  // people belong to no project, but their applications and participations do
    for (const auto* field : registry::referring_fields(scope))
      if (!field->entity->scope.empty()) fill_from_project(database, *field->entity, field->column, project);
  }
  return run(database, rule, today);
}

}  // namespace mops::rules
