// announcement.cpp -- the figures of the final announcement, from the generator's own records.
#include <functional>
#include <set>

#include "project.h"
#include "writer.h"

namespace example {
namespace {

class Figures {
 public:
  void people(const std::string& figure, int women, int men) {
    table_.add({figure, std::to_string(women), std::to_string(men), std::to_string(women + men)});
  }
  void thing(const std::string& figure, const std::string& total) { table_.add({figure, "", "", total}); }
  void save(const std::filesystem::path& file) const { table_.save(file); }

 private:
  Table table_{{"figure", "women", "men", "total"}};
};

class Census {
 public:
  Census(const Project& project, Figures& figures) : project_(project), figures_(figures) {}

  void applications(const std::string& figure, const std::function<bool(const Application&)>& counts) {
    int women = 0, men = 0;
    for (const auto& edition : project_.editions)
      for (const auto& one : edition.applications)
        if (counts(one)) ++(one.person.woman ? women : men);
    figures_.people(figure, women, men);
  }

  void participants(const std::string& figure, const std::function<bool(const Edition&, const Participant&)>& counts) {
    int women = 0, men = 0;
    for (const auto& edition : project_.editions)
      for (const auto& one : edition.participants)
        if (counts(edition, one)) ++(one.application->person.woman ? women : men);
    figures_.people(figure, women, men);
  }

 private:
  const Project& project_;
  Figures& figures_;
};

bool has(const std::vector<std::string>& codes, const std::string& code) {
  for (const auto& one : codes)
    if (one == code) return true;
  return false;
}

bool offers(const Project& project, const std::function<bool(const FormOfSupport&)>& counts) {
  for (const auto& edition : project.editions)
    for (const auto& form : edition.forms)
      if (counts(form)) return true;
  return false;
}

bool used_group(const Edition& edition, const Participant& person, const std::string& group) {
  for (const auto& enrollment : person.enrollments)
    if (edition.forms[enrollment.form].group == group && has_attended(enrollment)) return true;
  return false;
}

bool proved(const Project& project, const Participant& person, const std::vector<std::string>& kinds) {
  for (const auto& outcome : project.outcomes)
    if (outcome.person == &person && outcome.proved_on != 0 && has(kinds, outcome.kind)) return true;
  return false;
}

bool received(const Project& project, const Participant& person, const std::string& kind) {
  for (const auto& one : project.goods)
    if (one.person == &person && project.goods_kind.at(one.item) == kind) return true;
  return false;
}

std::string hundredths(long value) {
  std::string text = std::to_string(value / 100);
  if (value % 100 == 0) return text;
  text += '.' + padded(static_cast<int>(value % 100), 2);
  if (text.back() == '0') text.pop_back();
  return text;
}

void sessions_and_hours(const Project& project, Figures& figures) {
  int sessions = 0;
  long hours = 0;  // hundredths
  for (const auto& edition : project.editions)
    for (const auto& form : edition.forms)
      for (const auto& session : form.sessions) {
        if (session.cancelled) continue;
        ++sessions;
        hours += static_cast<long>(session.net()) * 100 / form.hour_unit;
      }
  figures.thing("sessions", std::to_string(sessions));
  figures.thing("hours.delivered", hundredths(hours));
}

}  // namespace

void write_announcement(const Project& project, const std::filesystem::path& file) {
  Figures figures;
  Census count(project, figures);
  count.applications("applied", [](const auto&) { return true; });
  count.applications("admitted", [](const auto& one) { return one.place == Place::admitted; });
  count.applications("reserve", [](const auto& one) { return one.place == Place::reserve; });
  count.applications("rejected", [](const auto& one) { return one.place == Place::rejected; });
  figures.thing("rounds", std::to_string(project.editions.size()));
  count.participants("participants", [](const auto&, const auto&) { return true; });
  for (const auto& edition : project.editions)
    count.participants("participants.round." + std::to_string(edition.number),
                       [&](const auto& mine, const auto&) { return mine.number == edition.number; });
  for (const auto& unit : project.units)
    count.participants("participants.unit." + unit,
                       [&](const auto&, const auto& one) { return one.application->unit == unit; });
  count.participants("completed", [](const auto&, const auto& one) { return one.completed(); });
  count.participants("interrupted", [](const auto&, const auto& one) { return !one.completed(); });
  count.participants("disabled", [](const auto&, const auto& one) { return one.application->has_disability(); });
  for (const auto& band : project.bands)
    count.participants("age." + band.code, [&](const auto&, const auto& one) {
      const int age = age_on(one.application->person.birth, one.joined_on);
      return band.from <= age && age <= band.to;
    });
  for (const auto& subgroup : project.subgroups)
    count.participants("subgroup." + subgroup,
                       [&](const auto&, const auto& one) { return has(one.application->subgroups, subgroup); });
  count.participants("childcare", [](const auto&, const auto& one) { return one.application->childcare_needed; });
  count.participants("assessed", [](const auto&, const auto& one) { return one.part_days[2] != 0; });
  count.participants("contracts.signed", [](const auto&, const auto& one) { return one.signed_on != 0; });
  // A figure is there when the project has the thing it counts, in the order of the report.
  for (const char* group : {"SPOL", "ZAW", "EDU", "ZDR"}) {
    if (!offers(project, [&](const auto& form) { return form.group == group; })) continue;
    count.participants(std::string{"instrument."} + group,
                       [&](const auto& edition, const auto& one) { return used_group(edition, one, group); });
  }
  sessions_and_hours(project, figures);
  std::set<std::string> kinds, traits;
  for (const auto& [item, kind] : project.goods_kind) kinds.insert(kind);
  for (const auto& kind : kinds)
    count.participants("goods." + kind, [&](const auto&, const auto& one) { return received(project, one, kind); });
  if (offers(project, [](const auto& form) { return form.has_exam(); }))
    count.participants("qualified",
                       [&](const auto&, const auto& one) { return proved(project, one, {"qualification"}); });
  count.participants("employed", [&](const auto&, const auto& one) {
    return proved(project, one, {"employment", "self_employment"});
  });
  for (const auto& item : project.survey) traits.insert(item.trait);
  for (const auto& trait : traits)
    count.participants("survey." + trait + ".improved",
                       [&](const auto&, const auto& one) { return improved(project, one, trait); });
  figures.save(file);
}

}  // namespace example
