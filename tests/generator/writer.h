// writer.h -- a table that becomes a CSV file: UTF-8, LF, a header, quotes only where needed.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace example {

class Table {
 public:
  explicit Table(std::vector<std::string> header, char delimiter = ',') : delimiter_(delimiter) {
    rows_.push_back(std::move(header));
  }

  void add(std::vector<std::string> cells);  // throws when the row is not as wide as the header
  bool empty() const { return rows_.size() == 1; }
  void save(const std::filesystem::path& file) const;  // makes the folder; an empty table makes no file

 private:
  char delimiter_;
  std::vector<std::vector<std::string>> rows_;
};

std::string joined(const std::vector<std::string>& codes, const char* separator = "|");
std::string padded(int number, int width);  // 0042
inline const char* yes_no(bool value) { return value ? "yes" : "no"; }

}  // namespace example
