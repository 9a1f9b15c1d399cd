#include "registry/option_text.h"

#include <doctest/doctest.h>

#include <set>

#include "registry/embedded_table.h"

using namespace mops::registry;

TEST_CASE("what an option does is said in both languages, once, and not twice in one") {
  std::set<std::string> seen;
  std::string last;
  for (auto row = EmbeddedTable::file("options.csv"); row.next();) {
    const auto id = row.text(0) + ' ' + row.text(1);
    CAPTURE(id);
    CHECK(seen.insert(id).second);
    CHECK(row.text(0).starts_with("-"));
    CHECK(!row.text(2).empty());
    CHECK(!row.text(3).empty());
    CHECK(row.text(2) != row.text(3));
    CHECK(row.text(2).ends_with("{names}") == row.text(3).ends_with("{names}"));
  }
  CHECK(seen.size() > 180);
}

TEST_CASE("a command's own row goes before the one for all") {
  CHECK(option_text(Language::english, "recruit withdraw", "--on") == "day");
  CHECK(option_text(Language::english, "contract end", "--on") == "day of the end");
  CHECK(option_text(Language::polish, "contract end", "--on") == "dzień zakończenia");
  CHECK(option_text(Language::polish, "log", "--db") == "plik bazy");
  CHECK(option_text(Language::polish, "log", "--no-such").empty());
}

TEST_CASE("words for values are the reader's, and only whole words") {
  CHECK(in_words_of(Language::english, "ROUND FILE...") == "ROUND FILE...");
  CHECK(in_words_of(Language::polish, "ROUND [--entity NAME] FILE...") == "NABÓR [--entity NAZWA] PLIK...");
  CHECK(in_words_of(Language::polish, "NAME:{utf-8,cp852}") == "NAZWA:{utf-8,cp852}");
  CHECK(in_words_of(Language::polish, "SQL") == "SQL");
  CHECK(in_words_of(Language::polish, "PROFILE") == "PROFIL");
}
