#include "registry/views.h"

#include <set>

#include "schema.h"

namespace mops::registry {
namespace {

// The key text of what FIELD of alias `e` refers to.
std::string key_text(const Field& field) {
  return "(SELECT r.key FROM " + field.target->name + " AS r WHERE r.id = e." + field.column + ")";
}

std::string list_text(const Field& field) {
  const auto& child = *field.target;
  const auto& owner = *child.identity.front();
  const auto& item = *field.target_field;
  std::string value = "c." + item.column;
  std::string from = child.name + " AS c";
  if (item.type == Type::reference) {
    value = "r.key";
    from += " JOIN " + item.target->name + " AS r ON r.id = c." + item.column;
  }
  return "(SELECT group_concat(v, '|') FROM (SELECT " + value + " AS v FROM " + from + " WHERE c." + owner.column +
         " = e.id ORDER BY v))";
}

std::string external_text(const Field& field) {
  switch (field.type) {
    case Type::reference:
      return key_text(field);
    case Type::list:
      return list_text(field);
    case Type::money:
      return "printf('%d.%02d', e." + field.column + " / 100, e." + field.column + " % 100)";
    default:
      return "e." + field.column;
  }
}

std::string leaf_key(const Entity& entity) {
  std::string key;
  for (const auto* field : entity.identity) key += (key.empty() ? "" : " || '/' || ") + external_text(*field);
  return key;
}

std::string create_view(const Entity& entity) {
  return "CREATE TEMP VIEW IF NOT EXISTS v1_" + entity.name + " AS " + external_select(entity) + ";\n";
}

// The statement of schema/views.sql that makes the view NAME, from its CREATE to its semicolon; empty if there is none.
std::string_view composed_view(const std::string& name) {
  const auto file = schema::find("views.sql").value_or("");
  const auto begin = file.find("CREATE TEMP VIEW IF NOT EXISTS " + name + " AS");
  return begin == std::string_view::npos ? std::string_view() : file.substr(begin, file.find(";\n", begin) + 2 - begin);
}

// The words v1_... of SQL in small letters, in quotation marks or not.
std::set<std::string> view_names(std::string_view sql) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  const auto in_name = [&](char c) {
    return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '_';
  };
  std::set<std::string> names;
  std::string word;
  for (std::size_t at = 0; at <= sql.size(); ++at) {
    if (at < sql.size() && in_name(sql[at])) {
      word += lower(sql[at]);
      continue;
    }
    if (word.starts_with("v1_")) names.insert(word);
    word.clear();
  }
  return names;
}

std::string create_named(std::string_view sql, std::set<std::string>& known) {
  std::string made;
  for (const auto& name : view_names(sql)) {
    if (!known.insert(name).second) continue;
    if (const auto* entity = registry().find(std::string_view(name).substr(3))) {
      made += create_view(*entity);
    } else if (const auto composed = composed_view(name); !composed.empty()) {
      made += create_named(composed, known);
      made += composed;
    }
  }
  return made;
}

}  // namespace

std::string external_select(const Entity& entity, bool internal) {
  std::string sql = "SELECT ";
  if (internal) sql += "e.id, e.rev, e.op, ";
  if (!entity.keyed()) sql += leaf_key(entity) + " AS key, ";
  bool first = true;
  for (const auto& field : entity.fields) {
    if (!first) sql += ", ";
    first = false;
    const auto text = external_text(field);
    // NULL money stays NULL: printf would make it 0.00.
    sql += field.type == Type::money ? "CASE WHEN e." + field.column + " IS NOT NULL THEN " + text + " END" : text;
    sql += " AS \"" + field.name + '"';
  }
  return sql + " FROM " + entity.name + " AS e";
}

std::string create_views() {
  std::string sql;
  for (const auto& entity : registry().entities()) sql += create_view(entity);
  return sql + std::string(schema::find("views.sql").value_or(""));
}

std::string create_views_named_in(std::string_view sql) {
  std::set<std::string> known;
  return create_named(sql, known);
}

}  // namespace mops::registry
