#include "report/monitoring_check.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "domain/pesel.h"
#include "registry/header.h"
#include "text/date.h"
#include "text/fold.h"

namespace mops::report {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_phone(std::string_view text) { return all_digits(text) && text.size() >= 7 && text.size() <= 15; }

bool is_postal_code(std::string_view text) {
  return text.size() == 6 && text[2] == '-' && all_digits(text.substr(0, 2)) && all_digits(text.substr(3));
}

bool is_email(std::string_view text) {
  const auto at = text.find('@');
  const auto plain = [](char c) { return c > ' ' && static_cast<unsigned char>(c) < 0x7f; };
  return at != std::string_view::npos && at > 0 && text.find('@', at + 1) == std::string_view::npos &&
         text.find('.', at) != std::string_view::npos && text.back() != '.' && std::ranges::all_of(text, plain);
}

bool has_children(const registry::Dictionary& dictionary, const std::string& code) {
  return std::ranges::any_of(dictionary.entries(), [&](const auto& entry) { return entry.parent == code; });
}

// All checks of one participant, one after another.
class Check {
 public:
  Check(const MonitoringForm& form, const Participant& participant) : form_(form), participant_(participant) {}

  std::vector<Diagnostic> run() {
    for (std::size_t i = 0; i < form_.columns.size(); ++i) {
      if (form_.columns[i].empty()) continue;
      check_presence(i);
      for (const auto& value : participant_.values[i]) {
        if (form_.columns[i].facts) {
          for (const auto& fact : registry::split(value, '|')) check_value(i, fact);
        } else if (!value.empty()) {
          check_value(i, value);
        }
      }
    }
    check_pesel();
    check_days();
    check_supports();
    check_answers();
    return std::move(found_);
  }

 private:
  void tell(std::size_t column, std::string code, Severity severity = Severity::error, Arguments arguments = {}) {
    found_.push_back(monitoring_fault(form_, participant_, column, std::move(code), severity, std::move(arguments)));
  }

  const std::string& value(std::string_view name) const {
    static const std::string nothing;
    const auto column = form_.find(name);
    return column ? participant_.value(*column) : nothing;
  }

  std::optional<text::Date> date(std::string_view name) const { return text::parse_iso_date(value(name)); }

  bool required(const FormColumn& column) const {
    if (column.when) return holds(*column.when, participant_);
    return column.need == 'R' || (column.need == 'E' && !value("ended_on").empty());
  }

  void check_presence(std::size_t i) {
    const auto& column = form_.columns[i];
    if (column.repeats) {
      for (std::size_t at = 0; at < participant_.values[i].size(); ++at) {
        if (!participant_.values[i][at].empty()) continue;
        if (column.type == "sub" ? child_wanted(i, at) : required(column))
          tell(i, "monitoring.support_missing", Severity::error, {{"support", std::to_string(at + 1)}});
      }
      return;
    }
    const bool empty = participant_.value(i).empty();
    if (!empty && column.only && !holds(*column.only, participant_)) tell(i, "monitoring.not_wanted");
    if (!empty && column.need == 'E' && value("ended_on").empty()) tell(i, "monitoring.exit_open");
    if (!empty) return;
    if (column.type == "sub") {
      if (child_wanted(i, 0))
        tell(i, "monitoring.child_missing",
             column.when && !holds(*column.when, participant_) ? Severity::warning : Severity::error);
    } else if (required(column)) {
      tell(i, "monitoring.missing");
    }
  }

  // Whether the main value beside an empty sub column has values below it.
  bool child_wanted(std::size_t i, std::size_t at) const {
    const auto& column = form_.columns[i];
    const auto& mains = participant_.values[*column.parent];
    return at < mains.size() && has_children(registry::dictionary(column.dictionary), mains[at]);
  }

  void check_value(std::size_t i, const std::string& text) {
    const auto& column = form_.columns[i];
    if (column.type == "phone" && !is_phone(text)) tell(i, "monitoring.phone");
    if (column.type == "email" && !is_email(text)) tell(i, "monitoring.email");
    if (column.type == "postal" && !is_postal_code(text)) tell(i, "monitoring.postal_code");
    if (column.type == "integer" && (!all_digits(text) || text == "0")) tell(i, "monitoring.number");
    if (column.dictionary.empty()) return;
    const auto* entry = registry::dictionary(column.dictionary).find(text);
    const auto& day = value("joined_on");
    if (entry == nullptr) {
      tell(i, "monitoring.code_unknown", Severity::error, {{"dictionary", column.dictionary}});
    } else if (!day.empty() && (day < entry->valid_from || (!entry->valid_to.empty() && day > entry->valid_to))) {
      tell(i, "monitoring.code_expired", Severity::error, {{"dictionary", column.dictionary}});
    }
  }

