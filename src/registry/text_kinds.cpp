#include "registry/text_kinds.h"

#include <map>
#include <set>
#include <string>

#include "error.h"
#include "registry/embedded_table.h"
#include "text/fold.h"

namespace mops::registry {
namespace {

constexpr std::size_t kLongestWord = 24;

TextKind kind_named(std::string_view name) {
  if (name == "name") return TextKind::name;
  if (name == "fact") return TextKind::fact;
  throw Error(ErrorKind::bug, "bug.schema", {{"reason", "text kind " + std::string(name)}});
}

std::map<const Field*, TextKind> read_kinds() {
  std::map<const Field*, TextKind> kinds;
  for (auto row = EmbeddedTable::file("text_kinds.csv"); row.next();) {
    const auto* field = registry().at(row[0]).find(row[1]);
    if (field == nullptr) throw Error(ErrorKind::bug, "bug.schema", {{"reason", "text kind of " + row.text(1)}});
    kinds.emplace(field, kind_named(row[2]));
  }
  return kinds;
}

struct KindWords {
  std::set<std::string, std::less<>> exact, folded;
};

const KindWords& words() {
  static const KindWords all = [] {
    KindWords read;
    for (auto row = EmbeddedTable::file("nothing_words.csv"); row.next();) {
      if (row[1] == "machine") {
        read.exact.insert(row.text(0));
      } else {
        read.folded.insert(text::fold(row[0]));
      }
    }
    return read;
  }();
  return all;
}

}  // namespace

TextKind text_kind(const Field& field) {
  static const auto kinds = read_kinds();
  const auto found = kinds.find(&field);
  return found == kinds.end() ? TextKind::free : found->second;
}

bool is_machine_word_for_nothing(std::string_view text) {
  return text.size() <= kLongestWord && words().exact.contains(text);
}

bool is_word_for_nothing(std::string_view text) {
  if (text.size() > kLongestWord) return false;
  return words().exact.contains(text) || words().folded.contains(text::fold(text));
}

}  // namespace mops::registry
