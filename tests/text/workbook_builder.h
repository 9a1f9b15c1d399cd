// workbook_builder.h -- workbooks for tests, made part by part and packed by minizip.
#pragma once

#include <doctest/doctest.h>
#include <minizip/zip.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "text/workbook.h"

namespace workbook_builder {

using Parts = std::map<std::string, std::string>;

inline const std::string kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
inline const std::string kRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

inline std::string relation(const std::string& id, const std::string& kind, const std::string& target) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + kRelations + kind + "\" Target=\"" + target + "\"/>";
}

inline std::string relations(const std::string& inside) {
  return kHead + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside +
         "</Relationships>";
}

inline std::string sheet(const std::string& rows) {
  return kHead +
         "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><dimension ref=\"A1\"/>"
         "<sheetData>" +
         rows + "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>";
}

inline std::string shared(const std::string& items) {
  return kHead + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + items + "</sst>";
}

// Styles 0 and 1 have no format and the format 14; then come these codes.
inline std::string styles(const std::vector<std::string>& codes) {
  std::string formats, cells = "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>";
  int id = 164;
  for (const auto& code : codes) {
    formats += "<numFmt numFmtId=\"" + std::to_string(id) + "\" formatCode=\"" + code + "\"/>";
    cells += "<xf numFmtId=\"" + std::to_string(id++) + "\" applyNumberFormat=\"1\"/>";
  }
  return kHead + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts>" + formats +
         "</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs>" + cells + "</cellXfs></styleSheet>";
}

// A workbook with the one sheet "Arkusz1" of these rows, and the texts "zero", "one", "two".
inline Parts parts(const std::string& rows) {
  return {{"_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml"))},
          {"xl/workbook.xml",
           kHead + "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Arkusz1\" sheetId=\"1\" r:id=\"rId1\"/>"
                   "</sheets></workbook>"},
          {"xl/_rels/workbook.xml.rels", relations(relation("rId1", "worksheet", "worksheets/sheet1.xml") +
                                                   relation("rId2", "sharedStrings", "/xl/sharedStrings.xml") +
                                                   relation("rId3", "styles", "../xl/styles.xml"))},
          {"xl/worksheets/sheet1.xml", sheet(rows)},
          {"xl/sharedStrings.xml", shared("<si><t>zero</t></si><si><t>one</t></si><si><t>two</t></si>")},
          {"xl/styles.xml", styles({})}};
}

inline std::string whole_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// PASSWORD encrypts every part.
inline std::string pack(const Parts& parts, const char* password = nullptr) {
  char path[] = "/tmp/mops_test_XXXXXX";
  const int descriptor = ::mkstemp(path);
  REQUIRE(descriptor >= 0);
  ::close(descriptor);
  const zipFile archive = zipOpen64(path, APPEND_STATUS_CREATE);
  REQUIRE(archive != nullptr);
  for (const auto& [name, bytes] : parts) {
    const auto crc = crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size()));
    REQUIRE(zipOpenNewFileInZip3_64(archive, name.c_str(), nullptr, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED, 6, 0,
                                    -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, password, crc, 0) == ZIP_OK);
    zipWriteInFileInZip(archive, bytes.data(), static_cast<unsigned>(bytes.size()));
    zipCloseFileInZip(archive);
  }
  zipClose(archive, nullptr);
  auto packed = whole_file(path);
  std::remove(path);
  return packed;
}

// The views of BYTES must last as long as what is read from it.
inline mops::text::ByteStore store_of(const std::string& bytes) {
  return {[&bytes](std::uint64_t offset, char* to, std::size_t size) {
            if (offset >= bytes.size()) return std::size_t{0};
            const auto count = std::min<std::size_t>(size, bytes.size() - static_cast<std::size_t>(offset));
            std::memcpy(to, bytes.data() + offset, count);
            return count;
          },
          bytes.size()};
}

struct Reading {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::size_t> lines;
  std::optional<mops::text::CsvError> error;
};

inline Reading read(const std::string& bytes, std::string_view sheet_name = {}) {
  const mops::text::Workbook workbook(store_of(bytes), "a.xlsx");
  const auto reader = workbook.records(workbook.find_sheet(sheet_name));
  Reading reading;
  for (mops::text::CsvRecord record; reader->next(record);) {
    CHECK(record.number == reading.rows.size());
    reading.rows.emplace_back(record.cells.begin(), record.cells.end());
    reading.lines.push_back(record.line);
  }
  reading.error = reader->error();
  return reading;
}

inline Reading read(const Parts& parts, std::string_view sheet_name = {}) { return read(pack(parts), sheet_name); }
inline Reading read_rows(const std::string& rows) { return read(parts(rows)); }

// The message id with which it is refused, or "read" when it is not.
inline std::string refusal(const std::string& bytes, std::string_view sheet_name = {}) {
  try {
    const auto reading = read(bytes, sheet_name);
    return reading.error ? std::string(reading.error->code) : "read";
  } catch (const mops::Error& error) {
    return error.id();
  }
}
inline std::string refusal(const Parts& parts) { return refusal(pack(parts)); }
inline std::string refusal_of_rows(const std::string& rows) { return refusal(parts(rows)); }

}  // namespace workbook_builder
