// The papers that come with the program: every template fits its queries, and beside each stands its text.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "change/migrate.h"
#include "paper/number_words.h"
#include "paper/template.h"
#include "registry/messages.h"
#include "rules/functions.h"
#include "schema.h"

using namespace mops;

namespace {

std::string file_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("every paper has a template that uses only its fields") {
  auto database = store::Database::in_memory();
  rules::add_functions(database);
  change::create_schema(database);
  REQUIRE(!paper::papers().empty());
  for (const auto& kind : paper::papers()) {
    CAPTURE(kind.name);
    const auto bytes = schema::find("papers/" + kind.name + ".docx");
    REQUIRE(bytes);
    const auto full = paper::with_columns(kind, database);
    const auto read = paper::read_template(*bytes, kind.name + ".docx", full);
    for (const auto& fault : read.faults)
      FAIL_CHECK(registry::message(registry::Language::english, fault.code, fault.arguments));
    CHECK(!kind.title_pl.empty());
    CHECK(!kind.title_en.empty());
    CHECK(paper::find_paper(kind.name) == &kind);
    // schema/papers/make writes the template, `mops template text NAME` its text.
    CHECK(paper::document_text(*bytes, kind.name) ==
          file_text(std::string(MOPS_SOURCE_DIR) + "/schema/papers/" + kind.name + ".txt"));
    // The day of the event is one of its fields.
    const auto dot = kind.date.find('.');
    const auto* section = full.find(paper::name_of(kind.date.substr(0, dot)));
    REQUIRE(section != nullptr);
    const auto* column = section->find(paper::name_of(kind.date.substr(dot + 1)));
    REQUIRE(column != nullptr);
    CHECK(column->shown == paper::Shown::date);
  }
}

TEST_CASE("numbers and amounts in words") {
  CHECK(paper::number_in_words(0) == "zero");
  CHECK(paper::number_in_words(1) == "jeden");
  CHECK(paper::number_in_words(12) == "dwanaście");
  CHECK(paper::number_in_words(21) == "dwadzieścia jeden");
  CHECK(paper::number_in_words(100) == "sto");
  CHECK(paper::number_in_words(1000) == "tysiąc");
  CHECK(paper::number_in_words(2019) == "dwa tysiące dziewiętnaście");
  CHECK(paper::number_in_words(5005) == "pięć tysięcy pięć");
  CHECK(paper::number_in_words(1'000'000) == "milion");
  CHECK(paper::number_in_words(22'000'300) == "dwadzieścia dwa miliony trzysta");
  CHECK(paper::number_in_words(-7) == "minus siedem");
  CHECK(paper::money_in_words(0) == "zero złotych 00/100");
  CHECK(paper::money_in_words(100) == "jeden złoty 00/100");
  CHECK(paper::money_in_words(2205) == "dwadzieścia dwa złote 05/100");
  CHECK(paper::money_in_words(-150) == "minus jeden złoty 50/100");
}
