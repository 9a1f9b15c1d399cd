// package.h -- a .docx as what it is: a ZIP archive of parts.
//
// Equal parts give equal bytes: parts stand in the order of the file that they come from, their date is 1980-01-01, and
// a part that nobody changed keeps its packed bytes.  Nothing is believed of an archive that somebody sent.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mops::paper {

struct Part {
  std::string name;
  std::string bytes;
  std::string packed;  // as it came; empty for one that was made or changed
  std::uint64_t check_sum = 0;
  bool deflated = false;

  void change(std::string text);
};

struct Package {
  static constexpr std::size_t kMostParts = 2000;
  static constexpr std::uint64_t kLargest = std::uint64_t{64} << 20;  // all parts together, unpacked

  std::vector<Part> parts;

  // Part names do not tell letter case.
  const Part* find(std::string_view name) const;
};

// PATH is for messages.  Throws Error(rejected): "template.no_docx" for what is no such archive, "template.too_large",
// "template.encrypted", "template.damaged".
Package read_package(std::string_view bytes, const std::string& path);
std::string write_package(const Package& package);

}  // namespace mops::paper
