#include "fuzz/archive.h"

#include <minizip/zip.h>

#include <algorithm>
#include <cstdio>

#include "fuzz/fuzz.h"
#include "text/sheet_reader.h"

namespace fuzz {
namespace {

constexpr std::string_view kBook = R"xml(@@ _rels/.rels
<Relationships><Relationship Id="rId1" Type="r/officeDocument" Target="xl/workbook.xml"/></Relationships>
@@ xl/workbook.xml
<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>
@@ xl/_rels/workbook.xml.rels
<Relationships><Relationship Id="rId1" Type="r/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
@@ xl/worksheets/sheet1.xml
)xml";

// What stands in a cell, as spreadsheets write it: what XML cannot hold, and what looks so written, as _x000D_.
void append_inline(std::string& xml, std::string_view cell) {
  for (std::size_t i = 0; i < cell.size(); ++i) {
    const char c = cell[i];
    const bool noncharacter = cell.substr(i).starts_with("\xEF\xBF\xBE") || cell.substr(i).starts_with("\xEF\xBF\xBF");
    if (static_cast<unsigned char>(c) < 0x20 || c == '&' || c == '<' || c == '>' ||
        (c == '_' && cell.substr(i + 1).starts_with('x'))) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "_x%04X_", static_cast<unsigned>(c));
      xml += escape;
    } else if (noncharacter) {
      xml += cell[i + 2] == '\xBE' ? "_xFFFE_" : "_xFFFF_";
      i += 2;
    } else {
      xml += c;
    }
  }
}

}  // namespace

std::string packed(std::string_view parts) {
  const NamelessFile file("");
  const zipFile archive = zipOpen64(file.path().c_str(), APPEND_STATUS_CREATE);
  require(archive != nullptr, "an archive can be made");
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

std::string workbook_of(mops::text::RecordReader& table) {
  std::string parts(kBook);
  parts += "<worksheet><sheetData>";
  for (mops::text::CsvRecord record; table.next(record);) {
    parts += "<row r=\"" + std::to_string(record.line) + "\">";
    for (std::size_t i = 0; i < record.cells.size(); ++i) {
      if (record.cells[i].empty()) continue;
      parts += "<c r=\"" + mops::text::cell_name(i + 1, record.line) + "\" t=\"inlineStr\"><is><t>";
      append_inline(parts, record.cells[i]);
      parts += "</t></is></c>";
    }
    parts += "</row>";
  }
  return packed(parts + "</sheetData></worksheet>");
}

}  // namespace fuzz
