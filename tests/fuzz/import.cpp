// import -- any bytes as a file of persons, applications, attendance or forms as an office sends it: recognised, read,
// merged and judged; the records at fault come back as the bytes they were.
#include "change/import.h"

#include "fuzz/fuzz.h"

using namespace mops;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Choice choice(data, size);
  constexpr std::string_view kEntities[] = {"person", "application", "attendance", "form_of_support"};
  const fuzz::NamelessFile file(choice.rest());
  change::ImportOptions options;
  options.entity = &registry::registry().at(kEntities[choice.among(4)]);
  std::set<std::size_t> rejected;
  std::int64_t rows = 0;
  const auto first = fuzz::attempt([&](change::Writer& writer) {
    auto source = change::SourceFile::open(file.path());
    rows = change::import_file(writer, source, options).rows;
    for (const auto& fault : writer.diagnostics()) {
      // The header, and the quote that never ends, are no records.
      const bool of_file = fault.code.starts_with("header.") || fault.code.starts_with("csv.");
      if (fault.severity == Severity::error && fault.line > 1 && !of_file) rejected.insert(fault.line);
    }
  });
  fuzz::require(static_cast<std::int64_t>(rejected.size()) <= rows, "no more records are rejected than there are");
  if (first.faults == 0 || rejected.empty()) return 0;
  fuzz::tolerates([&] {
    auto source = change::SourceFile::open(file.path());
    const auto bytes = change::rejected_bytes(source, options, rejected);
    fuzz::require(bytes.size() <= choice.rest().size() + 1, "what comes back was in the file");
  });
  return 0;
}
