#include "registry/table.h"

#include <algorithm>
#include <vector>

namespace mops::registry {
namespace {

struct Column {
  std::string name, definition, comment;
};

std::string definition(const Field& field, bool takes_null) {
  std::string sql(column_type(field));
  const bool key = field.type == Type::key;
  if (!takes_null && (field.required || key)) sql += " NOT NULL";
  if (key) sql += " UNIQUE";
  if (field.type == Type::reference) sql += " REFERENCES " + field.target->name + "(id)";
  if (field.type == Type::date) sql += " CHECK (" + field.column + " GLOB '\?\?\?\?-\?\?-\?\?')";
  if (field.type == Type::time) sql += " CHECK (" + field.column + " GLOB '\?\?:\?\?')";
  if (field.type == Type::minutes || field.type == Type::money) sql += " CHECK (" + field.column + " >= 0)";
  return sql;
}

std::size_t longest(const std::vector<Column>& columns, std::string Column::*part) {
  std::size_t length = 0;
  for (const auto& column : columns) length = std::max(length, (column.*part).size());
  return length;
}

std::string padded(std::string text, std::size_t length) {
  text.resize(std::max(length, text.size()), ' ');
  return text;
}

std::string identity_index(const Entity& entity) {
  if (entity.identity.empty() || entity.identity.front()->type == Type::key) return {};
  std::string columns;
  for (const auto* field : entity.identity) columns += (columns.empty() ? "" : ", ") + std::string(column_name(*field));
  return "CREATE UNIQUE INDEX " + entity.name + "_identity ON " + entity.name + " (" + columns + ");\n";
}

}  // namespace

std::string_view column_name(const Field& field) {
  const std::string_view column = field.column;
  return column.starts_with('"') ? column.substr(1, column.size() - 2) : column;
}

std::string_view column_type(const Field& field) {
  const bool number = field.type == Type::reference || field.type == Type::integer || field.type == Type::minutes ||
                      field.type == Type::money;
  return number ? "INTEGER" : "TEXT";
}

std::string create_table(const Entity& entity) {
  std::vector<Column> columns{{"id", "INTEGER PRIMARY KEY", ""}};
  for (const auto& field : entity.fields)
    if (field.stored())
      columns.push_back({std::string(column_name(field)), definition(field, false), std::string(field.meaning)});
  columns.push_back({"rev", "INTEGER NOT NULL", "version of the row, from 1"});
  columns.push_back({"op", "INTEGER NOT NULL REFERENCES op(id)", "operation that wrote this version"});
  const auto names = longest(columns, &Column::name), definitions = longest(columns, &Column::definition);
  std::string sql = "-- " + entity.name + ": " + entity.meaning + "\nCREATE TABLE " + entity.name + " (\n";
  for (const auto& column : columns) {
    const auto text = column.definition + (&column == &columns.back() ? "" : ",");
    sql += "    " + padded(column.name, names) + "  " + text;
    if (!column.comment.empty()) sql += padded("", definitions + 1 - text.size()) + "  -- " + column.comment;
    sql += '\n';
  }
  return sql + ") STRICT;\n" + identity_index(entity);
}

std::string add_column(const Field& field) {
  return "ALTER TABLE " + field.entity->name + " ADD COLUMN " + std::string(column_name(field)) + ' ' +
         definition(field, true) + ";  -- " + std::string(field.meaning) + '\n';
}

}  // namespace mops::registry
