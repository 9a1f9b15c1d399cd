#include "paper/fill.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "paper/shown.h"
#include "text/encoding.h"
#include "text/printable.h"

namespace mops::paper {
namespace {

constexpr std::size_t kNowhere = KnownField::kNone;
constexpr std::string_view kDotted = "……………………………………";
constexpr std::string_view kDottedCell = "…………", kDottedSum = "……";
constexpr std::string_view kCrossed = "☒", kOpenBox = "☐";
constexpr std::size_t kRowsOfBlank = 3;  // of a list that nobody gave a number of rows

// Overrides of direction: they would turn the line of a paper around.
bool turns_line(std::string_view three) { return three >= "\u202a" && three <= "\u202e" && three.size() == 3; }

// A value as the content of a run: breaks and tabs are elements, what XML does not know is left out.
std::string run_text(std::string_view given) {
  const auto value = text::is_valid_utf8(given) ? std::string(given) : text::printable(given);
  constexpr std::string_view kOpen = "<w:t xml:space=\"preserve\">", kClose = "</w:t>";
  std::string text(kOpen);
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    const auto three = std::string_view(value).substr(i, 3);
    if (turns_line(three) || three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF") {
      i += 2;
    } else if (c == '&') {
      text += "&amp;";
    } else if (c == '<') {
      text += "&lt;";
    } else if (c == '>') {
      text += "&gt;";
    } else if (c == '\n') {
      text.append(kClose).append("<w:br/>").append(kOpen);
    } else if (c == '\t') {
      text.append(kClose).append("<w:tab/>").append(kOpen);
    } else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) {
      text += c;
    }
  }
  return text.append(kClose);
}

constexpr std::string_view kMarksRelation = "rIdMarks";

void put_before(std::string& text, std::string_view end, const std::string& inserted) {
  if (const auto at = text.rfind(end); at != std::string::npos) text.insert(at, inserted);
}

Part& part_at(Package& package, const std::string& name, std::string_view empty) {
  const auto found = std::ranges::find(package.parts, name, &Part::name);
  if (found != package.parts.end()) return *found;
  Part made;
  made.name = name;
  made.bytes = empty;
  return package.parts.emplace_back(std::move(made));
}

// The picture as a part of its own, which the parts NAMES refer to.
void put_picture(Package& package, const Picture& picture, const std::vector<std::string>& names) {
  const auto file = "media/marks." + picture.suffix;
  auto types = part_at(package, "[Content_Types].xml", "").bytes;
  if (types.find("Extension=\"" + picture.suffix + '"') == std::string::npos)
    put_before(types, "</Types>",
               "<Default Extension=\"" + picture.suffix + "\" ContentType=\"image/" + picture.suffix + "\"/>");
  part_at(package, "[Content_Types].xml", "").change(std::move(types));
  for (const auto& name : names) {
    const auto slash = name.rfind('/') + 1;
    auto& relations = part_at(
        package, name.substr(0, slash) + "_rels/" + name.substr(slash) + ".rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>");
    auto text = relations.bytes;
    put_before(text, "</Relationships>",
               "<Relationship Id=\"" + std::string(kMarksRelation) +
                   "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"" +
                   file + "\"/>");
    relations.change(std::move(text));
  }
  part_at(package, "word/" + file, "").change(picture.bytes);
}

class Filler {
 public:
  Filler(const Template& ready, const Paper& paper, const Values& values, const Picture* marks)
      : ready_(ready), paper_(paper), values_(values), marks_(marks) {}

  // Whether the part holds the marks is known afterwards.
  std::string fill(const FilledPart& part, bool& has_marks) {
    has_marks_ = false;
    pieces_ = &part.pieces;
    out_.clear();
    run(0, pieces_->size());
    has_marks = has_marks_;
    return std::move(out_);
  }
  std::vector<Gap> take_gaps() { return std::move(gaps_); }

 private:
  // A row of a list that is being printed; no values in a row for handwriting.
  struct Row {
    std::size_t section;
    const RowValues* values;
    std::size_t number;
  };

