#include "text/file_kind.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/trim.h"

namespace mops::text {
namespace {

struct Magic {
  std::string_view begins, code;
};

constexpr auto kMagic = std::to_array<Magic>({
    {"%PDF-", "file.pdf"},
    {"{\\rtf", "file.rtf"},
    {"\x1F\x8B", "file.archive"},
    {"7z\xBC\xAF\x27\x1C", "file.archive"},
    {"Rar!\x1A\x07", "file.archive"},
    {"\xFF\xFE", "file.utf16"},
    {"\xFE\xFF", "file.utf16"},
});

// Every second byte of a text in UTF-16 is zero, or nearly so.
bool looks_utf16(std::string_view block) {
  constexpr std::size_t kLooked = 512;
  block = block.substr(0, kLooked);
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < block.size(); ++i)
    if (block[i] == '\0') ++zeros[i % 2];
  const auto many = std::max(zeros[0], zeros[1]), few = std::min(zeros[0], zeros[1]);
  return block.size() >= 4 && many * 3 >= block.size() && few == 0;
}

std::string_view markup(std::string_view block) {
  constexpr std::size_t kLooked = 4096;
  std::string head(trim(block.substr(0, kLooked)));
  std::ranges::transform(head, head.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  if (!head.starts_with('<')) return {};
  const auto holds = [&](std::string_view word) { return head.find(word) != std::string::npos; };
  if (holds("urn:schemas-microsoft-com:office:spreadsheet") || holds("<office:document")) return "file.xml_workbook";
  if (holds("<html") || holds("<!doctype html") || holds("<table") || holds("<meta") || holds("<body") ||
      holds("<head"))
    return "file.html";
  return head.starts_with("<?xml") ? "file.xml" : std::string_view();
}

}  // namespace

std::string_view foreign_kind(std::string_view first_block) {
  for (const auto& magic : kMagic)
    if (first_block.starts_with(magic.begins)) return magic.code;
  if (first_block.find('\0') != std::string_view::npos) return looks_utf16(first_block) ? "file.utf16" : "file.binary";
  return markup(first_block);
}

}  // namespace mops::text
