#include "registry/limits.h"

#include <algorithm>
#include <cctype>
#include <map>

#include "error.h"
#include "registry/embedded_table.h"
#include "registry/header.h"

namespace mops::registry {
namespace {

// today-110y, project.ends_on, scale_min+1: a word, and how far from it.
Bound read_relative(const std::string& text) {
  Bound bound;
  bound.text = text;
  const auto sign = text.find_first_of("+-");
  bound.path = split(text.substr(0, sign), '.');
  if (sign == std::string::npos) return bound;
  auto amount = text.substr(sign);
  if (std::isalpha(static_cast<unsigned char>(amount.back())) != 0) {
    bound.unit = amount.back();
    amount.pop_back();
  }
  bound.shift = std::stoll(amount);
  return bound;
}

std::vector<Bound> read_bounds(const std::string& cell) {
  std::vector<Bound> bounds;
  for (const auto& text : split(cell, ' ')) {
    if (text.empty()) continue;
    if (std::isalpha(static_cast<unsigned char>(text.front())) != 0) {
      bounds.push_back(read_relative(text));
    } else {
      bounds.push_back({text, text, {}, 0, ' '});
    }
  }
  return bounds;
}

struct Table {
  std::map<const Field*, Limits> by_field;
  std::map<std::string_view, Limits> by_type;
};

Table read_table() {
  Table table;
  std::map<std::string, Limits> types;
  auto row = EmbeddedTable::file("limits.csv");
  while (row.next()) {
    Limits limits{read_bounds(row.text(2)), read_bounds(row.text(3))};
    if (row[0] == "*") {
      types.emplace(row.text(1), std::move(limits));
      continue;
    }
    const auto* field = registry().at(row[0]).find(row[1]);
    if (field == nullptr) throw Error(ErrorKind::bug, "bug.schema", {{"reason", "limits of " + row.text(1)}});
    table.by_field.emplace(field, std::move(limits));
  }
  for (const auto& entity : registry().entities())
    for (const auto& field : entity.fields)
      if (const auto found = types.find(std::string(field.type_name)); found != types.end())
        table.by_type.try_emplace(field.type_name, found->second);
  return table;
}

}  // namespace

const Limits& limits_of(const Field& field) {
  static const Table table = read_table();
  static const Limits none;
  if (const auto own = table.by_field.find(&field); own != table.by_field.end()) return own->second;
  const auto usual = table.by_type.find(field.type_name);
  return usual == table.by_type.end() ? none : usual->second;
}

}  // namespace mops::registry