  void run(std::size_t from, std::size_t to) {
    for (std::size_t at = from; at < to; ++at) {
      const auto& piece = (*pieces_)[at];
      switch (piece.mark) {
        case Mark::text:
          out_ += piece.text;
          break;
        case Mark::field:
          out_ += content_of(ready_.fields[piece.field]);
          break;
        case Mark::drawing:
          out_ += std::to_string(10000 + ++drawings_);
          break;
        case Mark::end:
          break;
        case Mark::list:
          list(piece, at);
          break;
        case Mark::when:
          if (holds(ready_.fields[piece.field])) run(at + 1, piece.partner);
          break;
        case Mark::cell:
          cell(piece, at);
          break;
        case Mark::table:
          table(piece, at);
          break;
      }
      if (piece.partner > at) at = piece.partner;
    }
  }

  std::string content_of(const KnownField& field) {
    if (field.field.kind != FieldKind::marks) return run_text(text_of(field));
    if (marks_ == nullptr) return {};
    has_marks_ = true;
    return picture_xml(*marks_, footing(), kMarksRelation);
  }

  void list(const Piece& piece, std::size_t at) {
    const auto& rows = values_.sections[piece.section].rows;
    auto count = rows.size();
    if (const auto least = ready_.at_least.find(piece.section); least != ready_.at_least.end())
      count = std::max(count, static_cast<std::size_t>(least->second));
    else if (values_.blank && rows.empty())
      count = kRowsOfBlank;
    for (std::size_t i = 0; i < count; ++i) {
      rows_.push_back({piece.section, i < rows.size() ? &rows[i] : nullptr, i + 1});
      run(at + 1, piece.partner);
      rows_.pop_back();
    }
  }

  void cell(const Piece& piece, std::size_t at) {
    const auto before = out_.size();
    run(at + 1, piece.partner);
    const auto inside = std::string_view(out_).substr(before);
    if (!inside.ends_with("</w:p>") && !inside.ends_with("<w:p />") && !inside.ends_with("<w:p/>")) out_ += "<w:p/>";
  }

  void table(const Piece& piece, std::size_t at) {
    const auto before = out_.size();
    run(at + 1, piece.partner);
    const auto inside = std::string_view(out_).substr(before);
    if (inside.find("<w:tr>") == std::string_view::npos && inside.find("<w:tr ") == std::string_view::npos)
      out_.resize(before);
  }

  const Row* row_of(std::size_t section) const {
    const auto found =
        std::find_if(rows_.rbegin(), rows_.rend(), [&](const Row& row) { return row.section == section; });
    return found == rows_.rend() ? nullptr : &*found;
  }

  // Of the row that is being printed, or of the section that has only one.
  const std::optional<std::string>* stored(std::size_t section, std::size_t column) const {
    const RowValues* values = nullptr;
    if (const auto* row = row_of(section)) {
      values = row->values;
    } else if (const auto& rows = values_.sections[section].rows; !rows.empty() && !paper_.sections[section].many) {
      values = &rows.front();
    }
    return values == nullptr ? nullptr : &values->cells[column];
  }

  void note_gap(const KnownField& field) {
    if (values_.blank) return;
    const auto* row = row_of(field.section);
    if (row != nullptr && row->values == nullptr) return;
    const Gap gap{field.section, field.column};
    if (paper_.sections[gap.section].columns[gap.column].optional) return;
    if (std::ranges::find(gaps_, gap) == gaps_.end()) gaps_.push_back(gap);
  }

  std::string text_of(const KnownField& field) {
    switch (field.field.kind) {
      case FieldKind::form:
        return form(field.field);
      case FieldKind::box:
        return box(field);
      case FieldKind::sum:
        return sum(field);
      case FieldKind::count:
        return values_.blank && values_.sections[field.section].rows.empty()
                   ? std::string(kDottedSum)
                   : std::to_string(values_.sections[field.section].rows.size());
      case FieldKind::footing:
        return footing();
      default:
        return value(field);
    }
  }

