#include "change/shown_value.h"

#include <doctest/doctest.h>

using namespace mops;

namespace {

bool shown(std::string_view entity, std::string_view field, std::string text) {
  const auto& about = registry::registry().at(entity);
  change::RecordInput input(entity);
  if (entity == "person") input.set("surname", "Kruk");
  if (entity == "attendance") input.set("participation", "WSS-0001");
  input.cells.push_back({{nullptr, about.find(field)}, std::move(text), "", 0});
  return change::may_be_shown(input.cells.back(), input.cells);
}

}  // namespace

TEST_CASE("of a row about somebody only what can be nothing of theirs is shown") {
  CHECK(shown("person", "sex", "X"));
  CHECK(shown("person", "sex", "kobita"));
  CHECK(shown("person", "sex", "12"));
  CHECK_FALSE(shown("person", "sex", "Łucja"));
  CHECK_FALSE(shown("person", "sex", "1985-02-03"));
  CHECK_FALSE(shown("person", "sex", "601100200"));
  CHECK_FALSE(shown("person", "commune", "Kruk"));
  CHECK_FALSE(shown("person", "surname", "K"));
  CHECK(shown("attendance", "minutes", "-5"));
  CHECK(shown("attendance", "excused_on", "31.02.2017"));
  CHECK_FALSE(shown("attendance", "excused_on", "03.02.1985"));
  CHECK_FALSE(shown("attendance", "excused_on", "Długa 3"));
  CHECK(shown("attendance", "session", "WSS-SZK-9"));
  CHECK_FALSE(shown("attendance", "session", "Kruk"));
  CHECK_FALSE(shown("attendance", "participation", "85020312340"));
}

TEST_CASE("of a row about nobody everything is shown") {
  CHECK(shown("unit", "planned_persons", "sto"));
  CHECK(shown("form_of_support", "kind", "szkolenie zawodowe inne"));
}
