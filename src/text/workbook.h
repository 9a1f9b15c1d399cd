// workbook.h -- an .xlsx workbook: which sheets it has, and a reader for one of them.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "text/csv.h"
#include "text/number_format.h"
#include "text/zip_archive.h"

namespace mops::text {

class Workbook {
 public:
  // Reads the list of sheets and the formats of cells.  PATH is for messages.  Throws Error(rejected):
  // "workbook.none" when the archive is something else ("workbook.open_document" and "workbook.binary" when it is known
  // what), "workbook.no_sheet", and as ZipArchive and XmlReader do.
  Workbook(ByteStore bytes, std::string path);

  // In the order of the tabs, hidden ones too.
  std::vector<std::string> sheet_names() const;
  // The sheets that can be seen; all of a workbook that hides every one.
  std::vector<std::size_t> tabs() const;
  // The place of the sheet with that name, letter case aside, or number among tabs(), from 1; of the first tab for an
  // empty NAME.
  // Throws Error(usage) "sheet.unknown".
  std::size_t find_sheet(std::string_view name) const;

  // The workbook's bytes must outlive the reader, the workbook need not.  The header stands in the first row with a
  // value from HEADER_LINE on.
  std::unique_ptr<RecordReader> records(std::size_t sheet, std::size_t header_line = 1) const;
  // How many bytes of the archive that takes to read.
  std::uint64_t packed_size(std::size_t sheet) const;

 private:
  struct Sheet {
    std::string name, part;
    bool hidden = false;
  };

  void find_parts(ZipArchive& archive);
  void read_styles(ZipArchive& archive, const std::string& part);
  Arguments place(const std::string& part) const { return {{"path", path_}, {"part", part}}; }

  ByteStore bytes_;
  std::string path_;
  std::vector<Sheet> sheets_;
  std::string texts_part_;  // empty when there is none
  std::vector<NumberFormat> formats_;
  bool from_1904_ = false;
};

}  // namespace mops::text
