#include "support.h"

#include <algorithm>
#include <stdexcept>
#include <tuple>

namespace example {
namespace {

constexpr int kThreshold = 80;
constexpr int kMinutesCalendar = 24 * 60;

// Hours taken, by trainer or participant.
class Diary {
 public:
  void take(const std::string& who, Day day, int from, int to) {
    taken_[who].push_back({day * kMinutesCalendar + from, day * kMinutesCalendar + to});
  }
  bool free(const std::string& who, Day day, int from, int to) const {
    const auto found = taken_.find(who);
    if (found == taken_.end()) return true;
    const int begin = day * kMinutesCalendar + from, end = day * kMinutesCalendar + to;
    return std::none_of(found->second.begin(), found->second.end(),
                        [&](const auto& one) { return one.first < end && begin < one.second; });
  }

 private:
  std::map<std::string, std::vector<std::pair<int, int>>> taken_;
};

bool still_here(const Participant& person, Day day) { return person.leaves_after == 0 || day <= person.leaves_after; }

void plan_individual(Edition& edition, Diary& diary) {
  int turn = 0;
  for (auto& person : edition.participants) {
    for (auto& enrollment : person.enrollments) {
      auto& form = edition.forms[enrollment.form];
      if (!form.individual) continue;
      ++turn;
      const int length = form.to - form.from;
      const int stride = (form.ends_on - form.starts_on - 45) / form.meetings;
      for (int meeting = 0; meeting < form.meetings; ++meeting) {
        Day day = form.starts_on + meeting * stride + turn % std::max(1, stride - 3);
        for (bool found = false; !found; ++day) {
          if (day > form.ends_on) throw std::logic_error("no free hour for " + person.key + " in " + form.key);
          if (!is_working_day(day) || in_any(edition.breaks, day)) continue;
          for (int at = form.from; !found && at + length <= 16 * 60; at += length) {
            if (!diary.free(form.trainer, day, at, at + length) || !diary.free(person.key, day, at, at + length))
              continue;
            found = true;
            if (!still_here(person, day)) break;
            diary.take(form.trainer, day, at, at + length);
            diary.take(person.key, day, at, at + length);
            enrollment.marks.push_back({form.sessions.size(), "O", -1, "", 0});
            form.sessions.push_back(
                {day, at, at + length, 0, "Spotkanie indywidualne " + std::to_string(meeting + 1), false});
          }
        }
      }
    }
  }
}

// Absences that leave the threshold, except where the story wants it missed.
void mark_group(const FormOfSupport& form, const Participant& person, Enrollment& enrollment, Prng& chance) {
  static const std::vector<std::string> excuses = {"illness", "illness",       "child_illness",
                                                   "summons", "job_interview", "accident"};
  const int usual = form.may_miss ? form.meetings / 5 : 0;
  int left = enrollment.fails ? form.meetings / 5 + 2 : usual;
  for (std::size_t i = 0; i < form.sessions.size(); ++i) {
    const auto& session = form.sessions[i];
    if (!still_here(person, session.held_on)) continue;
    Mark mark{i, "O", -1, "", 0};
    const bool absent = left > 0 && i > 0 && (enrollment.fails || chance.chance(7));
    if (session.cancelled) {
      mark.presence = "Z";
    } else if (absent) {
      --left;
      mark.presence = chance.chance(25) ? "NN" : "NU";
      if (mark.presence == "NU") {
        mark.excuse = chance.pick(excuses);
        mark.excused_on = session.held_on + chance.between(0, 6);
      }
    } else if (form.may_miss && chance.chance(4)) {
      mark.minutes = session.net() - 15 * chance.between(1, 3);
    }
    enrollment.marks.push_back(mark);
  }
  if (enrollment.fails) return;
  // Lateness on top of absences must not cost the certificate.
  for (auto& mark : enrollment.marks)
    if (!reaches_threshold(form, enrollment)) mark.minutes = -1;
}

// The last mark of a person is an attended one: the exit is the day of the last support taken.
void leave(Edition& edition, Participant& person) {
  Mark* last = nullptr;
  Day last_day = 0;
  int last_hour = 0;
  for (auto& enrollment : person.enrollments) {
    for (auto& mark : enrollment.marks) {
      const auto& session = edition.forms[enrollment.form].sessions[mark.session];
      if (session.cancelled || std::pair{session.held_on, session.from} <= std::pair{last_day, last_hour}) continue;
      last = &mark;
      last_day = session.held_on;
      last_hour = session.from;
    }
  }
  if (last == nullptr) throw std::logic_error(person.key + " never came");
  last->presence = "O";
  last->excuse.clear();
  last->excused_on = 0;
  person.exit_on = last_day;
  for (auto& enrollment : person.enrollments)
    std::erase_if(enrollment.marks, [&](const Mark& mark) {
      return edition.forms[enrollment.form].sessions[mark.session].held_on > last_day;
    });
}

void close(const FormOfSupport& form, const Participant& person, Enrollment& enrollment) {
  if (enrollment.waiting) return;
  const auto due = static_cast<std::size_t>(form.individual ? form.meetings : static_cast<int>(form.sessions.size()));
  if (enrollment.marks.size() == due) {
    enrollment.ended_on = form.sessions[enrollment.marks.back().session].held_on;
    const bool done = reaches_threshold(form, enrollment) && !enrollment.fails_exam;
    enrollment.ending = done ? Ending::completed : Ending::not_completed;
  } else {
    enrollment.ended_on = person.exit_on;
    enrollment.ending = enrollment.marks.empty() ? Ending::removed : Ending::interrupted;
  }
}

}  // namespace

std::string FormOfSupport::session_key(const Session& session) const {
  return key + "/" + iso(session.held_on) + "/" + clock(session.from);
}

void plan_group(FormOfSupport& form, const std::vector<Break>& breaks) {
  for (Day day = form.starts_on; static_cast<int>(form.sessions.size()) < form.meetings; ++day) {
    const bool wanted = std::find(form.weekdays.begin(), form.weekdays.end(), weekday_of(day)) != form.weekdays.end();
    if (!wanted || !is_working_day(day) || in_any(breaks, day)) continue;
    const int number = static_cast<int>(form.sessions.size()) + 1;
    form.sessions.push_back({day, form.from, form.to, form.pause, "Blok tematyczny " + std::to_string(number), false});
  }
  form.starts_on = form.sessions.front().held_on;
  form.ends_on = form.sessions.back().held_on;
}

long attended_minutes(const FormOfSupport& form, const Enrollment& enrollment) {
  long sum = 0;
  for (const auto& mark : enrollment.marks)
    if (mark.presence == "O") sum += mark.minutes >= 0 ? mark.minutes : form.sessions[mark.session].net();
  return sum;
}

long held_minutes(const FormOfSupport& form, const Enrollment& enrollment) {
  long sum = 0;
  if (form.individual) {
    for (const auto& mark : enrollment.marks) sum += form.sessions[mark.session].net();
    return sum;
  }
  for (const auto& session : form.sessions) sum += session.cancelled ? 0 : session.net();
  return sum;
}

bool reaches_threshold(const FormOfSupport& form, const Enrollment& enrollment) {
  return attended_minutes(form, enrollment) * 100 >= kThreshold * held_minutes(form, enrollment);
}

bool has_attended(const Enrollment& enrollment) {
  return std::any_of(enrollment.marks.begin(), enrollment.marks.end(),
                     [](const Mark& mark) { return mark.presence == "O"; });
}

void deliver(Edition& edition, Prng& chance) {
  Diary diary;
  for (const auto& form : edition.forms)
    for (const auto& session : form.sessions) diary.take(form.trainer, session.held_on, session.from, session.to);
  for (auto& person : edition.participants)
    for (auto& enrollment : person.enrollments) {
      const auto& form = edition.forms[enrollment.form];
      if (form.individual || enrollment.waiting) continue;
      for (const auto& session : form.sessions) {
        if (!diary.free(person.key, session.held_on, session.from, session.to))
          throw std::logic_error(person.key + " has two sessions at once, one of " + form.key);
        diary.take(person.key, session.held_on, session.from, session.to);
      }
      mark_group(form, person, enrollment, chance);
    }
  plan_individual(edition, diary);
  for (auto& person : edition.participants) {
    leave(edition, person);
    for (auto& enrollment : person.enrollments) close(edition.forms[enrollment.form], person, enrollment);
  }
}

void number_certificates(std::vector<Edition>& editions) {
  std::vector<std::tuple<Day, std::string, std::string, Enrollment*>> order;
  for (auto& edition : editions)
    for (auto& person : edition.participants)
      for (auto& enrollment : person.enrollments) {
        const auto& form = edition.forms[enrollment.form];
        if (form.certifies() && enrollment.ending == Ending::completed)
          order.emplace_back(enrollment.ended_on, form.key, person.key, &enrollment);
      }
  std::sort(order.begin(), order.end());
  std::map<int, int> last;
  for (auto& [ended_on, form, person, enrollment] : order) {
    const int year = year_of(ended_on);
    std::string number = std::to_string(++last[year]);
    number.insert(0, number.size() < 3 ? 3 - number.size() : 0, '0');
    enrollment->certificate = "Z/" + std::to_string(year) + "/" + number;
  }
}

}  // namespace example
