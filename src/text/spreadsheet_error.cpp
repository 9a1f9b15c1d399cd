#include "text/spreadsheet_error.h"

#include <algorithm>

#include "text/digit.h"

namespace mops::text {
namespace {

bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
}  // namespace

bool is_spreadsheet_error(std::string_view cell) {
  constexpr std::size_t kShortest = 4;
  if (cell.size() < kShortest) return false;
  if (cell.front() != '#') {
    if (cell.front() != 'E' && cell.front() != 'B') return false;
    for (const std::string_view word : {"Err:", "Błąd:"})
      if (cell.starts_with(word) && cell.size() > word.size())
        return std::ranges::all_of(cell.substr(word.size()), is_digit);
    return false;
  }
  if (cell == "#N/A" || cell == "#N/D" || cell == "#GETTING_DATA") return true;
  const auto word = cell.substr(1, cell.size() - 2);
  const auto fits = [](char c) { return is_ascii_upper(c) || is_digit(c) || c == '/'; };
  return (cell.back() == '!' || cell.back() == '?') && is_ascii_upper(word.front()) && std::ranges::all_of(word, fits);
}

}  // namespace mops::text
