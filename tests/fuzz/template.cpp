// template -- any text as a row template and as the name of a format: refused with words, or rows can be written.
#include "report/template.h"

#include "fuzz/fuzz.h"

using namespace mops;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(fuzz::text_of(data, size));
  const std::vector<report::Column> columns{{"key", "Key", report::Kind::text},
                                            {"surname", "Nazwisko", report::Kind::text},
                                            {"points", "Points", report::Kind::number},
                                            {"held", "Held", report::Kind::flag}};
  const std::vector<report::Cell> rows[] = {{"T/1/0001", "O'Hara \"ż\"\n", "12", "yes"},
                                            {"T/1/0002", std::nullopt, std::nullopt, std::nullopt}};
  fuzz::tolerates([&] {
    auto one = report::parse_template(text);
    one.bind(columns);
    std::string out;
    for (const auto& row : rows) one.append(out, row);
    fuzz::require(one.fields().size() <= columns.size(), "a template asks for known fields, each once");
  });
  fuzz::tolerates([&] {
    report::StringOutput out;
    const auto renderer = report::make_renderer({.name = text, .width = 40}, out);
    renderer->begin(columns);
    for (const auto& row : rows) renderer->row(row);
    renderer->end();
  });
  return 0;
}
