#include "text/toml.h"

#include <toml++/toml.h>

#include <algorithm>
#include <sstream>
#include <tuple>

#include "text/date.h"

namespace mops::text {
namespace {

template <typename Node>
std::string as_written(const Node& node) {
  std::ostringstream out;
  out << node.get();
  return out.str();
}

TomlNode tree_of(const toml::node& node);

TomlNode array_of(const toml::array& array) {
  TomlNode tree;
  tree.kind = TomlNode::Kind::array;
  for (const auto& item : array) tree.items.push_back(tree_of(item));
  return tree;
}

// The parser keeps tables sorted by name; readers of the file expect its own order.
TomlNode table_of(const toml::table& table) {
  struct Place {
    std::size_t line, column;
    TomlEntry entry;
  };
  std::vector<Place> places;
  for (const auto& [key, value] : table) {
    const auto begin = key.source().begin;
    places.push_back({begin.line, begin.column, {std::string(key.str()), tree_of(value)}});
  }
  std::ranges::stable_sort(places, {}, [](const Place& place) { return std::tuple(place.line, place.column); });
  TomlNode tree;
  for (auto& place : places) tree.entries.push_back(std::move(place.entry));
  return tree;
}

TomlNode value_of(const toml::node& node) {
  using Kind = TomlNode::Kind;
  TomlNode tree;
  if (const auto* text = node.as_string()) {
    tree.kind = Kind::text;
    tree.text = text->get();
  } else if (const auto* integer = node.as_integer()) {
    tree.kind = Kind::integer;
    tree.text = std::to_string(integer->get());
  } else if (const auto* real = node.as_floating_point()) {
    tree.kind = Kind::real;
    tree.text = as_written(*real);
  } else if (const auto* flag = node.as_boolean()) {
    tree.kind = Kind::flag;
    tree.text = flag->get() ? "true" : "false";
  } else if (const auto* date = node.as_date()) {
    tree.kind = Kind::date;
    tree.text = to_iso({date->get().year, date->get().month, date->get().day});
  } else if (const auto* time = node.as_time()) {
    tree.kind = Kind::time;
    tree.text = to_time(time->get().hour * 60 + time->get().minute);
  } else if (const auto* moment = node.as_date_time()) {
    tree.kind = Kind::moment;
    tree.text = as_written(*moment);
  }
  return tree;
}

TomlNode tree_of(const toml::node& node) {
  auto tree = node.is_table()   ? table_of(*node.as_table())
              : node.is_array() ? array_of(*node.as_array())
                                : value_of(node);
  tree.line = node.source().begin.line;
  return tree;
}

}  // namespace

const TomlNode* TomlNode::find(std::string_view name) const {
  const auto found = std::ranges::find(entries, name, &TomlEntry::name);
  return found == entries.end() ? nullptr : &found->node;
}

TomlParse parse_toml(std::string_view utf8) {
  try {
    return {tree_of(toml::parse(utf8)), std::nullopt};
  } catch (const toml::parse_error& error) {
    const auto begin = error.source().begin;
    return {{}, TomlFault{begin.line, begin.column, std::string(error.description())}};
  }
}

}  // namespace mops::text
