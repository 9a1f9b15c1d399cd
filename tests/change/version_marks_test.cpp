#include "change/version_marks.h"

#include <doctest/doctest.h>

using namespace mops;

namespace {

std::string marks_of(const std::vector<std::string>& versions) {
  change::MarkMaker maker(static_cast<std::int64_t>(versions.size()));
  for (const auto& version : versions) maker.add(version);
  return maker.finish();
}

std::vector<std::string> wrong(const std::string& marks, const std::vector<std::string>& versions) {
  change::MarkCheck check(marks, static_cast<std::int64_t>(versions.size()));
  for (std::size_t i = 0; i < versions.size(); ++i) check.add(versions[i], [&] { return std::to_string(i); });
  return check.finish();
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a mark is the check sum that zip files use") { CHECK(marks_of({"123456789", ""}) == "cbf4392600000000"); }

TEST_CASE("the version that was changed is named, and no other") {
  const Names versions{"one", "two", "three"};
  const auto marks = marks_of(versions);
  CHECK(wrong(marks, versions) == Names{});
  CHECK(wrong(marks, {"one", "too", "three"}) == Names{"1"});
  CHECK(wrong(marks, {"One", "two", "Three"}) == Names{"0", "2"});
  CHECK(wrong(marks, {"one", "two", "three", "four"}) == Names{"3"});
  CHECK(wrong("", {"one"}) == Names{"0"});
}

TEST_CASE("many versions share their marks") {
  Names versions;
  for (int i = 0; i < change::kMostMarks + 5; ++i) versions.push_back(std::to_string(i));
  const auto marks = marks_of(versions);
  CHECK(change::versions_a_mark(change::kMostMarks) == 1);
  CHECK(change::versions_a_mark(change::kMostMarks + 1) == 2);
  CHECK(marks.size() == 8 * ((versions.size() + 1) / 2));
  CHECK(wrong(marks, versions) == Names{});
  versions[1001] = "x";
  versions.back() = "y";
  CHECK(wrong(marks, versions) == Names{"1000", std::to_string(versions.size() - 1)});
}
