#include "change/stream.h"

#include "change/fsck.h"
#include "sandbox.h"
#include "text/digest.h"

using namespace sandbox;

namespace {

std::string exported(Sandbox& box) {
  std::string text;
  change::export_state(box.database, [&](std::string_view bytes) { text += bytes; });
  return text;
}

// The id of the error, or nothing.
std::string restored(Sandbox& box, const std::string& stream, bool keep = true, bool accept_faults = false) {
  const auto path = Sandbox::write_file(stream);
  std::string id;
  try {
    auto source = change::SourceFile::open(path, text::Encoding::utf8);
    change::import_state(box.database, source, keep, accept_faults);
  } catch (const Error& error) {
    id = error.id();
  }
  std::remove(path.c_str());
  return id;
}

// A state with updates, drops, reverts, quotes and line breaks.
void lived_in(Sandbox& box) {
  load_project(box);
  const auto done = box.run([&](change::Writer& writer) {
    writer.put(record("unit", {{"key", "T/KIS"}, {"name", "Żółty \"dom\"\n\\ dwa"}}));
    writer.put(record("staff", {{"project", "T"}, {"code", "NEW"}, {"name", "Ewa Lis"}, {"role", "trainer"}}));
  });
  REQUIRE_MESSAGE(done.committed, done.codes());
  REQUIRE(box.revert(*done.result.op).committed);
  box.put("person", {{"pesel", "44051401458"}, {"surname", "Kos"}, {"given_names", "Jan"}});
}

}  // namespace

TEST_CASE("a state restored from its stream gives the same stream, the same state and whole seals") {
  Sandbox box, copy;
  lived_in(box);
  const auto stream = exported(box);
  CHECK(restored(copy, stream) == "");
  CHECK(exported(copy) == stream);
  CHECK(copy.state() == box.state());
  change::check_database(copy.database, "2017-06-01", [](const change::Fault& fault) { FAIL(fault.code); });
  // Life goes on in both alike, and references are checked again.
  for (auto* one : {&box, &copy}) REQUIRE(one->revert(3).committed);
  CHECK(exported(copy) == exported(box));
  CHECK(copy.value("PRAGMA foreign_keys") == "1");
}

TEST_CASE("a large state goes in many blocks, and its indexes are there again in the end") {
  Sandbox box, copy;
  lived_in(box);
  box.database.execute(
      "INSERT INTO person (id, key, pesel, surname, given_names, sex, birth_date, rev, op)"
      " WITH RECURSIVE n(i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < 13000)"
      " SELECT i, 'P-' || i, 90000000000 + i * 7919 % 12001, 'Żak \"' || i || '\"', 'Ola', 'female', '1990-01-01', 1, 1"
      " FROM n");
  constexpr const char* kIndexes =
      "SELECT group_concat(name) FROM (SELECT name FROM sqlite_schema"
      " WHERE type = 'index' ORDER BY name)";
  const auto stream = exported(box);
  CHECK(stream.size() > std::size_t{1} << 20);
  CHECK(restored(copy, stream, true, true) == "");  // rows that no operation wrote
  CHECK(exported(copy) == stream);
  CHECK(copy.value(kIndexes) == box.value(kIndexes));
  Sandbox twice;
  box.database.execute("DROP INDEX person_identity; UPDATE person SET pesel = '90000000001' WHERE id < 1002");
  CHECK(restored(twice, exported(box)) == "store.constraint");
  CHECK(twice.value("SELECT count(*) FROM person") == "0");
  CHECK(twice.value(kIndexes) == copy.value(kIndexes));
}

TEST_CASE("an empty state is a stream too") {
  Sandbox box, copy;
  const auto stream = exported(box);
  CHECK(
      stream.starts_with("{\"mops\":1,\"schema\":" + std::to_string(change::schema_version()) + "}\n{\"done\":true,"));
  CHECK(restored(copy, stream) == "");
  CHECK(exported(copy) == stream);
}

TEST_CASE("a stream that was cut or changed is refused and nothing is written") {
  Sandbox box, copy;
  lived_in(box);
  const auto stream = exported(box);
  const auto empty = exported(copy);
  const auto trailer = stream.rfind("{\"done\"");
  CHECK(restored(copy, stream.substr(0, trailer)) == "stream.cut");
  CHECK(restored(copy, stream.substr(0, stream.size() / 2)) == "stream.cut");
  CHECK(restored(copy, stream.substr(stream.find('\n') + 1)) == "stream.digest");
  CHECK(restored(copy, stream + "{}\n") == "stream.cut");
  auto changed = stream;
  changed.replace(changed.find("Kos"), 3, "Kot");
  CHECK(restored(copy, changed) == "stream.digest");
  CHECK(restored(copy, "key,surname\nP-1,Kos\n") == "stream.cut");
  CHECK(exported(copy) == empty);
  CHECK(restored(copy, stream, false) == "");
  CHECK(exported(copy) == empty);
}

