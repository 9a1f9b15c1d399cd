#include "registry/template_text.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <regex>
#include <sstream>
#include <vector>

using namespace mops::registry;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace

TEST_CASE("every comment of a starting file has its Polish, and nothing else of it changes") {
  // What stands behind the mark as a setting to be taken in, or as a table.
  const std::regex setting(R"re(^("[^"]*"|[a-z_]+) = .*|^[\[{\]].*)re");
  std::size_t files = 0, comments = 0;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(MOPS_SOURCE_DIR) + "/schema/templates")) {
    if (entry.path().extension() != ".toml") continue;
    ++files;
    const auto name = entry.path().filename().string();
    const auto english = lines_of(*template_text(Language::english, name));
    const auto polish = lines_of(*template_text(Language::polish, name));
    REQUIRE(english.size() == polish.size());
    for (std::size_t i = 0; i < english.size(); ++i) {
      CAPTURE(english[i]);
      const auto mark = english[i].rfind("# ");
      if (mark == std::string::npos) {
        CHECK(english[i] == polish[i]);
        continue;
      }
      const auto start = english[i].find_first_not_of(' ', mark + 1);
      if (std::regex_match(english[i].substr(start), setting)) continue;
      ++comments;
      CHECK(english[i] != polish[i]);
      CHECK(english[i].substr(0, start) == polish[i].substr(0, start));
    }
  }
  CHECK(files >= 4);
  CHECK(comments > 50);
  CHECK(!template_text(Language::polish, "nothing.toml"));
}
