#include "report/query.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

#include "error.h"
#include "registry/views.h"
#include "store/authorizer.h"

namespace mops::report {
namespace {

constexpr std::size_t kRowsLookedAt = 256;  // for the kind of a column that begins with NULLs

void bind_value(store::Statement& query, int index, const std::string& text) {
  std::int64_t number = 0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = status == std::errc() && end == text.data() + text.size() && std::to_string(number) == text;
  if (whole) {
    query.bind(index, number);
  } else if (text.empty()) {
    query.bind_null(index);
  } else {
    query.bind(index, std::string_view(text));
  }
}

void bind_parameters(store::Statement& query, const Parameters& parameters, const Parameters& defaults) {
  std::size_t used = 0;
  for (int i = 1; i <= query.parameters(); ++i) {
    const std::string name(query.parameter_name(i));
    const auto bare = name.empty() ? '?' + std::to_string(i) : name.substr(1);
    const auto given = parameters.find(bare), usual = defaults.find(bare);
    if (given == parameters.end() && usual == defaults.end())
      throw Error(ErrorKind::usage, "query.parameter.missing", {{"name", bare}});
    used += given != parameters.end();
    bind_value(query, i, given != parameters.end() ? given->second : usual->second);
  }
  if (used == parameters.size()) return;
  for (const auto& [name, value] : parameters) {
    bool known = false;
    for (int i = 1; i <= query.parameters(); ++i)
      known = known || (!query.parameter_name(i).empty() && query.parameter_name(i).substr(1) == name);
    if (!known) throw Error(ErrorKind::usage, "query.parameter.unknown", {{"name", name}});
  }
}

// The first rows, kept until the kind of every column is known.
class Lookahead {
 public:
  Lookahead(std::vector<Column> columns, Renderer& renderer)
      : columns_(std::move(columns)), known_(columns_.size(), false), renderer_(renderer) {}

  void row(const store::Statement& query) {
    if (begun_) return pass_on(query);
    auto& kept = rows_.emplace_back();
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const int index = static_cast<int>(i);
      if (query.is_null(index)) {
        kept.emplace_back();
        continue;
      }
      kept.emplace_back(query.text(index));
      if (!known_[i] && query.is_number(index)) columns_[i].kind = Kind::number;
      known_[i] = true;
    }
    if (rows_.size() >= kRowsLookedAt || std::ranges::find(known_, false) == known_.end()) begin();
  }

  void end() {
    if (!begun_) begin();
    renderer_.end();
  }

 private:
  void begin() {
    begun_ = true;
    renderer_.begin(columns_);
    std::vector<Cell> cells(columns_.size());
    for (const auto& kept : rows_) {
      for (std::size_t i = 0; i < cells.size(); ++i) cells[i] = kept[i] ? Cell(*kept[i]) : Cell();
      renderer_.row(cells);
    }
    rows_.clear();
  }

  void pass_on(const store::Statement& query) {
    cells_.resize(columns_.size());
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const int index = static_cast<int>(i);
      cells_[i] = query.is_null(index) ? Cell() : Cell(query.text(index));
    }
    renderer_.row(cells_);
  }

  std::vector<Column> columns_;
  std::vector<bool> known_;
  std::vector<std::vector<std::optional<std::string>>> rows_;
  std::vector<Cell> cells_;
  Renderer& renderer_;
  bool begun_ = false;
};

std::vector<Column> columns_of(const store::Statement& query) {
  std::vector<Column> columns;
  for (int i = 0; i < query.columns(); ++i) {
    const std::string name(query.column_name(i));
    if (std::ranges::find(columns, name, &Column::name) != columns.end())
      throw Error(ErrorKind::usage, "query.same_column", {{"name", name}});
    columns.push_back({name, name, Kind::text});
  }
  return columns;
}

}  // namespace

void run_query(const store::Database& database, std::string_view sql, const Parameters& parameters,
               const Parameters& defaults, Renderer& renderer) {
  database.execute(registry::create_views_named_in(sql).c_str());
  store::require_reading_views(database, sql, "v1_");
  auto query = database.prepare(sql);
  bind_parameters(query, parameters, defaults);
  Lookahead rows(columns_of(query), renderer);
  while (true) {
    try {
      if (!query.step()) break;
    } catch (const Error& error) {
      // The mistake is the query's, not ours: a sum too large, text that is no JSON.
      if (error.id() != "bug.sql") throw;
      throw Error(ErrorKind::usage, "query.sql", {{"reason", error.arguments().back().second}});
    }
    rows.row(query);
  }
  rows.end();
}

}  // namespace mops::report
