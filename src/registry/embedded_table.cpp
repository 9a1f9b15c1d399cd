#include "registry/embedded_table.h"

#include <algorithm>

#include "error.h"
#include "schema.h"

namespace mops::registry {

EmbeddedTable::EmbeddedTable(std::string_view csv) : table_(csv), rest_(csv) {
  const auto header = csv.substr(0, csv.find('\n'));
  cells_.resize(static_cast<std::size_t>(std::ranges::count(header, ',')) + 1);
  unquoted_.resize(cells_.size());
  next();
}

EmbeddedTable EmbeddedTable::file(std::string_view name) {
  const auto text = schema::find(name);
  if (!text) throw Error(ErrorKind::bug, "bug.schema", {{"reason", std::string(name)}});
  return EmbeddedTable(*text);
}

bool EmbeddedTable::next() {
  if (rest_.empty()) return false;
  std::ranges::fill(cells_, std::string_view());
  for (std::size_t column = 0; column < cells_.size(); ++column) {
    if (rest_.starts_with('"')) {
      cells_[column] = read_quoted(column);
    } else {
      cells_[column] = read_plain();
    }
    const bool more = rest_.starts_with(',');
    if (!rest_.empty()) rest_.remove_prefix(1);
    if (!more) break;
  }
  return true;
}

std::string_view EmbeddedTable::lasting(std::size_t column) const {
  const auto& cell = cells_[column];
  if (!cell.empty() && cell.data() == unquoted_[column].data())
    throw Error(ErrorKind::bug, "bug.schema", {{"reason", std::string(cell)}});
  return cell;
}

// Leaves REST_ before the comma or the line feed.
std::string_view EmbeddedTable::read_plain() {
  std::size_t size = 0;
  while (size < rest_.size() && rest_[size] != ',' && rest_[size] != '\n') ++size;
  const auto cell = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return cell;
}

bool EmbeddedTable::find(std::string_view first) {
  const auto at = table_.find('\n' + std::string(first) + ',');
  if (at == std::string_view::npos) return false;
  rest_ = table_.substr(at + 1);
  return next();
}

// Leaves REST_ behind the closing mark.
std::string_view EmbeddedTable::read_quoted(std::size_t column) {
  rest_.remove_prefix(1);
  auto& whole = unquoted_[column];
  whole.clear();
  while (true) {
    const auto piece = rest_.substr(0, rest_.find('"'));
    rest_.remove_prefix(std::min(piece.size() + 1, rest_.size()));
    const bool doubled = rest_.starts_with('"');
    if (!doubled && whole.empty()) return piece;
    whole += piece;
    if (!doubled) return whole;
    whole += '"';
    rest_.remove_prefix(1);
  }
}

}  // namespace mops::registry