  std::string value(const KnownField& field) {
    const auto* row = row_of(field.section);
    if (field.column == kNowhere) return row == nullptr ? std::string() : std::to_string(row->number);
    const auto& column = paper_.sections[field.section].columns[field.column];
    const auto* found = stored(field.section, field.column);
    if (found != nullptr && *found)
      return field.field.kind == FieldKind::words ? in_words(column, **found) : shown(column, **found);
    note_gap(field);
    if (row == nullptr) return std::string(kDotted);
    return row->values == nullptr || column.optional || values_.blank ? std::string() : std::string(kDottedCell);
  }

  // What the record says of somebody's sex: the row that is being printed before the rest of the paper.
  std::string_view sex() const {
    const auto look = [&](std::size_t section) -> std::string_view {
      const auto& columns = paper_.sections[section].columns;
      for (std::size_t column = 0; column < columns.size(); ++column) {
        if (columns[column].dictionary != "sex") continue;
        const auto* found = stored(section, column);
        return found != nullptr && *found ? std::string_view(**found) : std::string_view();
      }
      return {};
    };
    for (auto row = rows_.rbegin(); row != rows_.rend(); ++row)
      if (const auto found = look(row->section); !found.empty()) return found;
    for (std::size_t section = 0; section < paper_.sections.size(); ++section)
      if (!paper_.sections[section].many)
        if (const auto found = look(section); !found.empty()) return found;
    return {};
  }

  std::string form(const Field& field) const {
    const auto known = sex();
    if (known == "female") return field.female;
    if (known == "male") return field.male;
    return field.female + '/' + field.male;
  }

  std::string box(const KnownField& field) {
    const auto* found = stored(field.section, field.column);
    if (found == nullptr || !*found) {
      note_gap(field);
      return std::string(kOpenBox);
    }
    const auto& column = paper_.sections[field.section].columns[field.column];
    return std::string(is_one_of(column, **found, field.field.codes) ? kCrossed : kOpenBox);
  }

  std::string sum(const KnownField& field) const {
    if (values_.blank) return std::string(kDottedSum);
    std::int64_t total = 0;
    for (const auto& row : values_.sections[field.section].rows) {
      const auto& cell = row.cells[field.column];
      std::int64_t number = 0;
      if (cell) std::from_chars(cell->data(), cell->data() + cell->size(), number);
      total += number;
    }
    return shown(paper_.sections[field.section].columns[field.column], std::to_string(total));
  }

  // On a blank paper everything that may be asked stands there.
  bool holds(const KnownField& field) const {
    if (field.field.kind == FieldKind::marks) return marks_ != nullptr;
    if (values_.blank) return true;
    if (field.column == kNowhere) return !values_.sections[field.section].rows.empty();
    const auto* found = stored(field.section, field.column);
    if (found == nullptr || !*found) return false;
    const auto& column = paper_.sections[field.section].columns[field.column];
    return field.field.codes.empty() || is_one_of(column, **found, field.field.codes);
  }

  std::string footing() const {
    const auto* project = values_.find("projekt");
    if (project == nullptr || project->rows.empty()) return {};
    const auto& columns = project->section->columns;
    const auto column = std::ranges::find(columns, "stopka", &Column::name);
    if (column == columns.end()) return {};
    return project->rows.front().cells[static_cast<std::size_t>(column - columns.begin())].value_or("");
  }

  const Template& ready_;
  const Paper& paper_;
  const Values& values_;
  const Picture* marks_;
  bool has_marks_ = false;
  const std::vector<Piece>* pieces_ = nullptr;
  std::string out_;
  std::vector<Row> rows_;
  std::vector<Gap> gaps_;
  int drawings_ = 0;
};

}  // namespace

Filled fill(const Template& ready, const Paper& paper, const Values& values, const Picture* marks) {
  auto package = ready.package;
  Filler filler(ready, paper, values, marks);
  std::vector<std::string> with_marks;
  for (const auto& part : ready.parts) {
    bool has_marks = false;
    package.parts[part.part].change(filler.fill(part, has_marks));
    if (has_marks) with_marks.push_back(package.parts[part.part].name);
  }
  if (!with_marks.empty()) put_picture(package, *marks, with_marks);
  return {write_package(package), filler.take_gaps()};
}

}  // namespace mops::paper
