// csv -- any bytes as CSV: the records are the bytes in order, however they come in blocks, and what was read can be
// written so that it is read again.
#include "text/csv.h"

#include <algorithm>
#include <vector>

#include "fuzz/fuzz.h"

using namespace mops;

namespace {

struct Reading {
  std::vector<std::vector<std::string>> records;
  std::string raw, error;
  std::size_t error_line = 0;
};

Reading read(std::string_view bytes, const text::CsvOptions& options, std::size_t block) {
  std::size_t at = 0;
  text::CsvReader reader(
      [&](char* out, std::size_t size) {
        const auto count = std::min({size, block, bytes.size() - at});
        std::copy_n(bytes.data() + at, count, out);
        at += count;
        return count;
      },
      options);
  Reading reading;
  text::CsvRecord record;
  std::size_t line = 0;
  while (reader.next(record)) {
    fuzz::require(record.line > line, "records start on lines of their own, in order");
    line = record.line;
    reading.raw += record.raw;
    reading.records.emplace_back(record.cells.begin(), record.cells.end());
  }
  if (reader.error()) {
    reading.error = reader.error()->code;
    reading.error_line = reader.error()->line;
  }
  return reading;
}

std::string without_line_ends(std::string_view bytes) {
  std::string rest;
  std::ranges::copy_if(bytes, std::back_inserter(rest), [](char c) { return c != '\n' && c != '\r'; });
  return rest;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Choice choice(data, size);
  text::CsvOptions options;
  options.encoding = static_cast<text::Encoding>(choice.among(3));
  constexpr char kDelimiters[] = {0, ',', ';', '\t'};
  if (const auto chosen = choice.among(4); chosen > 0) options.delimiter = kDelimiters[chosen];
  const auto bytes = choice.rest();

  const auto whole = read(bytes, options, bytes.size() + 1);
  const auto drops = read(bytes, options, 1 + choice.among(8));
  fuzz::require(whole.records == drops.records && whole.error == drops.error && whole.error_line == drops.error_line,
                "the blocks in which bytes come make no difference");
  const bool marked = bytes.starts_with("\xEF\xBB\xBF");
  const auto expected = without_line_ends(bytes.substr(marked ? 3 : 0));
  const auto got = without_line_ends(whole.raw);
  fuzz::require(whole.error.empty() ? got == expected : expected.starts_with(got), "no byte is lost or made up");

  std::string again;
  for (const auto& cells : whole.records) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (options.encoding != text::Encoding::utf8) fuzz::require(text::is_valid_utf8(cells[i]), "cells are UTF-8");
      if (i > 0) again += ',';
      text::append_csv_cell(again, cells[i]);
    }
    if (cells.size() == 1 && cells[0].empty()) again += "\"\"";
    again += '\n';
  }
  const auto second = read(again, {.delimiter = ','}, 4096);
  const bool looks_marked = !whole.records.empty() && whole.records[0][0].starts_with("\xEF\xBB\xBF");
  fuzz::require(looks_marked || second.records == whole.records, "what is written is read again");
  return 0;
}
