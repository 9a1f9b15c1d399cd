// likeness.h -- records of an entity found by what tells them apart where their identity has no value: another
// identifier, or fields that together propose a match (registry: `or` and `like` in the column key of fields.csv).
//
// What it knows of the table it reads on first need: the identifiers of all records, the fields of those without an
// identity, and of the others only those that share the day asked for.  Only says who may be meant; whoever asks looks
// at the records it gets.
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "change/record_store.h"

namespace mops::change {

class Likeness {
 public:
  Likeness(RecordStore& records, const registry::Entity& entity) : records_(records), entity_(entity) {}

  // Those with this value of an alternative FIELD; blanks, hyphens and letter case aside.
  std::vector<Row> identified_by(const registry::Field& field, const std::string& value);
  // Those that agree in all `like` fields of VALUES (in the order of the entity's fields), words in any order and
  // accents aside; with UNIDENTIFIED only those whose identity has no value.  The first of many.
  std::vector<Row> like(std::span<const store::Value> values, bool unidentified);
  // Whether each `like` field for itself says the same in both.
  bool same(std::span<const store::Value> a, std::span<const store::Value> b) const;
  // A record that was made or changed.
  void note(const Row& row);

  // An identifier as it is compared.
  static std::string bare(std::string_view identifier);

 private:
  using Places = std::unordered_map<std::size_t, std::vector<std::int64_t>>;
  void read_identifiers();
  void read_unidentified();
  void read_day(const std::string& day);
  void read(Places& places, const std::string& condition, const std::string* day);
  std::vector<Row> take(const Places& places, std::size_t hash, const std::function<bool(const Row&)>& is_it);
  std::size_t hash_of(std::span<const store::Value> values) const;
  bool unidentified(std::span<const store::Value> values) const;
  const store::Value& at(std::span<const store::Value> values, const registry::Field& field) const;
  const registry::Field& day_field() const;

  RecordStore& records_;
  const registry::Entity& entity_;
  bool identifiers_read_ = false, unidentified_read_ = false, all_read_ = false;
  Places identifiers_, unidentified_, dated_;
  std::set<std::string> days_;
};

}  // namespace mops::change
