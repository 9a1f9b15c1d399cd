#include "writer.h"

#include <fstream>
#include <stdexcept>

namespace example {
namespace {

std::string cell(const std::string& text, char delimiter) {
  if (text.find_first_of(std::string{"\"\n\r"} + delimiter) == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

}  // namespace

void Table::add(std::vector<std::string> cells) {
  if (cells.size() != rows_.front().size())
    throw std::logic_error("row of " + std::to_string(cells.size()) + " cells under '" + joined(rows_.front(), ",") +
                           "'");
  rows_.push_back(std::move(cells));
}

void Table::save(const std::filesystem::path& file) const {
  if (empty()) return;
  std::filesystem::create_directories(file.parent_path());
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  for (const auto& row : rows_) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out << delimiter_;
      out << cell(row[i], delimiter_);
    }
    out << '\n';
  }
  out.flush();
  if (!out) throw std::runtime_error("cannot write " + file.string());
}

std::string joined(const std::vector<std::string>& codes, const char* separator) {
  std::string text;
  for (const auto& code : codes) text += (text.empty() ? "" : separator) + code;
  return text;
}

std::string padded(int number, int width) {
  std::string digits = std::to_string(number);
  while (static_cast<int>(digits.size()) < width) digits.insert(digits.begin(), '0');
  return digits;
}

}  // namespace example