TEST_CASE("a stream of another schema, of unknown lines or with lost references is refused") {
  const auto sealed = [](const std::string& body, int records) {
    return body + "{\"done\":true,\"records\":" + std::to_string(records) + ",\"sha256\":\"" + text::sha256_hex(body) +
           "\"}\n";
  };
  const std::string head = "{\"mops\":1,\"schema\":" + std::to_string(change::schema_version()) + "}\n";
  Sandbox box;
  CHECK(restored(box, sealed("{\"mops\":1,\"schema\":999}\n", 0)) == "stream.schema");
  CHECK(restored(box, sealed("{\"mops\":2}\n", 0)) == "stream.form");
  CHECK(restored(box, sealed(head + "{\"journal\":\"nothing\"}\n", 0)) == "stream.form");
  CHECK(restored(box, sealed(head, 3)) == "stream.digest");
  const std::string person =
      "{\"entity\":\"person\",\"record\":1,\"rev\":1,\"op\":1,\"fields\":{\"key\":\"P-1\",\"surname\":\"Kos\","
      "\"given_names\":\"Jan\",\"sex\":\"male\",\"birth_date\":\"1950-01-01\"}}\n";
  CHECK(restored(box, sealed(head + person, 1)) == "stream.unresolved");  // its operation is not there
  CHECK(restored(box, sealed(head + "{\"entity\":\"unit\",\"record\":1,\"rev\":1,\"op\":1,\"fields\":{\"project\":"
                                    "\"X\"}}\n",
                             1)) == "stream.unresolved");
  CHECK(restored(box, sealed(head + "{\"entity\":\"person\",\"record\":1,\"rev\":1,\"op\":1,\"fields\":{\"nose\":1}}\n",
                             1)) == "stream.form");
  for (const std::string line : {R"({"entity":1,"fields":{}})", R"({"journal":[]})", R"({"entity":"unit","fields":7})",
                                 R"({"journal":"op","id":{"a":1}})", R"({"entity":"unit","fields":{"code":1.5}})"})
    CHECK(restored(box, sealed(head + line + "\n", 0)) == "stream.form");
  CHECK(restored(box, sealed("{\"mops\":\"1\",\"schema\":{}}\n", 0)) == "stream.form");
  CHECK(box.value("SELECT count(*) FROM person") == "0");
}

TEST_CASE("a stream that arrives as it was sent, of a state that was not sound, is refused unless it is asked for") {
  Sandbox box;
  lived_in(box);
  const auto anew = [](std::string stream) {
    const auto body = stream.substr(0, stream.rfind("{\"done\""));
    const auto count = stream.substr(stream.rfind("\"records\":") + 10);
    return body + "{\"done\":true,\"records\":" + count.substr(0, count.find(',')) + ",\"sha256\":\"" +
           text::sha256_hex(body) + "\"}\n";
  };
  const auto sound = exported(box);
  REQUIRE(anew(sound) == sound);
  auto forged = sound;
  forged.replace(forged.find("\"Kos\""), 5, "\"Kot\"");
  auto unsealed = sound;
  const auto seals = unsealed.find("{\"journal\":\"op_digest\"");
  unsealed.erase(seals, unsealed.rfind("{\"done\"") - seals);
  auto renamed = sound;
  renamed.replace(renamed.find("\"actor\":\"anna\""), 14, "\"actor\":\"olga\"");
  for (const auto& stream : {forged, unsealed, renamed}) {
    Sandbox copy, accepting;
    const auto empty = exported(copy);
    CHECK(restored(copy, anew(stream)) == "stream.unsound");
    CHECK(exported(copy) == empty);
    const auto path = Sandbox::write_file(anew(stream));
    auto source = change::SourceFile::open(path, text::Encoding::utf8);
    CHECK(change::import_state(accepting.database, source, true, true).faults > 0);
    CHECK(exported(accepting) == anew(stream));
    std::remove(path.c_str());
  }
}

TEST_CASE("only an empty database is filled") {
  Sandbox box;
  lived_in(box);
  const auto stream = exported(box);
  CHECK(restored(box, stream) == "stream.not_empty");
  CHECK(exported(box) == stream);
}
