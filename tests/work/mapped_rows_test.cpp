#include "work/mapped_rows.h"

#include <algorithm>
#include <random>

#include "domain/pesel.h"
#include "map_sandbox.h"

using namespace sandbox;

namespace {

constexpr const char* kOffice = R"toml(
[map]
key = "urzad"
target = "person"
header_line = 3

[columns]
"L.p." = "-"
"Nazwisko i imię" = [
  { field = "surname", take = "first_word", letters = "capitalised" },
  { field = "given_names", take = "after_first_word", letters = "capitalised" },
]
"Nr PESEL" = "pesel"
"K/M" = "sex"
"Uwagi" = { field = "-", optional = true }
"Miejscowość zam." = { field = "locality", optional = true }

[values."K/M"]
K = "female"
M = "male"
"n/d" = ""

[constants]
locality = "Biegonice"

[[skip]]
header = "Nazwisko i imię"
test = "begins"
value = "razem"
)toml";

struct Person {
  std::string pesel, surname, given_names, locality;
  bool female;
};

std::vector<Person> people(std::mt19937& random, int count) {
  static const std::vector<std::string> kSurnames = {"Nowak", "Żółć", "Kos-Łąka", "Święcicka", "Dąb"};
  static const std::vector<std::string> kNames = {"Anna", "Łucja Maria", "Jan", "Iga", "Ździsław"};
  std::vector<Person> all;
  for (int i = 0; i < count; ++i) {
    const bool female = random() % 2 == 0;
    all.push_back({domain::make_pesel({1960 + i % 40, 1 + i % 12, 1 + i % 28}, female, i), kSurnames[random() % 5],
                   kNames[random() % 5], random() % 3 == 0 ? "" : "Zawada", female});
  }
  return all;
}

std::string upper(std::string text) {
  const std::vector<std::pair<std::string, std::string>> kPairs = {{"ż", "Ż"}, {"ó", "Ó"}, {"ł", "Ł"}, {"ć", "Ć"},
                                                                   {"ą", "Ą"}, {"ś", "Ś"}, {"ę", "Ę"}, {"ź", "Ź"}};
  for (const auto& [small, large] : kPairs)
    for (auto at = text.find(small); at != std::string::npos; at = text.find(small))
      text.replace(at, small.size(), large);
  std::ranges::transform(text, text.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return text;
}

// The people as our own file and as the office writes them: columns in any order, some left out, totals between.
std::string our_file(const std::vector<Person>& all) {
  std::string csv = "pesel,surname,given_names,sex,locality\n";
  for (const auto& one : all)
    csv += one.pesel + ',' + one.surname + ',' + one.given_names + ',' + (one.female ? "female" : "male") + ',' +
           (one.locality.empty() ? "Biegonice" : one.locality) + '\n';
  return csv;
}

std::string office_file(const std::vector<Person>& all, std::mt19937& random) {
  std::vector<std::string> headers = {"L.P.", "NAZWISKO I IMIĘ", "nr  pesel", "K/M", "Uwagi", "Miejscowość zam."};
  std::ranges::shuffle(headers, random);
  std::string csv = "Wykaz osób;;;;;\n\n";
  const auto line_of = [&](const auto& cell_of) {
    for (std::size_t i = 0; i < headers.size(); ++i) csv += (i > 0 ? ";" : "") + cell_of(headers[i]);
    csv += "\r\n";
  };
  line_of([](const std::string& header) { return header; });
  for (const auto& one : all) {
    line_of([&](const std::string& header) -> std::string {
      if (header == "NAZWISKO I IMIĘ") return upper(one.surname + ' ' + one.given_names);
      if (header == "nr  pesel") return '\'' + one.pesel;
      if (header == "K/M") return random() % 4 == 0 ? "n/d" : one.female ? "k" : "M";
      if (header == "Uwagi") return "brak";
      if (header == "L.P.") return "7";
      return one.locality;
    });
    if (random() % 5 == 0) line_of([](const std::string&) { return std::string(); });
    if (random() % 7 == 0)
      line_of([](const std::string& header) { return std::string(header == "NAZWISKO I IMIĘ" ? "RAZEM: 5" : ""); });
  }
  return csv;
}

std::string told(const Done& done, std::string_view code) {
  std::string text;
  for (const auto& one : done.diagnostics)
    if (one.code == code)
      text += std::to_string(one.line) + ':' + one.column + ':' + std::to_string(one.column_no) + ' ';
  return text;
}

}  // namespace

