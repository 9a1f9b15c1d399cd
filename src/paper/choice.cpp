#include "paper/choice.h"

#include <algorithm>

#include "error.h"
#include "report/record_query.h"
#include "text/fold.h"

namespace mops::paper {
namespace {

// Takes the only column of its rows.
class Keys : public report::Renderer {
 public:
  void begin(std::span<const report::Column>) override {}
  void row(std::span<const report::Cell> cells) override {
    if (cells[0]) keys.emplace_back(*cells[0]);
  }
  void end() override {}
  std::vector<std::string> keys;
};

bool is_for(const Paper& paper, std::int64_t id, change::RecordStore& records) {
  if (paper.only.empty()) return true;
  auto query = records.database().prepare(paper.only);
  return query.bind(":id", id).step();
}

void add_subjects(const Paper& paper, const Wanted& wanted, const std::string& key, std::int64_t id,
                  change::RecordStore& records, std::vector<Subject>& subjects) {
  if (paper.months.empty()) {
    subjects.push_back({key, id, {}, wanted.blank});
    return;
  }
  for (const auto& month : months_of(paper, id, records.database()))
    if (wanted.month.empty() || month == wanted.month) subjects.push_back({key, id, month, wanted.blank});
}

}  // namespace

std::vector<Subject> choose(const Paper& paper, const Wanted& wanted, change::RecordStore& records) {
  const auto& entity = wanted.blank && paper.blank != nullptr ? *paper.blank : *paper.entity;
  std::vector<Subject> subjects;
  for (const auto& key : wanted.keys) {
    const auto id = records.find_named(entity, key);
    if (!id) throw Error(ErrorKind::refused, "record.none", {{"entity", entity.name}, {"key", key}});
    if (!wanted.blank && !is_for(paper, *id, records))
      throw Error(ErrorKind::refused, "paper.not_for", {{"paper", paper.name}, {"key", key}});
    add_subjects(paper, wanted, key, *id, records, subjects);
  }
  if (wanted.where.empty()) return subjects;
  Keys found;
  report::Selection selection;
  selection.fields = {"key"};
  selection.where = wanted.where;
  report::list_records(records.database(), entity, selection, registry::Language::polish, found);
  for (const auto& key : found.keys)
    if (const auto id = records.find_named(entity, key); id && (wanted.blank || is_for(paper, *id, records)))
      add_subjects(paper, wanted, key, *id, records, subjects);
  return subjects;
}

std::string file_name(const Paper& paper, const Subject& subject, const std::string& participant) {
  std::string name = paper.code.empty() ? paper.name : paper.code;
  const auto add = [&](std::string_view part) {
    name += '_';
    for (const char c : part) {
      const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      name += plain ? c : '-';
    }
  };
  // Keys hold what people write; foreign letters become their plain ones.
  const auto is_ascii = [](const std::string& text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  };
  if (!participant.empty() && participant != subject.key && !subject.blank)
    add(is_ascii(participant) ? participant : text::fold(participant));
  add(is_ascii(subject.key) ? subject.key : text::fold(subject.key));
  if (!subject.month.empty()) add(subject.month);
  if (subject.blank) name += "_blank";
  return name;
}

}  // namespace mops::paper
