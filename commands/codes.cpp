// codes.cpp -- mops codes: the dictionaries, and the codes of one with labels, validity and source.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "context.h"
#include "day_option.h"
#include "declare.h"
#include "error.h"
#include "registry/dictionary.h"
#include "text/fold.h"
#include "text/suggest.h"

namespace mops::commands {
namespace {

using registry::DictionaryEntry;
using registry::DictionaryFacts;
using report::Cell;
using report::Column;
using report::Kind;

Cell cell(const std::string& text) { return text.empty() ? Cell() : Cell(text); }

// Name of a column and the message that is its heading in a table.
using CodeHeading = std::pair<std::string_view, std::string_view>;
constexpr CodeHeading kDictionaries[] = {{"dictionary", "column.dictionary"},
                                         {"codes", "column.codes"},
                                         {"label_pl", "column.label_pl"},
                                         {"label_en", "column.label_en"},
                                         {"source", "column.source"}};
constexpr CodeHeading kCodes[] = {
    {"code", "column.code"},     {"label_pl", "column.label_pl"},     {"label_en", "column.label_en"},
    {"parent", "column.parent"}, {"valid_from", "column.valid_from"}, {"valid_to", "column.valid_to"},
    {"source", "column.source"}};

// People read the source in their language; what is for programs does not depend on it.
class Listing {
 public:
  Listing(Context& context, std::span<const CodeHeading> headings)
      : for_people_(context.format().name == "table"),
        polish_(context.language() == registry::Language::polish),
        renderer_(report::make_renderer(context.format(), context.console)) {
    std::vector<Column> columns;
    for (const auto& [name, heading] : headings)
      columns.push_back({std::string(name), registry::message(context.language(), heading),
                         name == "codes" ? Kind::number : Kind::text});
    if (!for_people_) columns.push_back({"source_en", "source_en", Kind::text});
    renderer_->begin(columns);
  }

  void row(std::vector<Cell> cells, const DictionaryFacts& facts) {
    cells.emplace_back(for_people_ && !polish_ ? facts.source_en : facts.source_pl);
    if (!for_people_) cells.emplace_back(facts.source_en);
    renderer_->row(cells);
  }
  void end() { renderer_->end(); }

 private:
  bool for_people_, polish_;
  std::unique_ptr<report::Renderer> renderer_;
};

// A dictionary by its name or one of its labels.
const DictionaryFacts& dictionary_meant(const std::string& word) {
  const auto folded = text::fold(word);
  std::vector<std::string> words;
  for (const auto& facts : registry::dictionaries()) {
    for (const auto& name : {facts.name, facts.label_pl, facts.label_en}) {
      if (text::fold(name) == folded) return facts;
      words.push_back(name);
    }
  }
  const auto guess = text::closest(word, words);
  throw Error(ErrorKind::usage, guess ? "codes.unknown.suggest" : "codes.unknown",
              {{"name", word}, {"suggestion", guess.value_or("")}});
}

bool in_force(const DictionaryEntry& entry, const std::string& day) {
  return day.empty() || (entry.valid_from <= day && (entry.valid_to.empty() || day <= entry.valid_to));
}

ExitCode list_dictionaries(const std::string& day, Context& context) {
  Listing listing(context, kDictionaries);
  for (const auto& facts : registry::dictionaries()) {
    const auto count =
        std::to_string(std::ranges::count_if(registry::dictionary(facts.name).entries(),
                                             [&](const DictionaryEntry& entry) { return in_force(entry, day); }));
    listing.row({facts.name, count, facts.label_pl, facts.label_en}, facts);
  }
  listing.end();
  return ExitCode::ok;
}

ExitCode list_codes(const DictionaryFacts& facts, const std::string& day, Context& context) {
  Listing listing(context, kCodes);
  for (const auto& entry : registry::dictionary(facts.name).entries()) {
    if (!in_force(entry, day)) continue;
    listing.row({entry.code, cell(entry.label_pl), cell(entry.label_en), cell(entry.parent), cell(entry.valid_from),
                 cell(entry.valid_to)},
                facts);
  }
  listing.end();
  return ExitCode::ok;
}

}  // namespace

Action declare_codes(CLI::App& app) {
  struct Given {
    std::string dictionary, on;
  };
  auto given = std::make_shared<Given>();
  app.add_option("dictionary", given->dictionary)->type_name("DICTIONARY");
  app.add_option("--on", given->on)->type_name("DATE");
  return [given](Context& context) {
    const auto day = given->on.empty() ? std::string() : day_option(given->on, "--on", context);
    if (given->dictionary.empty()) return list_dictionaries(day, context);
    return list_codes(dictionary_meant(given->dictionary), day, context);
  };
}

}  // namespace mops::commands
