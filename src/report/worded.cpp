#include "report/worded.h"

#include <algorithm>

#include "report/words.h"

namespace mops::report {
namespace {

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

class Worded : public Renderer {
 public:
  Worded(std::unique_ptr<Renderer> inner, const Format& format)
      : inner_(std::move(inner)), words_(format.language, format.names, format.name != "table") {}

  void begin(std::span<const Column> columns) override {
    columns_.assign(columns.begin(), columns.end());
    for (auto& column : columns_)
      if (column.kind == Kind::flag && column.reads.empty()) column.reads.push_back({"", "code:yes_no"});
    const auto place = [&](std::string_view name) {
      const auto found = std::ranges::find(columns, name, &Column::name);
      return found == columns.end() ? kNowhere : static_cast<std::size_t>(found - columns.begin());
    };
    item_ = place("item") != kNowhere ? place("item") : place("field");
    record_ = place("record");
    column_ = place("column");
    inner_->begin(columns);
  }

  void row(std::span<const Cell> cells) override {
    said_.assign(cells.begin(), cells.end());
    texts_.resize(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (!cells[i]) continue;
      const auto* reading = reading_for(columns_[i], cells);
      if (reading == nullptr) continue;
      texts_[i] = text_of(reading->type, *cells[i], cells);
      said_[i] = texts_[i];
    }
    inner_->row(said_);
  }

  void end() override { inner_->end(); }

 private:
  static std::string_view at(std::span<const Cell> cells, std::size_t place) {
    return place == kNowhere ? std::string_view() : cells[place].value_or("");
  }

  // A `when` is what the first column says, and may be followed by how the item begins: "round limit.".
  const Reading* reading_for(const Column& column, std::span<const Cell> cells) const {
    for (const auto& reading : column.reads) {
      const std::string_view when = reading.when;
      const auto blank = when.find(' ');
      if (!when.empty() && when.substr(0, blank) != at(cells, 0)) continue;
      if (blank != std::string_view::npos && !at(cells, item_).starts_with(when.substr(blank + 1))) continue;
      return &reading;
    }
    return nullptr;
  }

  std::string text_of(std::string_view type, std::string_view value, std::span<const Cell> cells) const {
    const auto record = at(cells, record_);
    const auto entity = record.substr(0, record.find('/'));
    if (type == "value") return words_.value_of(entity, at(cells, item_), value);
    if (type == "field") return words_.text("field:" + std::string(entity), value);
    if (type.starts_with("value:")) return words_.value_of(type.substr(6), at(cells, item_), value);
    if (type.starts_with("cell:")) return words_.cell_of(type.substr(5), at(cells, column_), value);
    return words_.text(type, value);
  }

  std::unique_ptr<Renderer> inner_;
  Words words_;
  std::vector<Column> columns_;
  std::size_t item_ = kNowhere, record_ = kNowhere, column_ = kNowhere;
  std::vector<Cell> said_;
  std::vector<std::string> texts_;
};

}  // namespace

std::unique_ptr<Renderer> make_worded(std::unique_ptr<Renderer> inner, const Format& format) {
  return std::make_unique<Worded>(std::move(inner), format);
}

}  // namespace mops::report
