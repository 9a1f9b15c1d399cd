// project_a_forms.cpp -- the twenty forms of support that each round of project A offers.
#include "project_a.h"
#include "writer.h"

namespace example {
namespace {

constexpr int at(int hour, int minute = 0) { return hour * 60 + minute; }

struct Hours {
  std::vector<int> weekdays;
  int from, to, pause, meetings;
};

class Offer {
 public:
  Offer(const RoundPlan& plan, const std::vector<Break>& breaks, std::map<std::string, int>& counters)
      : plan_(plan), breaks_(breaks), counters_(counters) {}

  FormOfSupport& group(const char* kind, const char* group, const char* unit, const char* instrument, const char* title,
                       const char* trainer, int capacity, Day starts_on, Hours hours) {
    auto& form = add(kind, group, unit, instrument, title, trainer);
    form.capacity = capacity;
    form.hour_unit = kind == std::string{"GRUPA"} ? 60 : 45;
    form.starts_on = starts_on;
    form.weekdays = hours.weekdays;
    form.from = hours.from;
    form.to = hours.to;
    form.pause = hours.pause;
    form.meetings = hours.meetings;
    form.may_miss = hours.meetings >= 6;
    plan_group(form, breaks_);
    return form;
  }

  FormOfSupport& individual(const char* kind, const char* group, const char* unit, const char* instrument,
                            const char* title, const char* trainer, int minutes, int meetings) {
    auto& form = add(kind, group, unit, instrument, title, trainer);
    form.individual = true;
    form.from = at(8);
    form.to = at(8) + minutes;
    form.meetings = meetings;
    form.starts_on = after_working_days(plan_.opening, 1);
    form.ends_on = plan_.closing;
    return form;
  }

  // Whole-round meetings on days of their own.
  FormOfSupport& on_days(const char* kind, const char* instrument, const char* title, const char* trainer, int capacity,
                         std::vector<Day> days, int from, int to, int pause) {
    auto& form = add(kind, "SPOL", "", instrument, title, trainer);
    form.capacity = capacity;
    form.from = from;
    form.to = to;
    form.pause = pause;
    form.meetings = static_cast<int>(days.size());
    for (std::size_t i = 0; i < days.size(); ++i)
      form.sessions.push_back({days[i], from, to, pause, "Spotkanie " + std::to_string(i + 1), false});
    form.starts_on = days.front();
    form.ends_on = days.back();
    return form;
  }

  std::vector<FormOfSupport> take() { return std::move(forms_); }

 private:
  FormOfSupport& add(const char* kind, const char* group, const char* unit, const char* instrument, const char* title,
                     const char* trainer) {
    auto& form = forms_.emplace_back();
    form.kind = kind;
    form.group = group;
    form.unit = unit;
    form.instrument = instrument;
    form.title = title;
    form.trainer = trainer;
    form.key = "WSS-" + form.kind + "-" + padded(++counters_[form.kind], 2);
    form.provider = form.group == "ZAW" ? (form.kind == "SZKZAW" ? "contractor" : "kis_cis") : "own_staff";
    form.provider_name = form.kind == "SZKZAW" ? "Ośrodek Szkoleń „Fach” (nazwa wymyślona)"
                         : form.group == "ZAW" ? "Klub Integracji Społecznej „Aktywna przyszłość”"
                                               : "Miejski Ośrodek Pomocy Społecznej w Nowym Sączu";
    form.place = form.unit == "KIS" ? "sala KIS" : form.unit == "CWS" ? "sala CWS" : "sala konferencyjna";
    return form;
  }

