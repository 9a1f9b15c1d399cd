#include "record_page.h"

#include <algorithm>

#include "error.h"
#include "registry/embedded_table.h"
#include "registry/header.h"
#include "report/known_names.h"
#include "report/worded.h"
#include "text/fold.h"
#include "text/printable.h"
#include "text/wrap.h"

namespace mops::commands {
namespace {

constexpr std::size_t kPageIndent = 2, kLabelMost = 34;

// Rows as they come, to be printed otherwise than as a table.
class KeptRows : public report::Renderer {
 public:
  struct Kept {
    std::vector<report::Column> columns;
    std::vector<std::vector<std::string>> rows;
  };
  explicit KeptRows(Kept& kept) : kept_(kept) {}
  void begin(std::span<const report::Column> columns) override { kept_.columns.assign(columns.begin(), columns.end()); }
  void row(std::span<const report::Cell> cells) override {
    auto& row = kept_.rows.emplace_back();
    for (const auto& cell : cells) row.emplace_back(cell.value_or(""));
  }
  void end() override {}

 private:
  Kept& kept_;
};

// The fields of the record, each with its value behind its label.
std::string field_lines(const KeptRows::Kept& kept, std::size_t width) {
  std::size_t longest = 0;
  for (std::size_t i = 0; i < kept.columns.size(); ++i)
    if (!kept.rows.front()[i].empty()) longest = std::max(longest, text::display_width(kept.columns[i].label));
  const auto labels = std::min(longest, kLabelMost);
  std::string lines;
  for (std::size_t i = 0; i < kept.columns.size(); ++i) {
    const auto value = text::printable(kept.rows.front()[i]);
    if (value.empty()) continue;
    const auto& label = kept.columns[i].label;
    const auto blanks = labels - std::min(labels, text::display_width(label)) + 2;
    lines += std::string(kPageIndent, ' ') + label + std::string(blanks, ' ');
    const auto used = kPageIndent + labels + 2;
    bool first = true;
    for (const auto& line :
         text::wrap(value, width == 0 ? text::display_width(value) : std::max(width, used + 20) - used)) {
      lines += (first ? "" : std::string(used, ' ')) + line + '\n';
      first = false;
    }
  }
  return lines;
}

// Lines of TABLE a little to the right.
std::string moved_right(const std::string& table) {
  std::string moved;
  for (std::size_t begin = 0; begin < table.size();) {
    const auto end = std::min(table.find('\n', begin), table.size());
    moved += (end == begin ? "" : std::string(kPageIndent, ' ') + table.substr(begin, end - begin)) + '\n';
    begin = end + 1;
  }
  return moved;
}

struct PageParts {
  std::string text;
  std::size_t hidden = 0;
};

// What belongs to the record: the records of PART that refer to it by VIA.
void add_part(const RecordPage& page, const registry::EmbeddedTable& row, report::Format format, Context& context,
              PageParts& parts) {
  const auto& part = registry::registry().at(row[1]);
  const auto& subject = registry::far_subject(part);
  report::Selection selection;
  std::size_t hidden = 0;
  for (const auto& name : registry::split(row[3], ' ')) {
    const auto* field = subject.find(name);
    if (field == nullptr) throw Error(ErrorKind::bug, "bug.schema", {{"reason", "pages.csv: " + name}});
    if (field->sensitive && !page.selection.sensitive) {
      ++hidden;
    } else {
      selection.fields.push_back(name);
    }
  }
  selection.where.push_back({&part.field(row[2]), change::Comparison::equal, {page.key}, page.key});
  report::StringOutput found;
  if (format.width > kPageIndent) format.width -= kPageIndent;
  const auto renderer = report::make_renderer(format, found);
  if (report::list_records(context.database(), part, selection, format.language, *renderer) == 0) return;
  parts.text +=
      '\n' + std::string(row[format.language == registry::Language::polish ? 4 : 5]) + '\n' + moved_right(found.text());
  parts.hidden += hidden;
}

PageParts parts_of(const RecordPage& page, const report::Format& format, Context& context) {
  PageParts parts;
  auto row = registry::EmbeddedTable::file("pages.csv");
  while (row.next())
    if (row[0] == page.entity.name) add_part(page, row, format, context, parts);
  return parts;
}

}  // namespace

std::size_t print_record_page(const RecordPage& page, Context& context) {
  auto format = context.format();
  format.names = std::make_shared<report::KnownNames>(context.database());
  const auto asked = context.fields_asked_for();
  format.fields.clear();
  KeptRows::Kept kept;
  const auto renderer = report::make_worded(std::make_unique<KeptRows>(kept), format);
  if (report::list_records(context.database(), page.entity, page.selection, format.language, *renderer) == 0)
    throw Error(ErrorKind::refused, "record.none", {{"entity", page.entity.name}, {"key", page.key}});
  const auto& entity = page.entity;
  auto text = (format.language == registry::Language::polish ? entity.label_pl : entity.label_en) + ' ' +
              text::printable(page.key) + '\n' + field_lines(kept, format.width);
  std::size_t hidden = 0;
  if (asked.empty()) {
    auto parts = parts_of(page, format, context);
    text += parts.text;
    hidden = parts.hidden;
    if (!page.selection.sensitive)
      hidden += static_cast<std::size_t>(std::ranges::count_if(entity.fields, &registry::Field::sensitive));
  }
  context.console.write(text);
  return hidden;
}

}  // namespace mops::commands
