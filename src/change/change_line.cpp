#include "change/change_line.h"

#include <nlohmann/json.hpp>

#include "change/json_lines.h"
#include "text/json.h"

namespace mops::change {
namespace {

using nlohmann::json;

constexpr std::pair<ChangeVerb, std::string_view> kVerbs[] = {{ChangeVerb::create, "create"},
                                                              {ChangeVerb::update, "update"},
                                                              {ChangeVerb::drop, "delete"},
                                                              {ChangeVerb::verify, "verify"}};

std::string_view name_of_verb(ChangeVerb verb) {
  for (const auto& [one, name] : kVerbs)
    if (one == verb) return name;
  return {};
}

std::optional<ChangeVerb> verb_named(std::string_view name) {
  for (const auto& [verb, word] : kVerbs)
    if (word == name) return verb;
  return std::nullopt;
}

bool holds_number(const registry::Entity& entity, std::string_view name) {
  const auto* field = entity.find(name);
  return field != nullptr && (field->type == registry::Type::integer || field->type == registry::Type::minutes);
}

std::string string_in(const json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

ReadChange wrong(std::string error, Arguments arguments = {}) {
  return {std::nullopt, std::move(error), std::move(arguments)};
}

// The values of "set"; false, and the name at fault in WORST, when one is no value of a field.
bool read_values(const json& set, ChangeLine& change, std::string& worst) {
  for (const auto& [name, value] : set.items()) {
    const auto text = json_text(value);
    if (!text) {
      worst = name;
      return false;
    }
    change.set.emplace_back(name, value.is_null() ? std::nullopt : text);
  }
  return true;
}

}  // namespace

void append_change_line(std::string& out, const ChangeLine& change) {
  out += R"({"v":1,"do":")";
  out += name_of_verb(change.verb);
  out += R"(","ref":)";
  text::append_json_string(out, change.ref());
  if (change.expect) out += ",\"expect\":" + std::to_string(*change.expect);
  if (!change.set.empty()) {
    out += ",\"set\":{";
    bool first = true;
    for (const auto& [name, value] : change.set) {
      if (!first) out += ',';
      first = false;
      text::append_json_name(out, name);
      if (!value) {
        out += "null";
      } else if (holds_number(*change.entity, name)) {
        out += *value;
      } else {
        text::append_json_string(out, *value);
      }
    }
    out += '}';
  }
  if (change.line != 0) {
    out += R"(,"src":{"file":)";
    text::append_json_string(out, change.file);
    out += ",\"line\":" + std::to_string(change.line) + '}';
  }
  out += "}\n";
}

ReadChange read_change_line(std::string_view line) {
  const auto object = json::parse(line, nullptr, false);
  if (!object.is_object()) return wrong("change.form");
  const auto name = string_in(object, "do"), ref = string_in(object, "ref");
  const auto verb = verb_named(name);
  if (!verb) return wrong("change.verb", {{"verb", name}});
  const auto slash = ref.find('/');
  const bool alone = slash == std::string::npos;
  if (ref.empty() || slash == 0 || (alone && *verb != ChangeVerb::create)) return wrong("change.ref", {{"ref", ref}});
  ChangeLine change;
  change.verb = *verb;
  change.entity = registry::registry().find(ref.substr(0, slash));
  if (change.entity == nullptr) return wrong("entity.unknown", {{"name", ref.substr(0, slash)}});
  if (!alone) change.key = ref.substr(slash + 1);
  if (const auto expect = object.find("expect"); expect != object.end() && !expect->is_null()) {
    if (!expect->is_number_integer()) return wrong("change.form");
    change.expect = expect->get<std::int64_t>();
  }
  if (const auto set = object.find("set"); set != object.end() && !set->is_null()) {
    std::string worst;
    if (!set->is_object()) return wrong("change.form");
    if (!read_values(*set, change, worst)) return wrong("json.value", {{"header", worst}});
  }
  if (const auto src = object.find("src"); src != object.end() && src->is_object()) {
    change.file = string_in(*src, "file");
    if (const auto number = src->find("line"); number != src->end() && number->is_number_unsigned())
      change.line = number->get<std::size_t>();
  }
  return {std::move(change), {}, {}};
}

}  // namespace mops::change
