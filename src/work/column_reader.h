// column_reader.h -- what a cell of a mapped column says: the part that is meant, its letters, its translation.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "work/import_map.h"

namespace mops::work {

// TEXT as people compare what they wrote in a cell with what they meant: exactly, else letter case and accents aside.
class Translations {
 public:
  Translations() = default;
  // Those of VALUES that stand under HEADER.
  Translations(const std::vector<MapValue>& values, std::string_view header);

  bool empty() const { return exact_.empty(); }
  const std::string* find(std::string_view text) const;  // null when there is none

 private:
  std::unordered_map<std::string, std::string> exact_, folded_;
};

class ColumnReader {
 public:
  ColumnReader() = default;  // takes every cell as it is
  ColumnReader(const MapColumn& column, const std::vector<MapValue>& values);

  // CELL is cleaned.  Nothing when a part of it has no translation and should have; that part is then in UNKNOWN.
  std::optional<std::string> read(std::string_view cell, std::string& unknown) const;
  bool translates() const { return !translations_.empty(); }
  const std::string& take() const { return column_.take; }

 private:
  bool is_name() const;
  std::optional<std::string> read_one(std::string_view text, std::string& unknown) const;

  MapColumn column_;
  Translations translations_;
};

}  // namespace mops::work
