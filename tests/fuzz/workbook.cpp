// workbook -- any bytes as a workbook, and any text as the parts of one that is packed rightly: refused with words, or
// every sheet is read to its end, twice alike.
#include "text/workbook.h"

#include <algorithm>
#include <cstring>

#include "fuzz/archive.h"
#include "fuzz/fuzz.h"

using namespace mops;

namespace {

text::ByteStore store_of(std::string_view bytes) {
  return {[bytes](std::uint64_t offset, char* to, std::size_t size) {
            if (offset >= bytes.size()) return std::size_t{0};
            const auto count = std::min<std::size_t>(size, bytes.size() - static_cast<std::size_t>(offset));
            std::memcpy(to, bytes.data() + offset, count);
            return count;
          },
          bytes.size()};
}

// All sheets, each cell and the fault that ended a sheet.
std::string reading_of(std::string_view bytes) {
  std::string all;
  const text::Workbook workbook(store_of(bytes), "a.xlsx");
  const auto sheets = workbook.sheet_names().size();
  for (std::size_t sheet = 0; sheet < std::min<std::size_t>(sheets, 4); ++sheet) {
    fuzz::tolerates([&] {
      const auto reader = workbook.records(sheet);
      std::size_t line = 0;
      for (text::CsvRecord record; reader->next(record);) {
        fuzz::require(record.line > line, "rows come in order");
        line = record.line;
        for (const auto& cell : record.cells) {
          fuzz::require(text::is_valid_utf8(cell), "cells are UTF-8");
          all += cell;
          all += '\x1F';
        }
        all += '\n';
      }
      if (reader->error()) all += reader->error()->code;
    });
  }
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = fuzz::text_of(data, size);
  const std::string bytes = text.starts_with("@@ ") ? fuzz::packed(text) : std::string(text);
  std::string first;
  if (!fuzz::tolerates([&] { first = reading_of(bytes); })) return 0;
  fuzz::require(reading_of(bytes) == first, "a workbook reads the same again");
  return 0;
}
