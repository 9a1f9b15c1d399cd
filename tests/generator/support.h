// support.h -- participants, forms of support, their timetable, and who came.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "recruitment.h"

namespace example {

struct Session {
  Day held_on = 0;
  int from = 0, to = 0, pause = 0;  // minutes of the day; minutes of break
  std::string topic;
  bool cancelled = false;
  int net() const { return to - from - pause; }
};

struct FormOfSupport {
  std::string key, kind, group, instrument, title, unit, provider, provider_name, trainer, place;
  bool individual = false;
  int hour_unit = 60;
  int capacity = 0;  // 0 = open
  int meetings = 0;  // of the group, or of each person when individual
  std::vector<int> weekdays;
  int from = 0, to = 0, pause = 0;
  Day starts_on = 0, ends_on = 0;
  std::string qualification, certifying_body;
  bool needs_disability = false;
  bool may_miss = false;           // groups long enough for an absence to leave 80 %
  std::vector<std::string> goods;  // handed out at the first session attended
  std::vector<Session> sessions;
  std::string session_key(const Session& session) const;
  bool has_exam() const { return !qualification.empty(); }
  bool certifies() const { return kind == "TREN" || kind == "ZAJ" || kind == "KURS" || kind == "SZKZAW"; }
};

struct Mark {
  std::size_t session = 0;
  std::string presence = "O";
  int minutes = -1;  // -1 = the whole session
  std::string excuse;
  Day excused_on = 0;
};

enum class Ending { open, completed, not_completed, interrupted, removed };

struct Enrollment {
  std::size_t form = 0;
  Day requested_on = 0;
  int path_position = 0;
  bool waiting = false;   // no place: the path item is dropped by an annex
  bool by_annex = false;  // the path item came with an annex
  bool fails = false;     // the story wants too many absences
  bool fails_exam = false;
  std::vector<Mark> marks;
  Ending ending = Ending::open;
  Day ended_on = 0;
  std::string certificate;
};

struct Participant {
  const Application* application = nullptr;
  std::string key, contract, social_worker;
  Day joined_on = 0, declared_on = 0;
  Day part_days[3] = {0, 0, 0};  // social worker, psychologist, vocational counsellor
  Day drafted_on = 0, signed_on = 0, contract_ends_on = 0;
  Day leaves_after = 0;  // early exit: nothing happens to the person after this day
  std::string exit_kind = "Z", exit_reason;
  Day exit_on = 0;
  std::vector<Enrollment> enrollments;
  bool completed() const { return exit_kind == "Z" || exit_kind == "ZP"; }
};

struct Edition {
  int number = 1;
  std::vector<Application> applications;
  std::vector<Participant> participants;  // in order of joining
  std::vector<FormOfSupport> forms;
  std::vector<Break> breaks;  // nothing takes place
};

// Session days of a group form; its last day becomes ends_on.
void plan_group(FormOfSupport& form, const std::vector<Break>& breaks);

// Individual sessions in free hours of both the person and the specialist, then marks, endings and exits for everybody.
void deliver(Edition& edition, Prng& chance);

// Certificate numbers, consecutive within a year, in order of the day of completion.
void number_certificates(std::vector<Edition>& editions);

long attended_minutes(const FormOfSupport& form, const Enrollment& enrollment);
long held_minutes(const FormOfSupport& form, const Enrollment& enrollment);  // cancelled sessions left out
bool reaches_threshold(const FormOfSupport& form, const Enrollment& enrollment);
bool has_attended(const Enrollment& enrollment);

}  // namespace example
