// invented_records.h -- a record of any kind with all that it needs, put together from the registry.
#pragma once

#include <doctest/doctest.h>

#include <map>
#include <string>

#include "change/writer.h"
#include "registry/dictionary.h"
#include "registry/messages.h"
#include "registry/scope.h"

namespace mops::test {

// Everything of one tree stands on one project, and below it on records of its own: two trees of one project share
// nothing but that.
class Tree {
 public:
  Tree(change::Writer& writer, std::string name, std::string project)
      : writer_(writer), name_(std::move(name)), project_(std::move(project)) {}

  // The key of the tree's record of ENTITY; it is made on first use.
  std::string key(const registry::Entity& entity) {
    if (const auto made = made_.find(entity.number); made != made_.end()) return made->second;
    return made_[entity.number] = put(entity, nullptr, "");
  }

  // Puts the record of ENTITY with FIELD set to TEXT.
  std::string put(const registry::Entity& entity, const registry::Field* field, const std::string& text) {
    change::RecordInput input(entity.name);
    const auto key = entity.name == "project" ? project_ : name_ + '-' + entity.name;
    const auto scope = registry::scope_path(entity);
    for (const auto& one : entity.fields) {
      const bool leads_to_project = !scope.empty() && scope.front() == &one;
      if (&one == field) {
        input.set(one.name, text);
      } else if (one.type == registry::Type::key) {
        input.set(one.name, key);
      } else if (one.required || (one.identity != 0 && !registry::blank_is_value(one)) || leads_to_project) {
        if (one.stored() && one.type != registry::Type::pesel) input.set(one.name, value_of(one));
      }
    }
    const auto outcome = writer_.put(input);
    std::string told;
    for (const auto& one : writer_.diagnostics())
      told += registry::message(registry::Language::english, one.code, one.arguments) + " [" + one.column + "]\n";
    CAPTURE(entity.name);
    CAPTURE(told);
    REQUIRE(outcome.verdict != change::Verdict::rejected);
    return key;
  }

 private:
  std::string value_of(const registry::Field& field) {
    using registry::Type;
    switch (field.type) {
      case Type::reference:
        return key(*field.target);
      case Type::code:
        return registry::dictionary(field.dictionary).entries().front().code;
      case Type::date:  // one day: so nothing lies outside anything
        if (field.name == "returned_on") return "2017-06-02";  // after the interruption, as the table demands
        return field.name == "birth_date" ? "1980-01-01" : "2017-06-01";
      case Type::time:
        return "09:00";
      case Type::integer:
      case Type::minutes:
      case Type::money:
        if (field.name.ends_with("_min")) return "0";
        return std::to_string(name_.size());  // trees of one project differ in their numbers too
      default:
        return name_;
    }
  }

  change::Writer& writer_;
  std::string name_, project_;
  std::map<int, std::string> made_;
};

}  // namespace mops::test
