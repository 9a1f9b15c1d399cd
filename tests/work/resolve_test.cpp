#include "work/resolve.h"

#include "../change/sandbox.h"

using namespace sandbox;

namespace {

using Keys = std::vector<std::string>;

Keys meant(const Sandbox& box, std::string_view entity, std::string_view text, std::string_view project = "") {
  change::RecordStore records(box.database);
  std::optional<std::int64_t> id;
  if (!project.empty()) id = records.id_of(registry::registry().at("project"), project);
  return work::keys_meant(records, registry::registry().at(entity), text, id);
}

}  // namespace

TEST_CASE("a key is itself, and a short code is the one of its project") {
  Sandbox box;
  load_project(box);
  CHECK(meant(box, "unit", "T/KIS") == Keys{"T/KIS"});
  CHECK(meant(box, "unit", "KIS") == Keys{"T/KIS"});
  CHECK(meant(box, "unit", "KIS", "T") == Keys{"T/KIS"});
  CHECK(meant(box, "unit", "KIS", "U").empty());
  CHECK(meant(box, "unit", "T/KIS", "U").empty());
  CHECK(meant(box, "unit", "").empty());
}

TEST_CASE("a person is found by PESEL, by name and by the beginning of a key, and two are two") {
  Sandbox box;
  box.put("person", {{"pesel", "44051401458"}, {"surname", "Kóś"}, {"given_names", "Jan"}});
  box.put("person", {{"pesel", "85020312340"}, {"surname", "Nowak"}, {"given_names", "Janina"}});
  CHECK(meant(box, "person", "44051401458") == Keys{"P-000001"});
  CHECK(meant(box, "person", "jan kos") == Keys{"P-000001"});
  CHECK(meant(box, "person", "NOWAK") == Keys{"P-000002"});
  CHECK(meant(box, "person", "P-0000") == Keys{"P-000001", "P-000002"});
  CHECK(meant(box, "person", "Lis").empty());
}
