// table_layout.h -- how wide the columns of a table are, and which of them stand under each other.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace mops::report {

// What is known of a column before it is laid out.
struct ColumnSize {
  bool number = false;         // its cells are never parted
  std::size_t widest = 0;      // cell, on one line
  std::size_t word = 0;        // the longest in a cell
  std::size_t piece = 0;       // the longest part of a word that only hyphenation parts
  std::string heading, brief;  // in full, and what stands in its place where there is no room
};

struct Block {
  std::vector<std::size_t> columns, widths;  // by place in the table
};

struct TableLayout {
  std::vector<Block> blocks;
  bool brief = false;  // headings
};

constexpr std::size_t kColumnGap = 2;

// Columns in WIDTH (0: as wide as they are).  First headings go on several lines, then text does, the longest first;
// then short headings take the place of long ones, and words are hyphenated.  Numbers are never parted: what fits in no
// way stands in blocks under each other, each of which begins with the columns that name a row; columns without any
// value are left out then.
TableLayout lay_out(const std::vector<ColumnSize>& columns, const std::vector<bool>& shown, std::size_t width);

}  // namespace mops::report
