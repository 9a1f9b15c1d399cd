#include "work/mapped_rows.h"

#include <algorithm>

#include "text/date.h"
#include "work/parted_name.h"

namespace mops::work {
namespace {

bool same_target(const change::Target& a, const change::Target& b) {
  return a.field != nullptr && a.field == b.field && a.via == b.via;
}

}  // namespace

bool MappedRows::lay_out() {
  for (const auto& column : columns_) {
    if (!column.known) continue;
    const auto at = column.number - 1;
    if (column.meanings.empty()) add_part(column.header, column, {at, {}, ""});
    for (const auto* meaning : column.meanings) {
      if (meaning->field == kIgnored) continue;
      const auto person = person_field(entity_, meaning->field);
      Part part{at, ColumnReader(*meaning, map_.values), std::string(person)};
      if (person.empty()) {
        add_part(meaning->field, column, std::move(part));
      } else {
        participation_ = output("participation", {nullptr, entity_.find("participation")}, &column);
        person_parts_.push_back(std::move(part));
      }
    }
  }
  for (const auto& constant : map_.constants) add_constant(constant);
  return true;
}

// Several columns may fill one list, such as a column with a cross for every premise.
void MappedRows::add_part(const std::string& word, const Column& column, Part part) {
  std::string ignored;
  const auto target = change::find_target(entity_, word, ignored);
  const bool list = target.field != nullptr && target.field->type == registry::Type::list;
  const auto same = [&](const Output& one) { return same_target(one.target, target); };
  const auto met = std::ranges::find_if(outputs_, same);
  if (met != outputs_.end() && (list || met->parts.empty())) {
    met->parts.push_back(std::move(part));
    return;
  }
  // A second column for any other field is told by whoever reads the header that comes out.
  words_.push_back(word);
  word_origins_.push_back({column.header, column.number});
  outputs_.push_back({target, {}, ""});
  outputs_.back().parts.push_back(std::move(part));
}

std::size_t MappedRows::output(const std::string& word, const change::Target& target, const Column* column) {
  const auto same = [&](const Output& one) { return same_target(one.target, target); };
  const auto met = std::ranges::find_if(outputs_, same);
  if (met != outputs_.end()) return static_cast<std::size_t>(met - outputs_.begin());
  words_.push_back(word);
  word_origins_.push_back(column == nullptr ? text::CellOrigin{} : text::CellOrigin{column->header, column->number});
  outputs_.push_back({target, {}, ""});
  return outputs_.size() - 1;
}

void MappedRows::add_constant(const MapConstant& constant) {
  std::string ignored;
  const auto target = change::find_target(entity_, constant.field, ignored);
  outputs_[output(constant.field, target, nullptr)].fallback = constant.value;
}

// Of a day and an hour in one cell, what the field is of.  Midnight, and a day without an hour, are no hour.
std::optional<std::string> MappedRows::read_moment(const Part& part, const change::Target& target,
                                                   const std::string& cell) {
  using registry::Type;
  if (target.field == nullptr || part.reader.translates()) return std::nullopt;
  const bool parted = part.reader.take() != "whole";
  const bool hour = target.field->type == Type::time;
  if (!hour && (target.field->type != Type::date || !parted)) return std::nullopt;
  const auto moment = text::parse_moment(cell);
  if (!moment) return std::nullopt;
  if (!hour) return text::to_iso(moment->date);
  if (moment->minutes) return text::to_time(*moment->minutes);
  return parted ? std::optional(std::string()) : std::nullopt;
}

// False when it would be a guess where the surname ends.
bool MappedRows::judge_name(const Part& part, const std::string& cell) {
  const auto sure = parting(cell, part.reader.take());
  if (sure == Parting::certain) return true;
  const bool doubtful = sure == Parting::doubtful;
  complain(doubtful ? "map.name" : "map.name_words", &columns_[part.column], {},
           doubtful ? Severity::error : Severity::warning);
  return !doubtful;
}

std::optional<std::string> MappedRows::read_part(const Part& part, const change::Target& target,
                                                 const std::string& cell) {
  const auto& column = columns_[part.column];
  if (auto part_of_moment = read_moment(part, target, cell)) return part_of_moment;
  if (target.field != nullptr && target.field->name == "surname" && !judge_name(part, cell)) return std::nullopt;
  std::string unknown;
  auto text = part.reader.read(cell, unknown);
  if (!text) complain("map.value", column, target, unknown, {{"header", column.header}, {"map", map_.key}});
  return text;
}

bool MappedRows::find_participant(const std::vector<std::string>& cells, std::string& key) {
  PersonWords words;
  for (const auto& part : person_parts_) {
    const auto text = read_part(part, {}, cells[part.column]);
    if (!text) return false;
    auto& word = part.person_field == "pesel"         ? words.pesel
                 : part.person_field == "surname"     ? words.surname
                 : part.person_field == "given_names" ? words.given_names
                                                      : words.birth_date;
    word = *text;
  }
  const auto found = finder_.find(words, map_.project);
  key = found.key;
  if (!found.error.empty()) complain(found.error, &columns_[person_parts_.front().column], found.arguments);
  return found.error.empty();
}

void MappedRows::read_row(const std::vector<std::string>& cells) {
  auto& line = add_line();
  for (std::size_t i = 0; i < outputs_.size(); ++i) {
    const auto& output = outputs_[i];
    auto& text = line.cells[i];
    text.clear();
    const bool as_it_is = output.parts.size() == 1 && !output.parts.front().reader.translates();
    line.origins[i].kind = as_it_is ? kind(output.parts.front().column) : text::CellKind::plain;
    for (const auto& part : output.parts) {
      const auto piece = read_part(part, output.target, cells[part.column]);
      if (!piece) line.origins[i].wrong = true;
      if (piece && !piece->empty()) text += (text.empty() ? "" : "|") + *piece;
    }
    if (text.empty() && i == participation_ && !person_parts_.empty() && !line.origins[i].wrong)
      line.origins[i].wrong = !find_participant(cells, text);
    if (text.empty() && !line.origins[i].wrong) text = output.fallback;
  }
}

}  // namespace mops::work