  const RoundPlan& plan_;
  const std::vector<Break>& breaks_;
  std::map<std::string, int>& counters_;
  std::vector<FormOfSupport> forms_;
};

void with_exam(FormOfSupport& form, const char* qualification) {
  form.qualification = qualification;
  form.certifying_body = "Izba Rzemieślnicza (przykład)";
  form.goods = {"ODZIEZ", "MAT-ZAW"};
}

}  // namespace

std::vector<FormOfSupport> offer_forms(const RoundPlan& plan, const std::vector<Break>& breaks,
                                       std::map<std::string, int>& counters) {
  const auto twice = [&](int first, int second) { return Hours{{first, second}, at(9), at(12, 15), 15, 10}; };
  const auto vocational = [&](int first, int second) { return Hours{{first, second}, at(9), at(14), 30, 12}; };
  const auto training = [&](int weekday, int from) { return Hours{{weekday}, from, from + 195, 15, 6}; };
  Offer offer(plan, breaks, counters);
  offer.individual("DORZAW", "ZAW", "KIS", "doradztwo zawodowe", "Doradztwo zawodowe indywidualne – KIS", "DZ1", 60, 3);
  offer.individual("PORAD", "SPOL", "KIS", "poradnictwo psychologiczne", "Poradnictwo psychologiczne – KIS", "PSY1", 60,
                   2);
  offer.group("TREN", "SPOL", "KIS", "trening umiejętności społecznych",
              "Trening umiejętności społecznych – KIS, grupa 1", "TS1", 18, plan.trainings, training(1, at(9)));
  offer.group("TREN", "SPOL", "KIS", "trening umiejętności społecznych",
              "Trening umiejętności społecznych – KIS, grupa 2", "TS1", 18, plan.trainings, training(1, at(13)));
  offer.group("GRUPA", "SPOL", "KIS", "grupa wsparcia", "Grupa wsparcia – KIS", "AN1", 12, plan.groups,
              {{3}, at(15), at(16, 30), 0, 8});
  offer.group("KURS", "EDU", "KIS", "kurs komputerowy", "Kurs komputerowy – KIS", "TK1", 12, plan.courses, twice(2, 4))
      .goods = {"MAT-KOMP", "PODR"};
  with_exam(offer.group("SZKZAW", "ZAW", "KIS", "szkolenie zawodowe", "Szkolenie zawodowe: pomoc kuchenna", "TG1", 12,
                        plan.courses, vocational(2, 4)),
            "pomoc kuchenna");
  with_exam(offer.group("SZKZAW", "ZAW", "KIS", "szkolenie zawodowe", "Szkolenie zawodowe: opiekun osoby starszej",
                        "TO1", 12, plan.courses, vocational(2, 4)),
            "opiekun osoby starszej");
  offer.individual("PORAD", "SPOL", "CWS", "poradnictwo psychologiczne", "Poradnictwo psychologiczne – CWS", "PSY2", 60,
                   3);
  offer.group("TREN", "SPOL", "CWS", "trening budżetu domowego", "Trening społeczny i budżetu domowego – CWS, grupa 1",
              "TS2", 18, plan.trainings, training(2, at(9)));
  offer.group("TREN", "SPOL", "CWS", "trening budżetu domowego", "Trening społeczny i budżetu domowego – CWS, grupa 2",
              "TS2", 18, plan.trainings, training(2, at(13)));
  offer
      .group("ZAJ", "SPOL", "CWS", "zajęcia rękodzielnicze", "Zajęcia rękodzielnicze – CWS", "TP1", 12, plan.courses,
             twice(1, 3))
      .goods = {"MAT-PLAS"};
  offer
      .group("ZAJ", "EDU", "CWS", "zajęcia komputerowe", "Zajęcia komputerowe dla początkujących – CWS", "TK1", 12,
             plan.courses, twice(1, 3))
      .goods = {"MAT-KOMP", "PODR"};
  offer.group("GRUPA", "SPOL", "CWS", "grupa samopomocowa", "Grupa samopomocowa – CWS", "AN1", 12, plan.groups,
              {{4}, at(15), at(16, 30), 0, 8});
  offer.group("REHAB", "ZDR", "CWS", "zajęcia rehabilitacyjne", "Zajęcia rehabilitacyjne – CWS", "RE1", 8,
              plan.trainings, {{5}, at(9), at(10, 30), 0, 12});
  auto& assistant = offer.individual("ASYST", "SPOL", "CWS", "asystent osoby niepełnosprawnej",
                                     "Asystent osoby niepełnosprawnej – CWS", "AS1", 120, 8);
  assistant.needs_disability = true;
  assistant.place = "miejsce zamieszkania";
  offer.individual("DORZAW", "ZAW", "CWS", "doradztwo zawodowe", "Doradztwo zawodowe indywidualne – CWS", "DZ2", 60, 3);
  with_exam(offer.group("SZKZAW", "ZAW", "CWS", "szkolenie zawodowe", "Szkolenie zawodowe: bukieciarz", "TF1", 12,
                        plan.courses, vocational(1, 3)),
            "bukieciarz");
  const Day middle = plan.opening + (plan.closing - plan.opening) / 14 * 7;
  offer.on_days("SPOT", "spotkanie integracyjne", "Spotkania integracyjne i informacyjne", "KOR", 70,
                {plan.opening, middle, plan.closing}, at(12), at(14), 0);
  offer
      .on_days("WYJAZD", "warsztaty wyjazdowe", "Warsztaty wyjazdowe", "AN1", 35,
               {plan.journey, plan.journey + 1, plan.journey + 2}, at(9), at(16), 60)
      .place = "ośrodek szkoleniowy w górach";
  return offer.take();
}

}  // namespace example
