#include "work/person_merge.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace mops::work {
namespace {

using change::Row;
using registry::Entity;
using registry::Field;
using store::Value;

// An address is one thing: parts of two would make a third that nobody lives at.
constexpr std::array<std::string_view, 8> kAddress = {"street",   "house_number", "flat_number", "postal_code",
                                                      "locality", "commune",      "county",      "voivodeship"};

bool is_address(const Field& field) { return std::ranges::find(kAddress, field.name) != kAddress.end(); }

class Merge {
 public:
  Merge(change::Writer& writer, std::int64_t keep, std::int64_t drop)
      : writer_(writer),
        records_(writer.records()),
        person_(registry::registry().at("person")),
        keep_(*records_.load(person_, keep)),
        drop_(*records_.load(person_, drop)) {}

  void run() {
    check_same_person();
    for (const auto* field : registry::referring_fields(person_)) check_once(*field);
    if (writer_.failed()) return;
    for (const auto* field : registry::referring_fields(person_)) move(*field);
    writer_.drop(person_, drop_.id);
    complete();
  }

 private:
  void refuse(std::string_view code, std::string_view column, const Entity& entity, std::int64_t id,
              Arguments arguments) {
    Diagnostic diagnostic;
    diagnostic.code = code;
    diagnostic.column = column;
    diagnostic.key = entity.name + '/' + records_.key_of(entity, id);
    diagnostic.arguments = std::move(arguments);
    writer_.complain(std::move(diagnostic));
  }

  // What somebody has once and for ever.
  void check_same_person() {
    for (const auto& field : person_.fields) {
      const bool lasting =
          (field.identity != 0 || field.alternative || field.required) && field.type != registry::Type::key;
      if (!lasting || (field.type == registry::Type::text && !field.alternative)) continue;
      const auto &kept = keep_.value(field), &dropped = drop_.value(field);
      if (store::is_null(kept) || store::is_null(dropped) || kept == dropped) continue;
      refuse("person.differs", field.name, person_, drop_.id,
             {{"field", field.name},
              {"keep", records_.key_of(person_, keep_)},
              {"drop", records_.key_of(person_, drop_)}});
    }
  }

  // Records that would become one by moving: both people applied in the same round.
  void check_once(const Field& field) {
    if (field.identity == 0) return;
    const auto& entity = *field.entity;
    for (const auto id : records_.children(field, drop_.id)) {
      auto row = *records_.load(entity, id);
      row.value(field) = keep_.id;
      std::vector<Value> identity;
      for (const auto* part : entity.identity) identity.push_back(row.value(*part));
      const auto other = records_.find_by_identity(entity, identity);
      if (!other) continue;
      refuse(
          "person.both", field.name, entity, id,
          {{"entity", entity.name}, {"keep", records_.key_of(entity, *other)}, {"drop", records_.key_of(entity, id)}});
    }
  }

  void move(const Field& field) {
    for (const auto id : records_.children(field, drop_.id)) {
      auto row = *records_.load(*field.entity, id);
      row.value(field) = keep_.id;
      writer_.restore(*field.entity, row);
    }
  }

  // After the drop, for two records cannot hold one PESEL.
  void complete() {
    auto row = keep_;
    const bool has_address = std::ranges::any_of(
        person_.fields, [&](const Field& field) { return is_address(field) && !store::is_null(keep_.value(field)); });
    for (const auto& field : person_.fields) {
      if (!field.stored() || (has_address && is_address(field))) continue;
      auto& value = row.value(field);
      if (store::is_null(value)) value = drop_.value(field);
    }
    writer_.restore(person_, row);
  }

  change::Writer& writer_;
  change::RecordStore& records_;
  const Entity& person_;
  const Row keep_, drop_;
};

}  // namespace

void merge_people(change::Writer& writer, std::int64_t keep, std::int64_t drop) { Merge(writer, keep, drop).run(); }

}  // namespace mops::work