TEST_CASE("a file read through a map makes the same records as the file in our own words, and once more nothing") {
  std::mt19937 random(11);
  for (int round = 0; round < 40; ++round) {
    const auto all = people(random, 1 + static_cast<int>(random() % 30));
    Sandbox ours, mapped;
    REQUIRE(ours.import("person", our_file(all)).committed);
    REQUIRE(load_map(mapped, kOffice).committed);
    const auto file = office_file(all, random);
    const auto done = import_mapped(mapped, "urzad", file);
    REQUIRE_MESSAGE(done.committed, done.codes() << file);
    CHECK(done.result.rows == static_cast<std::int64_t>(all.size()));
    const auto records = [](Sandbox& box) {
      std::string text;
      auto query =
          box.database.prepare("SELECT key, pesel, surname, given_names, sex, locality FROM v1_person ORDER BY 1");
      while (query.step())
        for (int i = 0; i < query.columns(); ++i) text += std::string(query.text(i)) + '|';
      return text;
    };
    CHECK(records(mapped) == records(ours));
    const auto again = import_mapped(mapped, "urzad", file);
    CHECK(again.committed);
    CHECK(!again.result.op);
  }
}

TEST_CASE(
    "a fault is told at the column of the office's file, once for each cell, and the rest of the row is checked") {
  Sandbox box;
  REQUIRE(load_map(box, kOffice).committed);
  const std::string file =
      "x;x;x;x\nx;x;x;x\n"
      "L.p.;K/M;Nazwisko i imię;Nr PESEL\n"
      "1;K;NOWAK ANNA;85020312340\n"
      "2;X;KOS JAN;44051401459\n"
      "3;M;LIS;02270803624\n";
  const auto done = import_mapped(box, "urzad", file);
  CHECK(!done.committed);
  CHECK(told(done, "map.value") == "5:K/M:2 ");
  CHECK(told(done, "pesel.checksum") == "5:Nr PESEL:4 ");
  CHECK(told(done, "field.required") == "6:Nazwisko i imię:3 ");
  const auto rest = import_mapped(box, "urzad", file, {}, {5, 6});
  REQUIRE_MESSAGE(rest.committed, rest.codes());
  CHECK(rest.result.added == 1);
}

TEST_CASE("headings: one of the map that is missing, one that nobody knows, a slip, and a file that is another") {
  Sandbox box;
  REQUIRE(load_map(box, kOffice).committed);
  const auto missing = import_mapped(box, "urzad", "a\nb\nNazwisko i imię;K/M;Nr PESLE;Kolor\n");
  CHECK(told(missing, "header.unmapped.suggest") == "3:Nr PESLE:3 ");
  CHECK(told(missing, "header.unmapped") == "3:Kolor:4 ");
  CHECK(told(missing, "header.mapped").empty());
  const auto other = import_mapped(box, "urzad", "a\nb\nNazwisko i imię;Nr PESEL\n");
  CHECK(other.told("header.mapped"));
  CHECK(import_mapped(box, "urzad", "pesel;surname\n1;2\n3;4\n5;6\n").codes() == "header.none ");
  CHECK(import_mapped(box, "urzad", "pesel;surname\n").codes() == "header.line ");
}

