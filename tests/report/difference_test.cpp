#include "report/difference.h"

#include "../change/sandbox.h"
#include "change/past_state.h"

using namespace sandbox;

namespace {

void person(Sandbox& box, const std::string& number, std::string_view sex) {
  REQUIRE(box.put("person", {{"key", "P-" + number},
                             {"surname", "Lis"},
                             {"given_names", "A" + number},
                             {"sex", sex},
                             {"birth_date", "1970-01-0" + number},
                             {"phone", "60070080" + number}})
              .committed);
  const auto done = box.put("participation", {{"key", "U-000" + number},
                                              {"project", "U"},
                                              {"person", "P-" + number},
                                              {"joined_on", "2017-03-01"},
                                              {"declared_on", "2017-03-01"},
                                              {"privacy_statement_on", "2017-03-01"},
                                              {"education", "isced_2"}});
  REQUIRE_MESSAGE(done.committed, done.codes());
}

std::string between(const Sandbox& box, const std::string& report, std::int64_t from, std::int64_t to,
                    report::Detail detail = report::Detail::figures) {
  report::StringOutput output;
  report::Format format;
  format.name = "csv";
  format.header = false;
  const auto renderer = report::make_renderer(format, output);
  report::difference(box.database, *report::find_report(report), {{"project", "U"}, {"as_of", "2017-06-01"}},
                     {from, to}, detail, registry::Language::english, *renderer);
  return output.text();
}

std::string line_of(const std::string& text, const std::string& figure) {
  const auto at = ('\n' + text).find('\n' + figure + ',');
  return at == std::string::npos ? "" : text.substr(at, text.find('\n', at) - at);
}

}  // namespace

TEST_CASE("a figure differs by people, each for one cause, and the causes add up") {
  Sandbox box;
  load_project(box);
  change::PastState::keep_in_memory(box.database);
  const auto last = [&] { return change::last_operation(box.database); };
  const auto empty = last();
  person(box, "1", "female");
  person(box, "2", "male");
  const auto two = last();
  CHECK(line_of(between(box, "flow", empty, two), "started") == "started,people,0,2,2,2,0,2,0,0,0,0");
  CHECK(between(box, "flow", two, two).empty());

  // One leaves: a step of the case.
  const auto exit = box.put("participation", {{"key", "U-0001"},
                                              {"state", "interrupted"},
                                              {"ended_on", "2017-05-10"},
                                              {"exit_kind", "PR"},
                                              {"exit_reason", "moved"}});
  REQUIRE_MESSAGE(exit.committed, exit.codes());
  const auto ended = last();
  const auto moved = between(box, "flow", two, ended);
  CHECK(line_of(moved, "continuing") == "continuing,people,2,1,-1,0,1,0,-1,0,0,0");
  CHECK(line_of(moved, "interrupted") == "interrupted,people,0,1,1,1,0,0,1,0,0,0");
  CHECK(line_of(moved, "started").empty());
  CHECK(line_of(between(box, "flow", two, ended, report::Detail::people), "continuing") ==
        "continuing,P-1,U-0001,left,-1,step," + std::to_string(ended) + ",participation/U-0001");

  REQUIRE(box.revert(ended).committed);
  const auto back = last();
  CHECK(line_of(between(box, "flow", ended, back), "continuing") == "continuing,people,1,2,1,1,0,0,0,0,1,0");
  CHECK(between(box, "flow", two, back).empty());

  const auto& kind = registry::registry().at("participation");
  REQUIRE(box.run([&](change::Writer& writer) { writer.drop(kind, *writer.records().find_named(kind, "U-0002")); })
              .committed);
  const auto dropped = between(box, "flow", back, last());
  CHECK(line_of(dropped, "started") == "started,people,2,1,-1,0,1,0,0,0,0,-1");
  CHECK(line_of(between(box, "flow", back, last(), report::Detail::people), "started") ==
        "started,P-2,U-0002,left,-1,removed," + std::to_string(last()) + ",participation/U-0002");
}

TEST_CASE("a report of rows differs by cells") {
  Sandbox box;
  load_project(box);
  change::PastState::keep_in_memory(box.database);
  const auto empty = change::last_operation(box.database);
  person(box, "1", "female");
  const auto one = change::last_operation(box.database);
  CHECK(between(box, "completeness", empty, one).find("U-0001,participant,,U-0001\n") != std::string::npos);
  const auto done = box.put("participation", {{"key", "U-0001"}, {"labour_status", "inactive_other"}});
  REQUIRE_MESSAGE(done.committed, done.codes());
  const auto text = between(box, "completeness", one, change::last_operation(box.database));
  CHECK(text.find("U-0001,answered,") != std::string::npos);
  CHECK(text.find("U-0001,participant,") == std::string::npos);
}
