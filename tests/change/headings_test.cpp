#include "change/headings.h"

#include <doctest/doctest.h>

using namespace mops;
using change::Headings;

namespace {

change::RecordInput row(const char* file, std::size_t number) {
  change::RecordInput input("attendance");
  input.file = file;
  input.line = 2;
  input.cells = {{{nullptr, input.entity->find("participation")}, "T-0001", "Kto", 1},
                 {{nullptr, input.entity->find("presence")}, "O", "dzień " + std::to_string(number), number}};
  return input;
}

std::string name(const Headings::Heading* heading) {
  return heading == nullptr ? "-" : heading->name + '@' + std::to_string(heading->number);
}

}  // namespace

TEST_CASE("a field has the heading of its file") {
  Headings headings;
  const auto& entity = registry::registry().at("attendance");
  const auto& presence = *entity.find("presence");
  headings.meet(row("a.csv", 4), 1);
  headings.meet(row("a.csv", 4), 2);
  headings.meet(row("b.csv", 7), 3);
  CHECK(name(headings.find("a.csv", presence, 1)) == "dzień 4@4");
  CHECK(name(headings.find("a.csv", presence, 2)) == "dzień 4@4");
  CHECK(name(headings.find("b.csv", presence, 3)) == "dzień 7@7");
  CHECK(name(headings.find("a.csv", *entity.find("minutes"), 1)) == "-");
  CHECK(name(headings.find("c.csv", presence, 1)) == "-");
}

TEST_CASE("in a month's list each mark has its own column") {
  Headings headings;
  const auto& presence = *registry::registry().at("attendance").find("presence");
  for (std::size_t day = 1; day <= 31; ++day) headings.meet(row("lista.xlsx", day + 1), static_cast<std::int64_t>(day));
  headings.meet(row("lista.xlsx", 5), 0);
  CHECK(name(headings.find("lista.xlsx", presence, 1)) == "dzień 2@2");
  CHECK(name(headings.find("lista.xlsx", presence, 30)) == "dzień 31@31");
}

TEST_CASE("what came from no file has no heading") {
  Headings headings;
  headings.meet(row("", 4), 1);
  CHECK(name(headings.find("", *registry::registry().at("attendance").find("presence"), 1)) == "-");
}
