#include "text/merged_cells.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "text/cell_name.h"

namespace mops::text {
namespace {

constexpr std::string_view kWord = "mergeCell";
constexpr std::size_t kMostRanges = std::size_t{1} << 18;

bool mentions_merged_cells(CsvReader::Source source) {
  std::array<char, std::size_t{1} << 16> block;
  std::size_t kept = 0;  // of the block before, where the word may have begun
  while (const auto count = source(block.data() + kept, block.size() - kept)) {
    const std::string_view bytes(block.data(), kept + count);
    if (bytes.find(kWord) != bytes.npos) return true;
    kept = std::min(bytes.size(), kWord.size() - 1);
    std::memmove(block.data(), bytes.data() + bytes.size() - kept, kept);
  }
  return false;
}

struct Collector final : XmlHandler {
  explicit Collector(const Arguments& where) : place(where) {}

  void begin(std::string_view name, const XmlAttributes& attributes) override {
    if (name != "mergeCell") return;
    if (found.size() == kMostRanges) throw Error(ErrorKind::rejected, "workbook.damaged", place);
    const auto range = attributes["ref"];
    const auto colon = range.find(':');
    const auto first = parse_cell_name(range.substr(0, colon));
    const auto last = colon == range.npos ? first : parse_cell_name(range.substr(colon + 1));
    if (!first || !last || last->row < first->row || last->column < first->column) return;
    found.push_back({first->row, last->row, first->column, last->column});
  }

  const Arguments& place;
  std::vector<MergedCells> found;
};

}  // namespace

std::vector<MergedCells> merged_cells(ZipArchive& archive, const std::string& part, const Arguments& place) {
  if (!mentions_merged_cells(archive.open(part))) return {};
  Collector collector(place);
  read_xml(archive.open(part), collector, place);
  std::ranges::stable_sort(collector.found, {}, &MergedCells::first_row);
  return std::move(collector.found);
}

}  // namespace mops::text
