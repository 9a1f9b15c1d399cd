#include "report/words.h"

#include <doctest/doctest.h>

#include "registry/dictionary.h"
#include "registry/embedded_table.h"
#include "report/report.h"
#include "report/word_list.h"
#include "schema.h"

using namespace mops;
using registry::Language;
using report::Words;

namespace {

const Words kPolish(Language::polish, {}, false), kEnglish(Language::english, {}, false),
    kMachine(Language::polish, {}, true);

class OneName : public report::Names {
 public:
  std::optional<std::string> name(std::string_view entity, std::string_view key) const override {
    return entity == "presence_code" && key == "WSS/O" ? std::optional<std::string>("obecność") : std::nullopt;
  }
};

}  // namespace

TEST_CASE("a code is read as its label in the reader's language") {
  CHECK(kPolish.text("code:sex", "female") == "kobieta");
  CHECK(kEnglish.text("code:yes_no,sex", "female") == "female");
  CHECK(kPolish.text("code:sex", "total") == "total");
  CHECK(kPolish.text("list:sex_or_total", "total") == "razem");
  CHECK(kPolish.text("list:sex_or_total", "male") == "mężczyzna");
}

TEST_CASE("a day is written as Polish people write it, for machines as ever") {
  CHECK(kPolish.text("date", "2024-12-31") == "31.12.2024");
  CHECK(kEnglish.text("date", "2024-12-31") == "2024-12-31");
  CHECK(kMachine.text("date", "2024-12-31") == "2024-12-31");
  CHECK(kPolish.text("date", "2024-02-30") == "2024-02-30");
}

TEST_CASE("names of figures are composed of their parts") {
  CHECK(kPolish.text(report::kFigureWords, "applied.age.18-24") == "zgłoszenia: wiek 18–24 lata");
  CHECK(kPolish.text(report::kFigureWords, "admitted.age.45-50") == "przyjęte: wiek 45–50 lat");
  CHECK(kEnglish.text(report::kFigureWords, "applied.disability.severe") == "applications: disability: severe degree");
  CHECK(kPolish.text(report::kFigureWords, "qualification.noted") == "uzyskanie kwalifikacji: odnotowano");
  CHECK(kPolish.text(report::kFigureWords, "goods.books.pieces") == "wydano: książki, sztuki");
  CHECK(kPolish.text(report::kFigureWords, "started.period") == "rozpoczęły udział w projekcie: w okresie");
  CHECK(kPolish.text(report::kFigureWords, "social.general") == "efektywność społeczna: ogół uczestników");
  CHECK(kPolish.text(report::kFigureWords, "no.such.figure") == "no.such.figure");
}

TEST_CASE("several values in one cell are read one by one") {
  CHECK(kPolish.text("each:list:tie_break", "points, received") == "suma punktów, kolejność wpływu");
  CHECK(kPolish.text("bars:code:sex", "female|male") == "kobieta, mężczyzna");
  CHECK(kMachine.text("bars:code:sex", "female|male") == "kobieta|mężczyzna");
  CHECK(kPolish.text("code:contract_kind; code:contract_state; date", "KS-B; active; 2016-12-23") ==
        "kontrakt socjalny B; obowiązujący; 23.12.2016");
  CHECK(kPolish.text("each:list:paper", "contract, proof:qualification:2016-10-17") ==
        "podpisany kontrakt, dowód: uzyskanie kwalifikacji 17.10.2016");
}

TEST_CASE("a condition is read by the labels of its fields and codes") {
  CHECK(kPolish.text("condition:applicant", "sex=female and age>=18") == "Płeć = kobieta i Wiek ≥ 18");
  CHECK(kPolish.text("condition:applicant", "this is no condition") == "this is no condition");
}

TEST_CASE("a record that has a name is called by it") {
  const Words words(Language::polish, std::make_shared<OneName>(), false);
  CHECK(words.value_of("attendance", "presence", "WSS/O") == "obecność");
  CHECK(words.value_of("attendance", "presence", "WSS/X") == "WSS/X");
  CHECK(words.value_of("attendance", "no_such_field", "x") == "x");
}

TEST_CASE("what reads as nothing else stays as it is, and places of a pattern are found from the left") {
  std::vector<report::Place> places;
  CHECK(report::matches("proof:{a}:{b}", "proof:x:y:z", places));
  REQUIRE(places.size() == 2);
  CHECK(places[0].text == "x");
  CHECK(places[1].text == "y:z");
  places.clear();
  CHECK_FALSE(report::matches("proof:{a}:{b}", "proof:x", places));
}

TEST_CASE("every word says something in both languages, and every place of a pattern is filled in both") {
  auto row = registry::EmbeddedTable::file("words.csv");
  while (row.next()) {
    CAPTURE(row.text(1));
    const auto pl = row.text(2), en = row.text(3);
    CHECK_FALSE(pl.empty());
    CHECK_FALSE(en.empty());
    for (const char* place : {"{2}", "{3}"})
      CHECK((pl.find(place) == std::string::npos) == (en.find(place) == std::string::npos));
  }
}

TEST_CASE("every reading that the schema names is one that can be done") {
  for (const auto& one : report::reports())
    for (const auto& column : one.columns)
      for (const auto& reading : column.reads) CHECK_NOTHROW(kPolish.read(reading.type, "no such value"));
  for (const auto& entity : registry::registry().entities())
    for (const auto& field : entity.fields)
      if (const auto type = report::reading_of(field); !type.empty())
        CHECK_NOTHROW(kPolish.read(type, "no such value"));
}
