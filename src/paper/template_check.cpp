#include "paper/template_check.h"

#include <algorithm>

#include "paper/shown.h"
#include "registry/dictionary.h"
#include "text/suggest.h"

namespace mops::paper {
namespace {

constexpr std::size_t kMostFaults = 200;

// The first words of a paragraph: by them it is found in a word processor.
std::string first_words_of(const std::string& text) {
  constexpr std::size_t kMost = 60;
  auto words = text;
  std::ranges::replace(words, '\n', ' ');
  std::ranges::replace(words, '\t', ' ');
  if (words.size() <= kMost) return words;
  auto end = kMost;
  while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) --end;
  return words.substr(0, end) + "…";
}

std::vector<std::string> all_names(const Paper& paper) {
  std::vector<std::string> names;
  for (const auto& section : paper.sections)
    for (const auto& column : section.columns) names.push_back(section.written + '.' + column.written);
  return names;
}

std::vector<std::string> list_names(const Paper& paper) {
  std::vector<std::string> names;
  for (const auto& section : paper.sections)
    if (section.many) names.push_back(section.written);
  return names;
}

bool has_sex(const Paper& paper) {
  return std::ranges::any_of(paper.sections, [](const Section& section) {
    return std::ranges::any_of(section.columns, [](const Column& column) { return column.dictionary == "sex"; });
  });
}

struct Asked {
  const Field& field;
  const Paper& paper;
  const TextPlace& place;
  const TellFault& tell;

  std::nullopt_t unknown(const std::string& name, const std::vector<std::string>& among) const {
    const auto guess = text::closest(name, among);
    tell(guess ? "template.field.unknown.suggest" : "template.field.unknown", place, field.written, guess.value_or(""));
    return std::nullopt;
  }

  bool codes_known(const Column& column) const {
    for (const auto& code : field.codes) {
      if (column.shown != Shown::code) continue;
      const auto& dictionary = registry::dictionary(column.dictionary);
      if (dictionary.recognise(code) != nullptr || dictionary.find(code) != nullptr) continue;
      std::vector<std::string> labels;
      for (const auto& entry : dictionary.entries()) labels.push_back(entry.label_pl);
      tell("template.answer.unknown", place, code,
           text::closest(code, labels).value_or(labels.empty() ? "" : labels[0]));
      return false;
    }
    return true;
  }
};

}  // namespace

std::optional<KnownField> know_field(const Field& field, const Paper& paper, const TextPlace& place,
                                     const TellFault& tell) {
  const Asked asked{field, paper, place, tell};
  KnownField known;
  known.field = field;
  if (field.kind == FieldKind::footing || field.kind == FieldKind::marks) return known;
  if (field.kind == FieldKind::form) {
    if (has_sex(paper)) return known;
    tell("template.field.no_sex", place, field.written, {});
    return std::nullopt;
  }
  const auto section = std::ranges::find(paper.sections, field.section, &Section::name);
  const bool of_list = field.kind == FieldKind::count || field.kind == FieldKind::at_least ||
                       (field.kind == FieldKind::when && field.column.empty());
  if (section == paper.sections.end() || (of_list && !section->many))
    return of_list ? asked.unknown(field.section, list_names(paper))
                   : asked.unknown(field.section + '.' + field.column, all_names(paper));
  known.section = static_cast<std::size_t>(section - paper.sections.begin());
  if (of_list) return known;
  const auto column = std::ranges::find(section->columns, field.column, &Column::name);
  if (column == section->columns.end()) {
    const bool counts = section->many && field.column == "lp" && field.kind == FieldKind::value;
    if (counts) return known;
    return asked.unknown(section->written + '.' + field.column, all_names(paper));
  }
  known.column = static_cast<std::size_t>(column - section->columns.begin());
  if (field.kind == FieldKind::sum && (!section->many || !can_be_summed(*column))) {
    tell("template.field.no_sum", place, field.written, {});
    return std::nullopt;
  }
  if (!asked.codes_known(*column)) return std::nullopt;
  return known;
}

FaultList::FaultList(const std::string& path, const Paper& paper) : path_(path) {
  refusal_ = [this](std::string_view code, const std::string& part, std::string_view what) {
    deep_ = deep_ || code == "template.part";
    add(code, {{"part", part}, {"what", std::string(what)}});
  };
  teller_ = [this, &paper](std::string_view code, const TextPlace& place, const std::string& field,
                           const std::string& other) {
    add(code, {{"part", place.part},
               {"paragraph", std::to_string(place.paragraph)},
               {"text", first_words_of(place.text)},
               {"field", field},
               {"suggestion", other},
               {"paper", paper.name}});
  };
}

void FaultList::add(std::string_view code, Arguments arguments) {
  if (faults_.size() >= kMostFaults) return;
  Diagnostic fault;
  fault.code = code;
  fault.file = path_;
  fault.arguments = std::move(arguments);
  const auto same = [&](const Diagnostic& one) { return one.code == fault.code && one.arguments == fault.arguments; };
  if (std::ranges::none_of(faults_, same)) faults_.push_back(std::move(fault));
}

}  // namespace mops::paper
