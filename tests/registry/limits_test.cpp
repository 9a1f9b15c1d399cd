// What the limits let through, the tables take: a CHECK is never the first to say that a number is wrong.
#include "registry/limits.h"

#include <doctest/doctest.h>

#include <optional>
#include <regex>

#include "change/migrate.h"
#include "change/value.h"
#include "store/database.h"

using namespace mops;
using registry::Bound;
using registry::Field;

namespace {

std::optional<std::int64_t> fixed(const Field& field, const std::vector<Bound>& bounds) {
  for (const auto& bound : bounds)
    if (!bound.fixed.empty()) {
      const auto value = change::parse_value(field, bound.fixed).value;
      if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;  // days are kept as text
    }
  return std::nullopt;
}

}  // namespace

TEST_CASE("limits are at least as narrow as what the table checks") {
  auto database = store::Database::in_memory();
  change::create_schema(database);
  int checks = 0;
  for (const auto& entity : registry::registry().entities()) {
    auto query = database.prepare("SELECT sql FROM sqlite_schema WHERE name = ?1");
    REQUIRE(query.bind(1, std::string_view(entity.name)).step());
    const std::string sql(query.text(0));
    for (const auto& field : entity.fields) {
      CAPTURE(entity.name);
      CAPTURE(field.name);
      std::smatch found;
      const auto least = fixed(field, registry::limits_of(field).min),
                 most = fixed(field, registry::limits_of(field).max);
      if (std::regex_search(sql, found, std::regex("CHECK \\(" + field.name + " (>=?) (-?\\d+)\\)"))) {
        ++checks;
        REQUIRE(!registry::limits_of(field).min.empty());
        if (least) CHECK(*least >= std::stoll(found[2]) + (found[1] == ">" ? 1 : 0));  // else another field's
      }
      if (std::regex_search(sql, found, std::regex("CHECK \\(" + field.name + " BETWEEN (-?\\d+) AND (-?\\d+)\\)"))) {
        ++checks;
        REQUIRE(least);
        REQUIRE(most);
        CHECK(*least >= std::stoll(found[1]));
        CHECK(*most <= std::stoll(found[2]));
      }
    }
  }
  CHECK(checks > 40);
}

TEST_CASE("every number and day has a smallest and a largest value") {
  for (const auto& entity : registry::registry().entities()) {
    for (const auto& field : entity.fields) {
      const bool counted = field.type == registry::Type::integer || field.type == registry::Type::minutes ||
                           field.type == registry::Type::money || field.type == registry::Type::date;
      CAPTURE(entity.name);
      CAPTURE(field.name);
      CHECK(registry::limits_of(field).min.empty() != counted);
      CHECK(registry::limits_of(field).max.empty() != counted);
    }
  }
}

TEST_CASE("a relative bound names what there is") {
  for (const auto& entity : registry::registry().entities()) {
    for (const auto& field : entity.fields) {
      for (const auto* bounds : {&registry::limits_of(field).min, &registry::limits_of(field).max}) {
        for (const auto& bound : *bounds) {
          CAPTURE(entity.name);
          CAPTURE(bound.text);
          if (bound.path.empty() || bound.path.front() == "today") continue;
          const auto* at = &entity;
          const Field* last = bound.path.front() == "project" ? nullptr : entity.find(bound.path.front());
          if (last == nullptr) {
            REQUIRE(bound.path.front() == "project");
            at = registry::registry().find("project");
          } else if (last->target != nullptr) {
            at = last->target;
          }
          for (std::size_t i = 1; i < bound.path.size(); ++i) {
            last = at->find(bound.path[i]);
            REQUIRE(last != nullptr);
            if (last->target != nullptr) at = last->target;
          }
          CHECK(last->type == field.type);
        }
      }
    }
  }
}