  void check_pesel() {
    const auto column = form_.find("identifier") ? form_.find("identifier") : form_.find("pesel");
    if (!column || participant_.value(*column).empty() || value("no_pesel") == "yes") return;
    const auto checked = domain::check_pesel(participant_.value(*column));
    if (!checked) return tell(*column, std::string(checked.error));
    const auto sex = form_.find("sex");
    if (sex && !participant_.value(*sex).empty() && (participant_.value(*sex) == "female") != checked.facts->female)
      tell(*sex, "monitoring.pesel_sex");
    const auto joined = date("joined_on");
    if (!joined) return;
    const int years = text::age_on(checked.facts->birth, *joined);
    if (years < 0 || years > 120) return tell(*column, "monitoring.pesel_birth");
    const auto age = form_.find("age");
    if (age && !participant_.value(*age).empty() && participant_.value(*age) != std::to_string(years))
      tell(*age, "monitoring.pesel_age");
  }

  void check_days() {
    const auto joined = date("joined_on"), ended = date("ended_on");
    if (joined && ended && *ended < *joined) tell(*form_.find("ended_on"), "monitoring.end_before_start");
    const auto begins = date("project_start"), ends = date("project_end");
    if (joined && ((begins && *joined < *begins) || (ends && *joined > *ends)))
      tell(*form_.find("joined_on"), "monitoring.outside_project");
    if (ended && ends && *ended > *ends) tell(*form_.find("ended_on"), "monitoring.outside_project");
  }

  void check_supports() {
    const auto support = form_.find("support");
    if (!support) return;
    if (participant_.supports(form_) == 0) return tell(*support, "monitoring.no_support");
    const auto joined = value("joined_on"), ended = value("ended_on");
    for (const auto* name : {"support_from", "support_to"}) {
      const auto column = form_.find(name);
      if (!column) continue;
      std::string first;
      for (const auto& day : participant_.values[*column]) {
        if (day.empty()) continue;
        if (!joined.empty() && day < joined) tell(*column, "monitoring.support_before_start");
        if (!ended.empty() && day > ended) tell(*column, "monitoring.support_after_end");
        if (first.empty() || day < first) first = day;
      }
      if (std::string_view(name) == "support_from" && !first.empty() && !joined.empty() && first > joined)
        tell(*column, "monitoring.first_support", Severity::warning);
    }
  }

  void check_answers() {
    const auto other = form_.find("other_disadvantaged");
    if (other && participant_.value(*other) == "no" &&
        (value("degurba") == "degurba_3" || value("homeless") == "yes" || value("education") == "isced_0"))
      tell(*other, "monitoring.other_disadvantaged", Severity::warning);
    const auto children = form_.find("jobless_with_children");
    if (children && participant_.value(*children) == "yes" && value("jobless_household") != "yes")
      tell(*children, "monitoring.household_child");
    int age = 0;
    const auto& text = value("age");
    std::from_chars(text.data(), text.data() + text.size(), age);
    const auto& status = value("labour_status");
    if (age > 0 && age < 15 && !status.empty() && status != "inactive")
      tell(*form_.find("labour_status"), "monitoring.status_age");
  }

  const MonitoringForm& form_;
  const Participant& participant_;
  std::vector<Diagnostic> found_;
};

}  // namespace

Diagnostic monitoring_fault(const MonitoringForm& form, const Participant& participant, std::size_t column,
                            std::string code, Severity severity, Arguments arguments) {
  Diagnostic fault;
  fault.severity = severity;
  fault.code = std::move(code);
  fault.file = participant.file;
  fault.line = participant.line;
  fault.record = participant.record;
  fault.column = form.columns[column].heading;
  fault.column_no = column + 1;
  if (!participant.key.empty()) fault.key = "participation/" + participant.key;
  fault.arguments = std::move(arguments);
  return fault;
}

std::vector<Diagnostic> check_participant(const MonitoringForm& form, const Participant& participant) {
  return Check(form, participant).run();
}

std::vector<Diagnostic> check_repeated(const MonitoringForm& form, const std::vector<Participant>& participants) {
  std::vector<Diagnostic> found;
  std::map<std::string, const Participant*> numbers, names;
  const auto number = form.find("identifier") ? form.find("identifier") : form.find("pesel");
  const auto given = form.find("given_names"), surname = form.find("surname"), age = form.find("age");
  for (const auto& participant : participants) {
    const auto place = [](const Participant& one) { return one.line == 0 ? one.key : std::to_string(one.line); };
    const auto& pesel = number ? participant.value(*number) : participant.key;
    if (!pesel.empty()) {
      const auto [first, added] = numbers.emplace(pesel, &participant);
      if (!added)
        found.push_back(monitoring_fault(form, participant, *number, "monitoring.pesel_twice", Severity::error,
                                         {{"first", place(*first->second)}}));
      continue;
    }
    if (!given || !surname || !age) continue;
    const auto name =
        text::fold(participant.value(*given) + '/' + participant.value(*surname)) + '/' + participant.value(*age);
    const auto [first, added] = names.emplace(name, &participant);
    if (!added)
      found.push_back(monitoring_fault(form, participant, *surname, "monitoring.same_name", Severity::warning,
                                       {{"first", place(*first->second)}}));
  }
  return found;
}

}  // namespace mops::report
