// support_files.cpp -- enrolments, sessions, attendance, completions, goods, exits.
#include <algorithm>
#include <tuple>

#include "project.h"
#include "writer.h"

namespace example {
namespace {

void write_sessions_and_marks(const Edition& edition, const std::filesystem::path& folder) {
  std::vector<std::tuple<Day, std::string, int, std::size_t, std::size_t>>
      order;  // day, form, hour, form index, session index
  for (std::size_t f = 0; f < edition.forms.size(); ++f)
    for (std::size_t s = 0; s < edition.forms[f].sessions.size(); ++s) {
      const auto& session = edition.forms[f].sessions[s];
      order.emplace_back(session.held_on, edition.forms[f].key, session.from, f, s);
    }
  std::sort(order.begin(), order.end());

  std::map<std::pair<std::size_t, std::size_t>, std::vector<std::pair<std::string, const Mark*>>> marks;
  for (const auto& person : edition.participants)
    for (const auto& enrollment : person.enrollments)
      for (const auto& mark : enrollment.marks) marks[{enrollment.form, mark.session}].emplace_back(person.key, &mark);

  Table sessions({"form", "held_on", "starts_at", "ends_at", "break_minutes", "topic"});
  Table attendance({"session", "participation", "presence", "minutes", "excuse", "excused_on"});
  for (const auto& [held_on, key, hour, f, s] : order) {
    const auto& form = edition.forms[f];
    const auto& session = form.sessions[s];
    sessions.add(
        {key, iso(held_on), clock(session.from), clock(session.to), std::to_string(session.pause), session.topic});
    for (const auto& [person, mark] : marks[{f, s}])
      attendance.add({form.session_key(session), person, mark->presence,
                      mark->minutes < 0 ? "" : std::to_string(mark->minutes), mark->excuse, iso(mark->excused_on)});
  }
  sessions.save(folder / "sessions.csv");
  attendance.save(folder / "attendance.csv");
}

void write_enrollments(const Edition& edition, const std::filesystem::path& folder) {
  std::vector<std::tuple<Day, std::string, int, const Participant*, const Enrollment*>> order;
  for (const auto& person : edition.participants)
    for (const auto& one : person.enrollments)
      order.emplace_back(one.requested_on, person.key, one.path_position, &person, &one);
  std::sort(order.begin(), order.end());
  Table enrollments({"form", "participation", "requested_on"}), by_annex({"form", "participation", "requested_on"});
  for (const auto& [requested_on, key, position, person, one] : order)
    (one->by_annex ? by_annex : enrollments).add({edition.forms[one->form].key, key, iso(requested_on)});
  enrollments.save(folder / "enrollments.csv");
  by_annex.save(folder / "annex_enrollments.csv");
}

void write_endings(const Edition& edition, const std::filesystem::path& folder) {
  Table complete({"enrollment", "on", "result", "exam", "certificate"});
  Table drop({"enrollment", "on", "reason"});
  Table exits({"participation", "on", "kind", "reason"});
  for (const auto& person : edition.participants) {
    for (const auto& one : person.enrollments) {
      const auto& form = edition.forms[one.form];
      const std::string key = form.key + "/" + person.key;
      if (one.ending == Ending::completed)
        complete.add({key, iso(one.ended_on), "completed", form.has_exam() ? "yes" : "", one.certificate});
      else if (one.ending == Ending::not_completed)
        complete.add({key, iso(one.ended_on), "not_completed", form.has_exam() ? "no" : "", ""});
      else if (one.ending != Ending::open)
        drop.add({key, iso(one.ended_on), person.exit_reason});
    }
    exits.add({person.key, iso(person.exit_on), person.exit_kind, person.exit_reason});
  }
  complete.save(folder / "complete.csv");
  drop.save(folder / "drop.csv");
  exits.save(folder / "exit.csv");
}

}  // namespace

void write_support(const Project& project, const Edition& edition, const std::filesystem::path& folder) {
  write_enrollments(edition, folder);
  write_sessions_and_marks(edition, folder);
  write_endings(edition, folder);
  Table goods({"participation", "item", "issued_on", "quantity", "form", "signature_seen", "issued_by"});
  for (const auto& one : project.goods) {
    const bool here = std::any_of(edition.participants.begin(), edition.participants.end(),
                                  [&](const Participant& person) { return &person == one.person; });
    if (here) goods.add({one.person->key, one.item, iso(one.issued_on), "1", one.form, "yes", project.goods_clerk});
  }
  goods.save(folder / "goods.csv");
}

void hand_out_goods(Project& project) {
  for (const auto& edition : project.editions)
    for (const auto& person : edition.participants)
      for (const auto& enrollment : person.enrollments) {
        const auto& form = edition.forms[enrollment.form];
        const auto first = std::find_if(enrollment.marks.begin(), enrollment.marks.end(),
                                        [](const Mark& mark) { return mark.presence == "O"; });
        if (first == enrollment.marks.end()) continue;
        for (const auto& item : form.goods)
          project.goods.push_back({&person, item, form.key, form.sessions[first->session].held_on});
      }
}

}  // namespace example
