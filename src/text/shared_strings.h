// shared_strings.h -- the texts that the cells of a workbook refer to by number.
//
// They must be at hand while a sheet is read, so they are what memory grows with; hence a limit.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "text/workbook_xml.h"

namespace mops::text {

class SharedStrings final : private XmlHandler {
 public:
  static constexpr std::size_t kLimit = std::size_t{256} << 20;  // of all texts and their places
  static constexpr std::size_t kLongest = std::size_t{1} << 20;

  SharedStrings() = default;
  SharedStrings(SharedStrings&&) = default;  // a copy would refer to the texts of the first
  SharedStrings& operator=(SharedStrings&&) = default;

  // Throws Error(rejected) "workbook.texts_too_large" above LIMIT, and as XmlReader does.
  void read(CsvReader::Source source, const Arguments& place, std::size_t limit = kLimit);

  std::size_t size() const { return texts_.size(); }
  std::string_view operator[](std::size_t number) const { return texts_[number]; }

 private:
  void begin(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view piece) override;
  void keep();

  std::deque<std::string> blocks_;  // of texts, never moved
  std::vector<std::string_view> texts_;
  std::string current_;
  bool inside_ = false;  // a text element
  bool phonetic_ = false;
  std::size_t used_ = 0, limit_ = 0;
  Arguments place_;
};

// Undoes the writing of control characters as _x000D_, in place.
void decode_escapes(std::string& text);

}  // namespace mops::text
