#include "registry/embedded_table.h"

#include <algorithm>
#include <cstring>

#include "error.h"
#include "schema.h"
#include "text/csv.h"

namespace mops::registry {

std::vector<std::vector<std::string>> table_rows(std::string_view csv) {
  text::CsvReader reader(
      [&csv](char* bytes, std::size_t size) {
        const auto taken = std::min(size, csv.size());
        std::memcpy(bytes, csv.data(), taken);
        csv.remove_prefix(taken);
        return taken;
      },
      text::CsvOptions{.delimiter = ','});
  std::vector<std::vector<std::string>> rows;
  std::size_t width = 0;
  text::CsvRecord record;
  while (reader.next(record)) {
    if (record.number == 0) {
      width = record.cells.size();
      continue;
    }
    auto& row = rows.emplace_back(record.cells.begin(), record.cells.end());
    row.resize(std::max(width, row.size()));
  }
  return rows;
}

std::vector<std::vector<std::string>> embedded_table(std::string_view name) {
  const auto file = schema::find(name);
  if (!file) throw Error(ErrorKind::bug, "bug.schema", {{"reason", std::string(name)}});
  return table_rows(*file);
}

}  // namespace mops::registry
