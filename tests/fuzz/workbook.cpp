// workbook -- any bytes as a workbook, and any text as the parts of one that is packed rightly: refused with words, or
// every sheet is read to its end, twice alike.
#include "text/workbook.h"

#include <minizip/zip.h>

#include <algorithm>
#include <cstring>

#include "fuzz/fuzz.h"

using namespace mops;

namespace {

// Changed bytes of an archive hardly get behind its check sums: parts are written as text, each behind a line "@@
// name", and packed here.
std::string packed(std::string_view parts) {
  const fuzz::NamelessFile file("");
  const zipFile archive = zipOpen64(file.path().c_str(), APPEND_STATUS_CREATE);
  fuzz::require(archive != nullptr, "an archive can be made");
  while (!parts.empty()) {
    const auto next = parts.find("\n@@ ", 1);
    auto part = parts.substr(0, next);
    parts.remove_prefix(next == std::string_view::npos ? parts.size() : next + 1);
    const auto line = std::min(part.find('\n'), part.size());
    const std::string name(part.substr(0, line).substr(part.starts_with("@@ ") ? 3 : 0));
    part.remove_prefix(std::min(line + 1, part.size()));
    zipOpenNewFileInZip(archive, name.c_str(), nullptr, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED, 1);
    zipWriteInFileInZip(archive, part.data(), static_cast<unsigned>(part.size()));
    zipCloseFileInZip(archive);
  }
  zipClose(archive, nullptr);
  return file.bytes();
}

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
  const std::string bytes = text.starts_with("@@ ") ? packed(text) : std::string(text);
  std::string first;
  if (!fuzz::tolerates([&] { first = reading_of(bytes); })) return 0;
  fuzz::require(reading_of(bytes) == first, "a workbook reads the same again");
  return 0;
}
