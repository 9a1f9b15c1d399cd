#include "rules/derived.h"

#include <algorithm>
#include <deque>
#include <map>

#include "registry/messages.h"
#include "registry/scope.h"
#include "schema.h"

namespace mops::rules {
namespace {

using registry::Entity;
using registry::Field;
using Path = std::vector<const Field*>;

// What stands at the end of each step of the way to the project.
bool leads_over(const Path& path, const Entity& entity) {
  return std::ranges::any_of(path, [&](const Field* step) { return step->target == &entity; });
}

// Joins from ALIAS along PATH until a reference to INSIDE, and the column that holds it.  Tables are named PREFIX1 ...
struct Way {
  std::string joins, column;
};

Way way_to(const Entity& inside, const Path& path, std::string alias, const char* prefix) {
  Way way;
  int number = 0;
  for (const auto* step : path) {
    way.column = alias + '.' + step->column;
    if (step->target == &inside) break;
    alias = prefix + std::to_string(++number);
    way.joins += "CROSS JOIN " + step->target->name + ' ' + alias + " ON " + alias + ".id = " + way.column + '\n';
  }
  return way;
}

// One arm of the query: the records in question whose REFERENCE leads out of INSIDE.
std::string arm_of(const KeptInside& kept) {
  const auto& field = *kept.reference;
  const auto own = way_to(*kept.inside, registry::scope_path(*field.entity), "x", "o");
  const auto other = way_to(*kept.inside, registry::scope_path(*field.target), "y", "p");
  return "SELECT x.id AS id, y.key AS what, other.key AS other, own.key AS own, '" + field.name + "' AS field\n" +
         "FROM scope\nCROSS JOIN " + field.entity->name + " x ON x.id = scope.id\n" + own.joins + "CROSS JOIN " +
         field.target->name + " y ON y.id = x." + field.column + '\n' + other.joins + "CROSS JOIN " +
         kept.inside->name + " own ON own.id = " + own.column + "\nCROSS JOIN " + kept.inside->name +
         " other ON other.id = " + other.column + " AND other.id <> own.id\n";
}

// Paths by which the records of ENTITY come into question when something on PATH, which starts at their reference to it
// or at themselves, moves to elsewhere: "form_of_support/session.form/attendance.session".
void add_moves(const Path& path, std::string back, std::vector<std::string>& via) {
  for (const auto* step : path) {
    if (!registry::is_fixed(*step)) {
      const auto from = step->entity->name + back;
      if (std::ranges::find(via, from) == via.end()) via.push_back(from);
    }
    back = '/' + step->entity->name + '.' + step->name + back;
  }
}

std::string joined(const std::vector<std::string>& parts, const char* between) {
  std::string all;
  for (const auto& part : parts) all += (all.empty() ? "" : between) + part;
  return all;
}

std::string short_name(const registry::Header& header, const Entity& entity) {
  for (const auto& pair : registry::split(header.first("short"), ',')) {
    const auto names = registry::split(pair, ' ');
    if (names.front() == entity.name) return names.back();
  }
  return entity.name;
}

// The rule of KIND about the references KEPT of one entity.
Rule rule_about(const std::string& kind, const registry::Header& header, const std::vector<KeptInside>& kept) {
  static std::deque<std::string> queries;  // rules keep views of their SQL
  const auto& entity = *kept.front().reference->entity;
  std::vector<std::string> via{entity.name}, arms, names, labels_en, labels_pl;
  for (const auto& one : kept) {
    const auto& field = *one.reference;
    arms.push_back(arm_of(one));
    names.push_back(field.name);
    labels_en.push_back(field.label_en);
    labels_pl.push_back(field.label_pl);
    add_moves(registry::scope_path(entity), "", via);
    add_moves(registry::scope_path(*field.target), '/' + entity.name + '.' + field.name, via);
  }
  registry::Header full;
  const Arguments labels{{"fields-en", joined(labels_en, ", ")}, {"fields-pl", joined(labels_pl, ", ")}};
  for (const auto& [name, text] : header.lines) full.lines.emplace_back(name, registry::fill(text, labels));
  full.lines.emplace_back("code", short_name(header, entity) + '.' + kind);
  full.lines.emplace_back("entity", entity.name);
  full.lines.emplace_back("scope", entity.name);
  full.lines.emplace_back("via", joined(via, ", "));
  full.lines.emplace_back("field", joined(names, ", "));
  full.sql = queries.emplace_back(joined(arms, "UNION ALL\n"));
  return read_rule(std::move(full), kind);
}

}  // namespace

std::vector<KeptInside> kept_inside() {
  std::vector<KeptInside> all;
  for (const auto& entity : registry::registry().entities()) {
    const auto own = registry::scope_path(entity);
    for (const auto& field : entity.fields) {
      if (field.type != registry::Type::reference || own.empty() || own.front() == &field) continue;
      const auto other = registry::scope_path(*field.target);
      const auto nearest =
          std::ranges::find_if(own, [&](const Field* step) { return leads_over(other, *step->target); });
      if (nearest != own.end()) all.push_back({&field, (*nearest)->target});
    }
  }
  return all;
}

const std::vector<Rule>& derived_rules() {
  static const auto rules = [] {
    std::vector<Rule> result;
    const auto kept = kept_inside();
    for (const auto& file : schema::files()) {
      if (!file.name.starts_with(kAny)) continue;
      const std::string kind(file.name.substr(kAny.size(), file.name.size() - kAny.size() - 4));
      const auto header = registry::read_header(file.text);
      std::map<int, std::vector<KeptInside>> by_entity;
      for (const auto& one : kept)
        if (one.inside->name == header.first("inside")) by_entity[one.reference->entity->number].push_back(one);
      for (const auto& [number, references] : by_entity) result.push_back(rule_about(kind, header, references));
    }
    return result;
  }();
  return rules;
}

}  // namespace mops::rules
