#include "registry/views.h"

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
  for (const auto& entity : registry().entities())
    sql += "CREATE VIEW v1_" + entity.name + " AS " + external_select(entity) + ";\n";
  if (const auto composed = schema::find("views.sql")) sql += *composed;
  return sql;
}

std::string drop_views() {
  std::string sql;
  for (const auto& entity : registry().entities()) sql += "DROP VIEW IF EXISTS v1_" + entity.name + ";\n";
  return sql;
}

}  // namespace mops::registry
