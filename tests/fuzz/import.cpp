// import -- any bytes as a file of persons, applications, attendance or forms as an office sends it, in our own words
// or through a map, as text or as the same table in a workbook: recognised, read, merged and judged; the records at
// fault come back as the bytes they were.
#include "change/import.h"

#include <algorithm>
#include <memory>

#include "fuzz/archive.h"
#include "fuzz/fuzz.h"
#include "work/map_file.h"
#include "work/mapped_table.h"

using namespace mops;

namespace {

// The shapes of examples/maps: titles above the header, names and dates in one cell, a column for each premise, a
// month's list.
constexpr std::string_view kMaps[] = {R"toml(
[map]
key = "people"
target = "person"
header_line = 3
[columns]
"Lp" = "-"
"Kto" = [
  { field = "surname", take = "first_word", letters = "capitalised" },
  { field = "given_names", take = "after_first_word" },
]
"Nr" = "pesel"
"Tel" = { field = "phone", optional = true }
"Mail" = { field = "email", optional = true }
[constants]
locality = "Biegonice"
[[skip]]
header = "Kto"
test = "begins"
value = "razem"
)toml",
                                      R"toml(
[map]
key = "forms"
target = "application"
header_line = 2
others = "ignore"
[columns]
"Nr" = "person.pesel"
"Bieda" = { field = "premises", optional = true }
"Bez pracy" = { field = "premises", optional = true }
"Powody" = { field = "reasons", separator = ",", otherwise = "keep", optional = true }
[values.Bieda]
x = "P01"
[values."Bez pracy"]
x = "P06"
[constants]
round = "T/1"
)toml",
                                      R"toml(
[map]
key = "month"
target = "attendance"
kind = "grid"
header_line = 3
[columns]
"Uczestnik" = "participation"
[marks]
"+" = "O"
"/" = ""
[constants]
form = "T-SZK-01"
[[skip]]
header = "Uczestnik"
value = "Razem"
)toml"};

const work::ImportMap& map_number(unsigned number) {
  static const std::vector<work::ImportMap> all = [] {
    std::vector<work::ImportMap> maps;
    for (const auto toml : kMaps) {
      const fuzz::NamelessFile file(toml);
      auto write = fuzz::centre().begin_write();
      change::Writer writer(write, {"2017-06-01T09:00:00Z", "anna", "", "mops", "fuzz", "fuzz", "", "", {}},
                            "2017-06-01");
      auto source = change::SourceFile::open(file.path());
      work::load_map_file(writer, source);
      writer.finish();
      fuzz::require(!writer.failed(), "the map loads");
      write.commit();
      const auto begin = toml.find('"') + 1;
      maps.push_back(work::load_map(fuzz::centre(), toml.substr(begin, toml.find('"', begin) - begin)));
    }
    return maps;
  }();
  return all[number];
}

change::ImportOptions through(const work::ImportMap& map) {
  change::ImportOptions options;
  options.entity = &registry::registry().at(map.target);
  options.header_line = map.header_line;
  options.mapped = [&map](change::Writer& writer, change::Records records, const std::string& name) {
    const auto complain = [&writer](Diagnostic fault) { writer.complain(std::move(fault)); };
    const std::shared_ptr<work::MappedTable> table =
        work::lay_over(map, {}, std::move(records), writer.records(), complain, name);
    return [table](text::CsvRecord& record) { return table->next(record); };
  };
  return options;
}

change::ImportOptions chosen(fuzz::Choice& choice) {
  constexpr std::string_view kEntities[] = {"person", "application", "attendance", "form_of_support"};
  change::ImportOptions options;
  options.entity = &registry::registry().at(kEntities[choice.among(4)]);
  if (const auto number = choice.among(1 + std::size(kMaps)); number > 0) return through(map_number(number - 1));
  return options;
}

// What an import did, and the lines of the records that it found wrong.
struct Imported {
  fuzz::Attempt attempt;
  std::set<std::size_t> rejected;
  std::vector<std::string> faults;  // code and place
  std::int64_t rows = 0;
};

Imported imported(const fuzz::NamelessFile& file, const change::ImportOptions& options) {
  Imported done;
  done.attempt = fuzz::attempt([&](change::Writer& writer) {
    auto source = change::SourceFile::open(file.path());
    done.rows = change::import_file(writer, source, options).rows;
    for (const auto& fault : writer.diagnostics()) {
      if (fault.severity == Severity::error)
        done.faults.push_back(fault.code + '@' + std::to_string(fault.line) + ':' + std::to_string(fault.column_no));
      // The header, and the quote that never ends, are no records.
      const bool of_file = fault.code.starts_with("header.") || fault.code.starts_with("csv.");
      if (fault.severity == Severity::error && fault.line > 1 && !of_file) done.rejected.insert(fault.line);
    }
  });
  // What a map finds wrong before it is a record is a line of the file, and no row.
  const bool plain = !options.mapped;
  fuzz::require(!plain || static_cast<std::int64_t>(done.rejected.size()) <= done.rows,
                "no more records are rejected than there are");
  return done;
}

// Whether something was wrong that only a text can have: no CSV, or a row that ends early.
bool is_of_text(const Imported& done) {
  return std::ranges::any_of(done.faults, [](const std::string& fault) {
    return fault.starts_with("csv.") || fault.starts_with("file.") || fault.starts_with("encoding.") ||
           fault.starts_with("row.too_few") || fault.starts_with("header.");
  });
}

std::string as_workbook(const fuzz::NamelessFile& file, const change::ImportOptions& options) {
  std::string bytes;
  fuzz::tolerates([&] {
    auto source = change::SourceFile::open(file.path());
    if (source.workbook() != nullptr || source.looks_like_json()) return;
    bytes = fuzz::workbook_of(*source.records(std::nullopt, options.header_line));
  });
  return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Choice choice(data, size);
  const auto options = chosen(choice);
  const fuzz::NamelessFile file(choice.rest());
  const bool also_as_workbook = choice.among(2) == 0;
  const auto first = imported(file, options);
  if (also_as_workbook) {
    const auto bytes = as_workbook(file, options);
    if (bytes.empty()) return 0;
    const fuzz::NamelessFile workbook(bytes);
    const auto second = imported(workbook, options);
    if (!is_of_text(first)) {
      fuzz::require(second.faults == first.faults, "a workbook has the faults of the text saved from it");
      fuzz::require(second.attempt.result.added == first.attempt.result.added, "and makes the same records");
    }
    return 0;
  }
  if (first.attempt.faults == 0 || first.rejected.empty()) return 0;
  fuzz::tolerates([&] {
    auto source = change::SourceFile::open(file.path());
    const auto bytes = change::rejected_bytes(source, options, first.rejected);
    fuzz::require(bytes.size() <= choice.rest().size() + 1, "what comes back was in the file");
  });
  return 0;
}
