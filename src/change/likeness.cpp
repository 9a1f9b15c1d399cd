#include "change/likeness.h"

#include <algorithm>
#include <functional>

#include "domain/personal_name.h"
#include "text/fold.h"

namespace mops::change {
namespace {

using registry::Field;
using registry::Type;
using store::Value;

// More than a handful of records that agree cannot be told apart anyhow, and looking at all of them for each row of a
// file would take the square of their number.
constexpr std::size_t kMostKeys = 16;

std::string_view text_of_value(const Value& value) {
  const auto* text = std::get_if<std::string>(&value);
  return text == nullptr ? std::string_view() : *text;
}

}  // namespace

std::string Likeness::bare(std::string_view identifier) {
  auto folded = text::fold(identifier);
  std::erase_if(folded, [](char c) { return c == ' ' || c == '-'; });
  return folded;
}

const Value& Likeness::at(std::span<const Value> values, const Field& field) const { return values[field.at]; }

const Field& Likeness::day_field() const {
  return **std::ranges::find(entity_.likeness, Type::date, [](const Field* field) { return field->type; });
}

bool Likeness::unidentified(std::span<const Value> values) const {
  return std::ranges::any_of(entity_.identity, [&](const Field* field) { return store::is_null(at(values, *field)); });
}

bool Likeness::same(std::span<const Value> a, std::span<const Value> b) const {
  return std::ranges::all_of(entity_.likeness, [&](const Field* field) {
    const auto &one = at(a, *field), &other = at(b, *field);
    if (field->type != Type::text) return one == other;
    return domain::name_parts(text_of_value(one)) == domain::name_parts(text_of_value(other));
  });
}

// The words of all texts together: who put the surname into the column of the first name means the same person.
std::size_t Likeness::hash_of(std::span<const Value> values) const {
  std::string key, words;
  for (const auto* field : entity_.likeness) {
    const auto text = text_of_value(at(values, *field));
    if (field->type == Type::text) {
      words.append(" ").append(text);
    } else {
      key.append(text).append("\n");
    }
  }
  for (const auto& part : domain::name_parts(words)) key.append(part).append(" ");
  return std::hash<std::string>()(key);
}

void Likeness::read(Places& places, const std::string& condition, const std::string* day) {
  std::vector<const Field*> fields = entity_.likeness;
  std::string sql = "SELECT id";
  for (const auto* field : fields) sql += ", " + field->column;
  auto query = records_.database().prepare(sql + " FROM " + entity_.name + condition);
  if (day != nullptr) query.bind(1, std::string_view(*day));
  std::vector<Value> values(entity_.fields.size());
  while (query.step()) {
    int column = 0;
    for (const auto* field : fields) values[field->at] = query.value(++column);
    places[hash_of(values)].push_back(query.integer(0));
  }
}

void Likeness::read_unidentified() {
  if (unidentified_read_) return;
  unidentified_read_ = true;
  std::string condition;
  for (const auto* field : entity_.identity)
    condition += (condition.empty() ? " WHERE " : " OR ") + field->column + " IS NULL";
  read(unidentified_, condition, nullptr);
}

// Without its indexes a table is read once and not once a day.
void Likeness::read_day(const std::string& day) {
  if (all_read_ || days_.contains(day)) return;
  if (records_.in_bulk(entity_)) {
    all_read_ = true;
    dated_.clear();
    return read(dated_, "", nullptr);
  }
  days_.insert(day);
  read(dated_, " WHERE " + day_field().column + " = ?1", &day);
}

void Likeness::read_identifiers() {
  if (identifiers_read_) return;
  identifiers_read_ = true;
  for (const auto* field : entity_.alternatives) {
    auto query = records_.database().prepare("SELECT id, " + field->column + " FROM " + entity_.name + " WHERE " +
                                             field->column + " IS NOT NULL");
    while (query.step())
      identifiers_[std::hash<std::string>()(field->name + '\n' + bare(query.text(1)))].push_back(query.integer(0));
  }
}

std::vector<Row> Likeness::take(const Places& places, std::size_t hash, const std::function<bool(const Row&)>& is_it) {
  std::vector<Row> rows;
  const auto found = places.find(hash);
  if (found == places.end()) return rows;
  std::set<std::int64_t> met;
  for (const auto id : found->second) {
    if (rows.size() == kMostKeys) break;
    if (!met.insert(id).second) continue;
    if (auto row = records_.load(entity_, id); row && is_it(*row)) rows.push_back(std::move(*row));
  }
  return rows;
}

std::vector<Row> Likeness::identified_by(const Field& field, const std::string& value) {
  read_identifiers();
  const auto wanted = bare(value);
  return take(identifiers_, std::hash<std::string>()(field.name + '\n' + wanted),
              [&](const Row& row) { return bare(text_of_value(at(row.values, field))) == wanted; });
}

std::vector<Row> Likeness::like(std::span<const Value> values, bool unidentified_only) {
  const std::string day(text_of_value(at(values, day_field())));
  if (unidentified_only) {
    read_unidentified();
    if (unidentified_.empty()) return {};
  } else {
    read_day(day);
  }
  const auto hash = hash_of(values);
  return take(unidentified_only ? unidentified_ : dated_, hash, [&](const Row& row) {
    return hash_of(row.values) == hash && text_of_value(at(row.values, day_field())) == day &&
           (!unidentified_only || unidentified(row.values));
  });
}

void Likeness::note(const Row& row) {
  if (identifiers_read_) {
    for (const auto* field : entity_.alternatives) {
      const auto text = text_of_value(at(row.values, *field));
      if (!text.empty()) identifiers_[std::hash<std::string>()(field->name + '\n' + bare(text))].push_back(row.id);
    }
  }
  const bool lacking = unidentified_read_ && unidentified(row.values);
  const bool dated = all_read_ || days_.contains(std::string(text_of_value(at(row.values, day_field()))));
  if (!lacking && !dated) return;
  const auto hash = hash_of(row.values);
  if (lacking) unidentified_[hash].push_back(row.id);
  if (dated) dated_[hash].push_back(row.id);
}

}  // namespace mops::change
