// Words that offices use: each stands for something that is there, and for one thing only.
#include <doctest/doctest.h>

#include <map>
#include <string>

#include "change/import.h"
#include "change/record.h"
#include "registry/dictionary.h"
#include "registry/embedded_table.h"
#include "registry/synonyms.h"
#include "registry/text_kinds.h"
#include "text/fold.h"

using namespace mops;

TEST_CASE("an everyday heading names a field, no label, and nothing else") {
  std::map<std::string, std::string> met;
  for (auto row = registry::EmbeddedTable::file("synonyms.csv"); row.next();) {
    CAPTURE(row.text(2));
    CHECK(met.emplace(row.text(0) + '/' + text::fold(row[2]), row.text(1)).second);
    if (row[0] == "-") {
      CHECK(registry::says_nothing(text::fold(row[2])));
      continue;
    }
    const auto& entity = registry::registry().at(row[0]);
    const auto* field = entity.find(row[1]);
    REQUIRE(field != nullptr);
    CHECK(change::known_target(entity, row[2]).field == field);
  }
}

TEST_CASE("a word for a code means a code of its dictionary, and is no label of another") {
  for (auto row = registry::EmbeddedTable::file("code_words.csv"); row.next();) {
    CAPTURE(row.text(2));
    const auto& dictionary = registry::dictionary(row[0]);
    REQUIRE(dictionary.find(row[1]) != nullptr);
    REQUIRE(dictionary.recognise(row[2]) != nullptr);
    CHECK(dictionary.recognise(row[2])->code == row[1]);
  }
}

TEST_CASE("text kinds are of text fields") {
  for (auto row = registry::EmbeddedTable::file("text_kinds.csv"); row.next();) {
    CAPTURE(row.text(1));
    const auto* field = registry::registry().at(row[0]).find(row[1]);
    REQUIRE(field != nullptr);
    CHECK(field->type == registry::Type::text);
    CHECK(registry::text_kind(*field) != registry::TextKind::free);
  }
  CHECK(registry::is_word_for_nothing("Brak"));
  CHECK(registry::is_word_for_nothing("nan"));
  CHECK_FALSE(registry::is_machine_word_for_nothing("Null"));  // a surname
  CHECK_FALSE(registry::is_word_for_nothing("Brakowa"));
}

TEST_CASE("headings are known with the marks that forms put behind them, also of the embedded record") {
  const auto& application = registry::registry().at("application");
  for (const std::string_view word : {"PESEL *", "Nazwisko:", "Imiona", "tel.", "DATA UR.", "Miasto", "Lp."})
    CHECK_MESSAGE(change::knows_heading(application, word), word);
  for (const std::string_view word : {"", "Kruk", "85020312340", "Ulica i nr", "Adres"})
    CHECK_MESSAGE(!change::knows_heading(application, word), word);
}