TEST_CASE(
    "columns that nobody knows can be left out, and values without meaning taken as they are, if the map says so") {
  Sandbox box;
  REQUIRE(load_map(box,
                   "[map]\nkey = \"m\"\ntarget = \"person\"\nothers = \"ignore\"\n"
                   "[columns]\n\"Sex\" = { field = \"sex\", otherwise = \"keep\" }\n"
                   "[values.Sex]\nW = \"female\"\n")
              .committed);
  const auto done = import_mapped(box, "m",
                                  "Sex,Colour,pesel,surname,given_names\n"
                                  "W,red,85020312340,Nowak,Anna\nmale,blue,44051401458,Kos,Jan\n");
  REQUIRE_MESSAGE(done.committed, done.codes());
  CHECK(box.value("SELECT group_concat(sex) FROM person") == "female,male");
}

TEST_CASE("a list may stand in one cell with its own separator, or in a column for each of its values") {
  Sandbox box;
  load_project(box);
  REQUIRE(load_map(box,
                   "[map]\nkey = \"m\"\ntarget = \"application\"\n"
                   "[columns]\n"
                   "\"Ubóstwo\" = \"premises\"\n\"Bezrobocie\" = \"premises\"\n"
                   "\"Powody\" = { field = \"reasons\", separator = \",\" }\n"
                   "[values.\"Ubóstwo\"]\nx = \"P01\"\n[values.Bezrobocie]\nx = \"P06\"\n"
                   "[values.Powody]\nbieda = \"A01\"\nchoroba = \"A07\"\n")
              .committed);
  const auto key = box.value("SELECT key FROM application ORDER BY id LIMIT 1");
  const auto done = import_mapped(box, "m", "key;Ubóstwo;Bezrobocie;Powody\n" + key + ";x;X;bieda, choroba\n");
  REQUIRE_MESSAGE(done.committed, done.codes());
  const auto lists = "SELECT premises || ' ' || reasons FROM v1_application WHERE key = '" + key + "'";
  CHECK(box.value(lists).find("P01|P06") != std::string::npos);
  CHECK(box.value(lists).find("A01|A07") != std::string::npos);
}

TEST_CASE("a participant is found by PESEL or by names; who cannot be told is a fault without a name in it") {
  Sandbox box;
  load_project(box);
  REQUIRE(box.put("goods_item",
                  {{"project", "T"}, {"code", "PEN"}, {"name", "pen"}, {"kind", "materials"}, {"stock", "99"}})
              .committed);
  REQUIRE(load_map(box,
                   "[map]\nkey = \"m\"\ntarget = \"goods_issue\"\nproject = \"T\"\n[columns]\n"
                   "\"PESEL\" = { field = \"participation.person.pesel\", optional = true }\n"
                   "\"Nazwisko\" = { field = \"participation.person.surname\", optional = true }\n"
                   "\"Imiona\" = { field = \"participation.person.given_names\", optional = true }\n"
                   "[constants]\nitem = \"PEN\"\nquantity = \"1\"\n")
              .committed);
  const auto pesel =
      box.value("SELECT o.pesel FROM participation a JOIN person o ON o.id = a.person_id WHERE a.key = 'T-0001'");
  const auto names = box.value(
      "SELECT upper(o.surname) || ';' || o.given_names FROM participation a JOIN person o ON o.id = a.person_id "
      "WHERE a.key = 'T-0002'");
  const auto by_pesel = import_mapped(box, "m", "PESEL;issued_on\n" + pesel + ";2017-05-11\n");
  CHECK_MESSAGE(by_pesel.committed, by_pesel.codes());
  CHECK(box.value("SELECT count(*) FROM v1_goods_issue WHERE participation = 'T-0001' AND issued_on = '2017-05-11'") ==
        "1");
  const auto by_names = import_mapped(box, "m", "Nazwisko;Imiona;issued_on\n" + names + ";2017-05-12\n");
  CHECK_MESSAGE(by_names.committed, by_names.codes());
  CHECK(box.value("SELECT count(*) FROM v1_goods_issue WHERE participation = 'T-0002'") == "1");
  const auto nobody = import_mapped(box, "m", "Nazwisko;Imiona;issued_on\nNikt;Taki;2017-05-12\n;;2017-05-12\n");
  CHECK(nobody.codes() == "participant.none_in participant.unnamed ");
  for (const auto& one : nobody.diagnostics) CHECK(!one.value);
}
