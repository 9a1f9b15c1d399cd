// schedule.cpp -- attend schedule add: one session, or a series on days of the week.
#include <CLI/CLI.hpp>
#include <memory>

#include "context.h"
#include "declare.h"
#include "error.h"
#include "option_mark.h"
#include "text/date.h"

namespace mops::commands {
namespace {

struct ScheduleOptions {
  std::string form, on, from, to, at;
  std::vector<std::string> every;
  std::string break_minutes, topic, trainer, place;
};

text::Date read_day(std::string_view option, const std::string& text) {
  const auto parsed = text::parse_date(text);
  if (!parsed) throw Error(ErrorKind::usage, "option.date", {{"option", std::string(option)}, {"value", text}});
  return *parsed.value;
}

// Every day from --from to --to, both inclusive, that is one of the days of the week.
std::vector<std::string> days_of_series(const ScheduleOptions& given) {
  bool wanted[8] = {};
  for (const auto& word : given.every) {
    const auto day = text::parse_weekday(word);
    if (!day) throw Error(ErrorKind::usage, "weekday.unknown", {{"word", word}});
    wanted[*day] = true;
  }
  const auto last = read_day("--to", given.to);
  std::vector<std::string> days;
  for (auto day = read_day("--from", given.from); day <= last; day = text::add_days(day, 1))
    if (wanted[text::weekday(day)]) days.push_back(text::to_iso(day));
  if (days.empty()) throw Error(ErrorKind::usage, "schedule.empty", {{"from", given.from}, {"to", given.to}});
  return days;
}

ExitCode add_sessions(const ScheduleOptions& given, Context& context) {
  const auto hyphen = given.at.find('-');
  if (hyphen == std::string::npos) throw Error(ErrorKind::usage, "schedule.hours", {{"value", given.at}});
  const auto days = given.every.empty() ? std::vector{text::to_iso(read_day("--on", given.on))} : days_of_series(given);
  const auto operation = context.begin("attend.schedule.add");
  for (const auto& day : days) {
    change::RecordInput input("session");
    input.set("form", given.form).set("held_on", day);
    input.set("starts_at", given.at.substr(0, hyphen)).set("ends_at", given.at.substr(hyphen + 1));
    input.set("break_minutes", given.break_minutes).set("topic", given.topic);
    input.set("trainer", given.trainer).set("place", given.place);
    operation->writer.put(input);
  }
  return context.finish(*operation, "attend.schedule.add");
}

}  // namespace

Action declare_schedule_add(CLI::App& app) {
  auto given = std::make_shared<ScheduleOptions>();
  app.add_option("form", given->form)->required()->type_name("FORM");
  app.add_option("--at", given->at)->required()->type_name("FROM-TO");
  auto* on = app.add_option("--on", given->on)->type_name("DATE");
  auto* from = app.add_option("--from", given->from)->type_name("DATE");
  auto* to = app.add_option("--to", given->to)->type_name("DATE");
  auto* every = app.add_option("--every", given->every)->type_name("DAYS")->delimiter(',');
  every->needs(from)->needs(to)->excludes(on);
  from->needs(every);
  to->needs(every);
  app.add_option("--break", given->break_minutes)->type_name("MINUTES");
  add_words(app, "--topic", given->topic);
  add_words(app, "--trainer", given->trainer)->type_name("STAFF");
  add_words(app, "--place", given->place);
  app.callback([given] {
    if (given->on.empty() && given->every.empty()) throw CLI::RequiredError("--on|--every --from --to");
  });
  return [given](Context& context) { return add_sessions(*given, context); };
}

}  // namespace mops::commands
