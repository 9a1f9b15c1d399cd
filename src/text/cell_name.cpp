#include "text/cell_name.h"

#include <charconv>

namespace mops::text {
namespace {
constexpr std::size_t kColumnLetters = 26;
}

std::string column_name(std::size_t column) {
  std::string name;
  for (; column > 0; column = (column - 1) / kColumnLetters)
    name.insert(name.begin(), static_cast<char>('A' + (column - 1) % kColumnLetters));
  return name;
}

std::string cell_name(std::size_t column, std::size_t row) { return column_name(column) + std::to_string(row); }

std::optional<CellPlace> parse_cell_name(std::string_view name) {
  CellPlace place;
  std::size_t i = 0;
  for (; i < name.size() && name[i] >= 'A' && name[i] <= 'Z'; ++i) {
    if (i == 4) return std::nullopt;
    place.column = place.column * kColumnLetters + static_cast<std::size_t>(name[i] - 'A') + 1;
  }
  if (i == 0) return std::nullopt;
  const auto digits = name.substr(i);
  const auto [end, status] = std::from_chars(digits.data(), digits.data() + digits.size(), place.row);
  if (status != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return place;
}

}  // namespace mops::text
