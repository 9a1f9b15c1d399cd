#include "report/table_renderer.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "report/buffered.h"
#include "report/table_layout.h"
#include "text/fold.h"
#include "text/printable.h"
#include "text/wrap.h"

namespace mops::report {
namespace {

constexpr std::size_t kBarCells = 10;

std::size_t longest_word(std::string_view text) {
  std::size_t longest = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    longest = std::max(longest, text::display_width(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return longest;
}

class TableRenderer : public Renderer {
 public:
  TableRenderer(Output& output, const Format& format)
      : out_(output), header_(format.header), bold_(format.color), width_(format.width) {}

  void begin(std::span<const Column> columns) override {
    columns_.assign(columns.begin(), columns.end());
    for (auto& column : columns_) {
      shown_.push_back(!column.machine);
      column.label = text::printable_cell(column.label);
      if (column.brief.empty()) column.brief = column.label;
      ColumnSize size{column.kind == Kind::number, 0, 0, 0, {}, {}};
      if (header_) {
        size.heading = column.label;
        size.brief = column.brief;
      }
      sizes_.push_back(std::move(size));
    }
  }

  void row(std::span<const Cell> cells) override {
    auto& kept = rows_.emplace_back();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      kept.push_back(text::printable_cell(cells[i].value_or("")));
      auto& size = sizes_[i];
      const auto widest = text::display_width(kept.back());
      size.widest = std::max(size.widest, widest);
      // What is no wider than words already seen has none that is.
      if (widest > size.word) size.word = std::max(size.word, longest_word(kept.back()));
      if (widest > size.piece) size.piece = std::max(size.piece, text::longest_piece(kept.back()));
    }
  }

  void end() override {
    const auto layout = lay_out(sizes_, shown_, width_);
    brief_ = layout.brief;
    for (std::size_t i = 0; i < layout.blocks.size(); ++i) {
      if (i > 0) out_.text() += '\n';
      print(layout.blocks[i]);
    }
    out_.pass_on(true);
  }

 private:
  void print(Block block) {
    if (bold_) out_.pass_on(true);  // so that what follows is found again
    const auto begin = out_.text().size();
    if (header_ && !columns_.empty()) {
      print_groups(block);
      print_headings(block);
    }
    if (bold_) stand_out(begin);
    const auto share = share_beside(block);
    std::vector<std::vector<std::string>> cells(block.columns.size());
    for (const auto& row : rows_) {
      for (std::size_t i = 0; i < cells.size(); ++i) cells[i] = text::wrap(row[block.columns[i]], block.widths[i]);
      print_lines(block, cells, false, true, share ? bar_of(row[*share]) : std::string_view());
    }
  }

  // The column whose shares of a hundred are drawn, where there is room beside the table.
  std::optional<std::size_t> share_beside(const Block& block) const {
    std::size_t used = 0;
    for (const auto width : block.widths) used += width + kColumnGap;
    if (width_ == 0 || used + kBarCells > width_) return std::nullopt;
    for (const auto place : block.columns)
      if (columns_[place].share) return place;
    return std::nullopt;
  }

  // "66.7" in ten cells, each of them in eighths; what is above a hundred is full.
  static std::string_view bar_of(const std::string& share) {
    static std::string bar;
    bar.clear();
    char* end = nullptr;
    const double value = std::strtod(share.c_str(), &end);
    if (share.empty() || *end != '\0' || !(value > 0)) return bar;
    constexpr const char* kEighths[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    const auto eighths = static_cast<std::size_t>(std::min(value, 100.0) * kBarCells * 8 / 100 + 0.5);
    for (std::size_t i = 0; i < eighths / 8; ++i) bar += "█";
    return bar += kEighths[eighths % 8];
  }

  // The lines from BEGIN on are bold.
  void stand_out(std::size_t begin) {
    auto& text = out_.text();
    std::string bold;
    for (auto at = begin; at < text.size();) {
      const auto end = text.find('\n', at);
      bold += "\x1b[1m" + text.substr(at, end - at) + "\x1b[0m\n";
      at = end + 1;
    }
    text.replace(begin, std::string::npos, bold);
  }

  // Over columns of one group its name stands with a line that is as long as they are wide.
  void print_groups(Block& block) {
    std::vector<std::vector<std::string>> names(1), lines(1);
    Block groups;
    bool any = false;
    for (std::size_t i = 0; i < block.columns.size();) {
      const auto& group = columns_[block.columns[i]].group;
      std::size_t end = i + 1, width = block.widths[i];
      for (; !group.empty() && end < block.columns.size() && columns_[block.columns[end]].group == group; ++end)
        width += kColumnGap + block.widths[end];
      if (const auto name = text::longest_piece(group); name > width) {
        block.widths[end - 1] += name - width;
        width = name;
      }
      any = any || !group.empty();
      groups.columns.push_back(block.columns[i]);
      groups.widths.push_back(width);
      names.resize(groups.columns.size());
      lines.resize(groups.columns.size());
      names.back() = text::wrap(group, width);
      lines.back() = {group.empty() ? std::string() : std::string(width, '-')};
      i = end;
    }
    if (!any) return;
    print_lines(groups, names, true, false);
    print_lines(groups, lines, true, false);
  }

  void print_headings(const Block& block) {
    std::vector<std::vector<std::string>> labels(block.columns.size()), rules(block.columns.size());
    for (std::size_t i = 0; i < labels.size(); ++i) {
      const auto& column = columns_[block.columns[i]];
      labels[i] = text::wrap(brief_ ? column.brief : column.label, block.widths[i]);
      rules[i] = {std::string(block.widths[i], '-')};
    }
    print_lines(block, labels, true);
    print_lines(block, rules, false);
  }

  // Cells of several lines beside each other, at their first or at their last line.
  void print_lines(const Block& block, const std::vector<std::vector<std::string>>& cells, bool at_bottom,
                   bool numbers_right = true, std::string_view beside = {}) {
    std::size_t height = 0;
    for (const auto& cell : cells) height = std::max(height, cell.size());
    for (std::size_t at = 0; at < height; ++at) {
      auto& out = out_.text();
      const auto begin = out.size();
      for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) out.append(kColumnGap, ' ');
        const auto above = at_bottom ? height - cells[i].size() : 0;
        const std::string_view text =
            at >= above && at - above < cells[i].size() ? cells[i][at - above] : std::string_view();
        const auto blanks = block.widths[i] - std::min(block.widths[i], text::display_width(text));
        const bool right = numbers_right && columns_[block.columns[i]].kind == Kind::number;
        if (right) out.append(blanks, ' ');
        out += text;
        if (!right) out.append(blanks, ' ');
      }
      if (at == 0 && !beside.empty()) {
        out.append(kColumnGap, ' ');
        out += beside;
      }
      out.erase(std::max(begin, out.find_last_not_of(' ') + 1));
      out += '\n';
    }
    out_.pass_on(false);
  }

  Buffered out_;
  bool header_, bold_, brief_ = false;
  std::size_t width_;
  std::vector<Column> columns_;
  std::vector<ColumnSize> sizes_;
  std::vector<bool> shown_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace

std::unique_ptr<Renderer> make_table(const Format& format, Output& output) {
  return std::make_unique<TableRenderer>(output, format);
}

}  // namespace mops::report
