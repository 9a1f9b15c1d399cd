#include "report/table_layout.h"

#include <algorithm>
#include <numeric>

#include "text/fold.h"
#include "text/wrap.h"

namespace mops::report {
namespace {

using Widths = std::vector<std::size_t>;

constexpr std::size_t kTextLeast = 12;   // a column of longer text is not made narrower while words can stay whole
constexpr std::size_t kTextTight = 8;    // nor than this when words are hyphenated
constexpr std::size_t kWordLong = 26;    // a longer word is parted where its parts are joined, before others give way
constexpr std::size_t kPieceTight = 18;  // a longer part of a word is hyphenated with the headings
constexpr std::size_t kWordKept = 7;     // a shorter word of a heading is never hyphenated, a longer one once
constexpr std::size_t kFreeLines = 3;    // a heading on so many lines asks for no more room

// How far columns may give way.
enum class Tightness { headings_wrap, text_wraps, brief_headings, keys_part, hyphens };

// The width at which a word of a heading is hyphenated once.
std::size_t halved(std::size_t word) { return word <= kWordKept ? word : (word + 1) / 2 + 1; }

std::size_t least_width(const ColumnSize& column, Tightness tightness) {
  const bool brief = tightness >= Tightness::brief_headings;
  const auto word = text::longest_piece(brief ? column.brief : column.heading);
  const auto cells = column.number || tightness == Tightness::headings_wrap ? column.widest : std::size_t{0};
  if (cells > 0 || column.number) return std::max(cells, tightness == Tightness::hyphens ? halved(word) : word);
  if (tightness == Tightness::hyphens)
    return std::max({std::min(column.piece, kPieceTight), halved(word), std::min(column.widest, kTextTight)});
  const auto own = tightness == Tightness::keys_part || column.word > kWordLong ? column.piece : column.word;
  return std::max({own, word, std::min(column.widest, kTextLeast)});
}

std::size_t total_width(const Widths& widths) {
  return std::accumulate(widths.begin(), widths.end(), std::size_t{0}) + kColumnGap * (widths.size() - 1);
}

// How badly a column wants to be wider than WIDTH: in how many lines its longest cell stands.
double room_wanted(const ColumnSize& column, bool brief, std::size_t width) {
  const auto& label = brief ? column.brief : column.heading;
  const auto heading = text::display_width(label);
  if (width >= std::max(column.widest, heading)) return 0;
  const auto lines = [&](std::size_t size) {
    return static_cast<double>(size) / static_cast<double>(std::max<std::size_t>(width, 1));
  };
  constexpr double kHyphen = 3;  // as bad as so many lines
  const auto word = text::longest_piece(label);
  const bool breaks_word = !column.number && width < column.word && column.word <= kWordLong;
  return std::max({width < column.widest ? lines(column.widest) : 0, lines(heading) / kFreeLines,
                   breaks_word ? kHyphen * lines(column.word) : 0, width < word ? kHyphen * lines(word) : 0});
}

// Gives the room that is left, one column at a time, to who needs it most.
void spread_room(const std::vector<ColumnSize>& columns, const Block& block, bool brief, Widths& widths,
                 std::size_t width) {
  for (auto left = width - total_width(widths); left > 0; --left) {
    std::size_t chosen = widths.size();
    double most = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const auto need = room_wanted(columns[block.columns[i]], brief, widths[i]);
      if (need > most) {
        most = need;
        chosen = i;
      }
    }
    if (chosen == widths.size()) return;
    ++widths[chosen];
  }
}

Widths least_widths(const std::vector<ColumnSize>& columns, const Block& block, Tightness tightness) {
  Widths widths;
  for (const auto place : block.columns) widths.push_back(least_width(columns[place], tightness));
  return widths;
}

// The columns that name a row: text up to the first number, as far as they leave room for others.
std::vector<std::size_t> naming_columns(const std::vector<ColumnSize>& columns, const Block& all, std::size_t width) {
  std::vector<std::size_t> naming;
  std::size_t used = 0;
  for (const auto place : all.columns) {
    if (columns[place].number || naming.size() + 1 == all.columns.size()) break;
    used += least_width(columns[place], Tightness::hyphens) + kColumnGap;
    if (!naming.empty() && used > width / 2) break;
    naming.push_back(place);
  }
  return naming;
}

std::vector<Block> blocks_of(const std::vector<ColumnSize>& columns, const Block& all, std::size_t width) {
  const auto naming = naming_columns(columns, all, width);
  std::vector<Block> blocks;
  Block block{naming, {}};
  for (auto i = naming.size(); i < all.columns.size(); ++i) {
    block.columns.push_back(all.columns[i]);
    if (block.columns.size() > naming.size() + 1 &&
        total_width(least_widths(columns, block, Tightness::brief_headings)) > width) {
      block.columns.pop_back();
      blocks.push_back(block);
      block.columns = naming;
      block.columns.push_back(all.columns[i]);
    }
  }
  blocks.push_back(block);
  return blocks;
}

// One block, if there is a way.
bool fit_one_block(const std::vector<ColumnSize>& columns, Block& all, std::size_t width, TableLayout& layout) {
  for (const auto tightness : {Tightness::headings_wrap, Tightness::text_wraps, Tightness::brief_headings,
                               Tightness::keys_part, Tightness::hyphens}) {
    layout.brief = tightness >= Tightness::brief_headings;
    all.widths = least_widths(columns, all, tightness);
    if (total_width(all.widths) > width) continue;
    spread_room(columns, all, layout.brief, all.widths, width);
    layout.blocks.push_back(all);
    return true;
  }
  return false;
}

}  // namespace

TableLayout lay_out(const std::vector<ColumnSize>& columns, const std::vector<bool>& shown, std::size_t width) {
  TableLayout layout;
  Block all;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!shown[i]) continue;
    all.columns.push_back(i);
    all.widths.push_back(std::max(columns[i].widest, text::display_width(columns[i].heading)));
  }
  if (width == 0 || all.columns.empty() || total_width(all.widths) <= width) return {{all}, false};
  if (fit_one_block(columns, all, width, layout)) return layout;
  // What says nothing in any row gives its room to what does.
  Block telling;
  for (const auto place : all.columns)
    if (columns[place].widest > 0) telling.columns.push_back(place);
  if (!telling.columns.empty()) all = telling;
  if (fit_one_block(columns, all, width, layout)) return layout;
  layout.blocks = blocks_of(columns, all, width);
  for (auto& block : layout.blocks) {
    block.widths = least_widths(columns, block, Tightness::brief_headings);
    if (total_width(block.widths) > width) block.widths = least_widths(columns, block, Tightness::hyphens);
    if (total_width(block.widths) < width) spread_room(columns, block, layout.brief, block.widths, width);
  }
  return layout;
}

}  // namespace mops::report
