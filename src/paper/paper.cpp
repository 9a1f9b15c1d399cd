#include "paper/paper.h"

#include <algorithm>
#include <tuple>

#include "error.h"
#include "paper/field.h"
#include "registry/header.h"
#include "schema.h"

namespace mops::paper {
namespace {

[[noreturn]] void bad_paper(std::string_view name, std::string_view why) {
  throw Error(ErrorKind::bug, "bug.schema", {{"reason", "papers/" + std::string(name) + ": " + std::string(why)}});
}

constexpr std::string_view kOne = "-- one ", kMany = "-- many ";

bool opens_section(std::string_view line) { return line.starts_with(kOne) || line.starts_with(kMany); }

// The sections of TEXT, each from its "-- one NAME" line to the next.
void read_sections(std::string_view text, std::vector<Section>& sections) {
  std::size_t at = 0;
  const auto line_end = [&](std::size_t from) { return std::min(text.find('\n', from), text.size()); };
  while (at < text.size()) {
    const auto end = line_end(at);
    const auto line = text.substr(at, end - at);
    at = std::min(end + 1, text.size());
    if (!opens_section(line)) continue;
    Section section;
    section.many = line.starts_with(kMany);
    auto words = registry::split(line.substr(section.many ? kMany.size() : kOne.size()), ' ');
    section.blank = words.size() > 1 && words[1] == "blank";
    section.written = words.at(0);
    section.name = name_of(section.written);
    const auto from = at;
    while (at < text.size() && !opens_section(text.substr(at, line_end(at) - at)))
      at = std::min(line_end(at) + 1, text.size());
    section.sql = text.substr(from, at - from);
    sections.push_back(std::move(section));
  }
}

std::string_view shared_section(const std::string& name) {
  const auto text = schema::find("papers/shared/" + name + ".sql");
  if (!text) bad_paper(name, "no such shared section");
  return *text;
}

Paper read_paper(const schema::File& file) {
  const auto header = registry::read_header(file.text);
  Paper paper;
  paper.name = header.first("name");
  paper.code = header.first("code");
  paper.title_pl = header.first("title-pl");
  paper.title_en = header.first("title-en");
  paper.entity = registry::registry().find(header.first("of"));
  if (paper.entity == nullptr || paper.name.empty()) bad_paper(file.name, "name and of");
  paper.blank = registry::registry().find(header.first("blank"));
  paper.date = header.first("date");
  paper.only = header.first("only");
  paper.months = header.first("months");
  paper.file = header.first("file");
  for (const auto line : header.all("bind")) {
    const auto words = registry::split(line, ' ');
    paper.bindings.push_back({words.at(0), words.size() > 1 ? words[1] : ""});
  }
  for (const auto line : header.all("with"))
    for (const auto& name : registry::split(line, ' ')) read_sections(shared_section(name), paper.sections);
  read_sections(header.sql, paper.sections);
  return paper;
}

Shown shown_of(const registry::Field& field) {
  switch (field.type) {
    case registry::Type::date:
      return Shown::date;
    case registry::Type::time:
      return Shown::time;
    case registry::Type::integer:
      return field.per_cent ? Shown::per_cent : Shown::number;
    case registry::Type::minutes:
      return Shown::minutes;
    case registry::Type::money:
      return Shown::money;
    case registry::Type::code:
      return Shown::code;
    default:
      return field.name == "phone" ? Shown::phone : Shown::text;
  }
}

void show_as_field(Column& column, const registry::Field& field) {
  column.field = &field;
  column.shown = shown_of(field);
  column.dictionary = field.dictionary;
  column.sensitive = field.sensitive;
}

// "text", "date", "code:sex", "person.surname".
void show_as(Column& column, const std::string& type, std::string_view where) {
  if (const auto dot = type.find('.'); dot != std::string::npos) {
    const auto* entity = registry::registry().find(type.substr(0, dot));
    const auto* field = entity == nullptr ? nullptr : entity->find(type.substr(dot + 1));
    if (field == nullptr) bad_paper(where, type);
    return show_as_field(column, *field);
  }
  if (type.starts_with("code:")) {
    column.shown = Shown::code;
    column.dictionary = type.substr(5);
    return;
  }
  constexpr std::pair<std::string_view, Shown> kTypes[] = {
      {"text", Shown::text},     {"date", Shown::date},   {"time", Shown::time},
      {"number", Shown::number}, {"money", Shown::money}, {"minutes", Shown::minutes},
      {"hours", Shown::hours},   {"phone", Shown::phone}, {"percent", Shown::per_cent}};
  const auto found = std::ranges::find(kTypes, std::string_view(type), [](const auto& one) { return one.first; });
  if (found == std::end(kTypes)) bad_paper(where, type);
  column.shown = found->second;
}

// "zawarty_dnia social_contract.drafted_on ?": name, type, "?" for what may be missing, "!" for what is sensitive.
Column read_column(std::string_view title, int at, std::string_view where) {
  const auto words = registry::split(title, ' ');
  Column column;
  column.at = at;
  column.written = words.at(0);
  column.name = name_of(column.written);
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i] == "?")
      column.optional = true;
    else if (words[i] == "!")
      column.sensitive = true;
    else
      show_as(column, words[i], where);
  }
  return column;
}

void read_columns(Section& section, const store::Database& database, std::string_view where) {
  const auto query = database.prepare(section.sql);
  for (int at = 0; at < query.columns(); ++at) {
    const auto title = query.column_name(at);
    if (!title.starts_with('@')) {
      section.columns.push_back(read_column(title, at, where));
      continue;
    }
    const auto* entity = registry::registry().find(title.substr(1));
    if (entity == nullptr) bad_paper(where, title);
    section.anchors.push_back({entity, at});
  }
}

}  // namespace

const Column* Section::find(std::string_view column) const {
  const auto found = std::ranges::find(columns, column, &Column::name);
  return found == columns.end() ? nullptr : &*found;
}

const Section* Paper::find(std::string_view section) const {
  const auto found = std::ranges::find(sections, section, &Section::name);
  return found == sections.end() ? nullptr : &*found;
}

const std::vector<Paper>& papers() {
  static const auto all = [] {
    std::vector<Paper> found;
    for (const auto& file : schema::files())
      if (file.name.starts_with("papers/") && !file.name.starts_with("papers/shared/") && file.name.ends_with(".sql"))
        found.push_back(read_paper(file));
    std::ranges::sort(found, {}, [](const Paper& paper) { return std::tie(paper.code, paper.name); });
    return found;
  }();
  return all;
}

const Paper* find_paper(std::string_view name) {
  const auto wanted = name_of(name);
  for (const auto& paper : papers())
    if (name_of(paper.name) == wanted || (!paper.code.empty() && name_of(paper.code) == wanted)) return &paper;
  return nullptr;
}

Paper with_columns(const Paper& paper, const store::Database& database) {
  auto full = paper;
  for (auto& section : full.sections) read_columns(section, database, paper.name);
  return full;
}

}  // namespace mops::paper
