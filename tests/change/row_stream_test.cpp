#include "change/row_stream.h"

#include <set>

#include "sandbox.h"

using namespace sandbox;

namespace {

struct Parsed {
  std::string rows;
  std::vector<Diagnostic> faults;
};

Parsed parse(std::string_view entity, const std::vector<std::string>& files) {
  std::vector<std::string> paths;
  std::vector<change::SourceFile> sources;
  for (const auto& file : files) {
    paths.push_back(Sandbox::write_file(file));
    sources.push_back(change::SourceFile::open(paths.back()));
  }
  change::ImportOptions options;
  options.entity = &registry::registry().at(entity);
  Parsed parsed;
  parsed.faults = change::parse_rows(sources, options, 3, [&](std::string_view bytes) { parsed.rows += bytes; });
  for (const auto& path : paths) std::remove(path.c_str());
  return parsed;
}

change::SourceFile source_of(const std::string& text) {
  const auto path = Sandbox::write_file(text);
  auto file = change::SourceFile::open(path);
  std::remove(path.c_str());
  return file;
}

change::RowStream inspect(const std::string& rows) {
  auto file = source_of(rows);
  return change::inspect_rows(file);
}

std::string refusal(const std::string& rows) {
  try {
    inspect(rows);
  } catch (const Error& error) {
    return error.id();
  }
  return "";
}

using Faults = std::multiset<std::string>;

// Without the name of the file, which is made up.
std::string as_text(const Diagnostic& one) {
  auto text = one.code + '|' + std::to_string(one.line) + '|' + std::to_string(one.record) + '|' + one.column + '|' +
              std::to_string(one.column_no) + '|' + one.key + '|' + one.value.value_or("");
  for (const auto& [name, value] : one.arguments)
    if (name != "file") text += '|' + name + '=' + value;
  return text;
}

Done import_parsed(Sandbox& box, const Parsed& parsed, Faults& told_twice) {
  auto file = source_of(parsed.rows);
  const auto stream = change::inspect_rows(file);
  change::ToldFaults told;
  auto done =
      box.run([&](change::Writer& writer) { told = change::import_rows(writer, file, stream, nullptr); }, "file");
  for (const auto& one : done.diagnostics)
    if (told.contains({one.file, one.line, one.code})) told_twice.insert(as_text(one));
  return done;
}

// A file imported at once, and the same file parsed and then imported, say and do the same.
void check_equal(std::string_view entity, const std::string& csv) {
  Sandbox at_once, in_steps;
  load_project(at_once);
  load_project(in_steps);
  const auto done = at_once.import(entity, csv);
  const auto parsed = parse(entity, {csv});
  Faults told_twice, told, expected;
  const auto later = import_parsed(in_steps, parsed, told_twice);
  CHECK(at_once.state() == in_steps.state());
  for (const auto& one : done.diagnostics) expected.insert(as_text(one));
  for (const auto& one : parsed.faults) told.insert(as_text(one));
  for (const auto& one : later.diagnostics)
    if (!told_twice.contains(as_text(one))) told.insert(as_text(one));
  const auto text = [](const Faults& faults) {
    std::string all;
    for (const auto& one : faults) all += one + '\n';
    return all;
  };
  CHECK(text(told) == text(expected));
  CHECK(done.result.rows == later.result.rows);
  CHECK(done.result.added == later.result.added);
}

}  // namespace

TEST_CASE("rows on their way from a file to a plan lose nothing: labels, dates, blanks, lists, quoted lines") {
  check_equal("person",
              "PESEL;Nazwisko;Imię (imiona);Data urodzenia;Obywatelstwo\n"
              "85020312340;\"Nowak-\nKos\";Anna;03.02.1985;polskie\n"
              ";Kos;Jan;1944-05-14;\n");
  check_equal("unit", "project,code,name,planned_persons\nT,X,\"a \"\"b\"\", c\",12\nT,Y, c ,\n");
  check_equal("application", "key,premises\nT/1/0001,P11|P02\n");
}

TEST_CASE("faults of values and of the plan come to what an import tells, none left out and none told twice") {
  check_equal("person",
              "PESEL;Nazwisko;Imię (imiona);Data urodzenia;Płeć\n"
              "85020312347;Nowak;Anna;31.02.1985;mężczyzna\n"
              "44051401458;;Jan;14.05.1944;kobieta\n"
              "2270803624;Lis;Ewa;;\n");
  check_equal("application", "key,unit,premises\nT/1/0001,NIC,P99\nT/1/9999,T/KIS,\n");
  check_equal("unit", "project,code,nazwa jednostk\nT,KIS,x\n");
  check_equal("unit", "project,code,name\nT,KIS\nT,KIS,a\nT,KIS,b\n");
}

TEST_CASE("values are written as they are stored, and what the file says is kept beside them") {
  const auto parsed =
      parse("person", {"PESEL;Nazwisko;Imię (imiona);Data urodzenia\n85020312340;Nowak;Anna;03.02.1985\n"});
  CHECK(parsed.rows.find(R"("birth_date":"1985-02-03")") != std::string::npos);
  CHECK(parsed.rows.find(R"("found":{"birth_date":"03.02.1985"})") != std::string::npos);
  // Somebody may change a value on its way; what the file said does not bring it back.
  auto changed = parsed.rows;
  changed.replace(changed.find("1985-02-03"), 10, "1985-02-04");
  Sandbox box;
  Faults ignored;
  CHECK(import_parsed(box, {changed, {}}, ignored).told("pesel.birth_date_differs"));
}

TEST_CASE("rows of several files keep their file and their headings, and a stream that was cut is not read") {
  const auto parsed = parse("person", {"pesel,surname,given_names\n85020312340,Nowak,Anna\n",
                                       "Nazwisko;PESEL;Imię (imiona)\nKos;44051401459;Jan\n"});
  REQUIRE(parsed.faults.size() == 1);
  CHECK(parsed.faults.front().column == "PESEL");
  const auto stream = inspect(parsed.rows);
  CHECK(stream.entity == "person");
  CHECK(stream.failed == 3);
  REQUIRE(stream.inputs.size() == 2);
  CHECK(stream.inputs.back().rows == 1);
  const auto end = parsed.rows.rfind('\n', parsed.rows.size() - 2) + 1;
  CHECK(refusal(parsed.rows.substr(0, end)) == "plan.cut");
  CHECK(refusal(parsed.rows.substr(parsed.rows.find('\n') + 1)) == "plan.cut");
}

TEST_CASE("rows that somebody typed need neither first nor last line") {
  Sandbox box;
  load_project(box);
  Faults ignored;
  const auto done =
      import_parsed(box, {"{\"entity\":\"unit\",\"project\":\"T\",\"code\":\"X\",\"name\":\"Nowa\"}\n", {}}, ignored);
  REQUIRE_MESSAGE(done.committed, done.codes());
  CHECK(box.value("SELECT name FROM unit WHERE key = 'T/X'") == "Nowa");
}
