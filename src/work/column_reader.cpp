#include "work/column_reader.h"

#include <algorithm>
#include <array>

#include "text/capitalise.h"
#include "text/fold.h"
#include "text/trim.h"
#include "work/parted_name.h"

namespace mops::work {
namespace {

// As folded.
constexpr std::array<std::array<std::string_view, 2>, 2> kTruths = {{{"prawda", "true"}, {"falsz", "false"}}};

}  // namespace

Translations::Translations(const std::vector<MapValue>& values, std::string_view header) {
  for (const auto& value : values) {
    if (!same_header(value.header, header)) continue;
    exact_.try_emplace(value.written, value.means);
    folded_.try_emplace(text::fold(value.written), value.means);
  }
}

const std::string* Translations::find(std::string_view text) const {
  if (const auto found = exact_.find(std::string(text)); found != exact_.end()) return &found->second;
  const auto folded = text::fold(text);
  if (const auto found = folded_.find(folded); found != folded_.end()) return &found->second;
  // A spreadsheet writes a truth value in its own language.
  for (const auto& truth : kTruths) {
    if (std::ranges::find(truth, folded) == truth.end()) continue;
    for (const auto word : truth)
      if (const auto found = folded_.find(std::string(word)); found != folded_.end()) return &found->second;
  }
  return nullptr;
}

ColumnReader::ColumnReader(const MapColumn& column, const std::vector<MapValue>& values)
    : column_(column), translations_(values, column.header) {}

bool ColumnReader::is_name() const {
  return column_.field.ends_with("surname") || column_.field.ends_with("given_names");
}

std::optional<std::string> ColumnReader::read_one(std::string_view text, std::string& unknown) const {
  if (translations_.empty() || text.empty()) return std::string(text);
  if (const auto* means = translations_.find(text)) return *means;
  if (column_.keeps_unknown) return std::string(text);
  unknown = text;
  return std::nullopt;
}

std::optional<std::string> ColumnReader::read(std::string_view cell, std::string& unknown) const {
  std::string text(taken(cell, column_.take, is_name()));
  if (column_.letters == "capitalised") text = text::capitalised(text);
  if (column_.separator.empty()) return read_one(text, unknown);
  const std::string separator = column_.separator == "newline" ? "\n" : column_.separator;
  std::string list;
  for (std::string_view rest = text; !rest.empty();) {
    const auto end = rest.find(separator);
    const auto part = read_one(text::trim(rest.substr(0, end)), unknown);
    if (!part) return std::nullopt;
    if (!part->empty()) list += (list.empty() ? "" : "|") + *part;
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + separator.size());
  }
  return list;
}

}  // namespace mops::work
