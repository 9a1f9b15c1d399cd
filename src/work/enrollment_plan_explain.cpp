// What binds a step that gets no place, form by form.
#include <algorithm>

#include "work/enrollment_plan.h"

namespace mops::work {
namespace {

std::string or_dash(const std::string& text) { return text.empty() ? "-" : text; }

}  // namespace

const PlanOption* EnrollmentPlan::chosen_for_step(std::size_t step) const {
  const auto request = std::ranges::find(step_of_, step);
  return request == step_of_.end() ? nullptr : chosen(static_cast<std::size_t>(request - step_of_.begin()));
}

std::vector<PlanAnswer> EnrollmentPlan::explain(std::string_view participation) const {
  std::vector<PlanAnswer> answers;
  for (std::size_t i = 0; i < data_.steps.size(); ++i) {
    const auto& step = data_.steps[i];
    if (step.participation != participation) continue;
    if (!step.hindrance.empty()) {
      answers.push_back({&step,
                         nullptr,
                         step.hindrance,
                         {{"participation", step.participation},
                          {"state", step.participation_state},
                          {"joined_on", or_dash(step.joined_on)},
                          {"contract", step.contract},
                          {"contract_state", step.contract_state},
                          {"signed_on", or_dash(step.signed_on)},
                          {"on", on_}}});
      continue;
    }
    if (const auto* option = chosen_for_step(i)) {
      answers.push_back({&step, &data_.forms[option->form], "placed", facts_of(*option)});
      continue;
    }
    const auto before = answers.size();
    for (const auto& option : data_.options)
      if (option.step == i) answers.push_back(why_not(option));
    if (answers.size() == before)
      answers.push_back({&step,
                         nullptr,
                         "no_form",
                         {{"kind", step.kind},
                          {"group", step.group},
                          {"unit", or_dash(step.unit)},
                          {"instrument", or_dash(step.instrument)}}});
  }
  return answers;
}

Arguments EnrollmentPlan::facts_of(const PlanOption& option) const {
  const auto& step = data_.steps[option.step];
  const auto& form = data_.forms[option.form];
  return {{"form", form.key},
          {"starts_on", form.starts_on},
          {"ends_on", form.ends_on},
          {"planned_from", step.planned_from},
          {"planned_to", step.planned_to},
          {"state", option.enrollment_state},
          {"other", option.bound_by},
          {"day", option.bound_on},
          {"capacity", form.capacity ? std::to_string(*form.capacity) : ""},
          {"taken", std::to_string(form.taken)},
          {"needed", std::to_string(form.min_group)}};
}

PlanAnswer EnrollmentPlan::why_not(const PlanOption& option) const {
  PlanAnswer answer{&data_.steps[option.step], &data_.forms[option.form], option.hindrance, facts_of(option)};
  return option.hindrance.empty() ? why_no_place(option) : answer;
}

// Nothing hinders the person, so it is the plan: another step of theirs, no free place, or too small a group.
PlanAnswer EnrollmentPlan::why_no_place(const PlanOption& option) const {
  const auto& step = data_.steps[option.step];
  const auto& form = data_.forms[option.form];
  PlanAnswer answer{&step, &form, "group", facts_of(option)};
  const auto bind = [&](const char* code, const std::string& other, const std::string& day) {
    answer.code = code;
    for (auto& [name, value] : answer.facts) {
      if (name == "other") value = other;
      if (name == "day") value = day;
    }
    return answer;
  };
  std::string before;
  int used = 0;
  for (std::size_t request = 0; request < choices_.size(); ++request) {
    const auto* other = chosen(request);
    if (other == nullptr) continue;
    const auto& other_step = data_.steps[other->step];
    if (other->form == option.form) {
      ++used;
      before += (before.empty() ? "" : ", ") + other_step.participation;
    }
    if (other_step.participation_id != step.participation_id) continue;
    const auto& other_form = data_.forms[other->form];
    if (other->form == option.form) return bind("same_form", other_step.key, "");
    if (const auto day = data_.meeting_day(form.id, other_form.id); !day.empty())
      return bind("clash", other_form.key, day);
    if (out_of_order(time_of(step, form), time_of(other_step, other_form))) return bind("order", other_form.key, "");
  }
  if (form.capacity && form.taken + used >= *form.capacity) {
    answer.code = used > 0 ? "full" : "full_before";
    answer.facts.emplace_back("before", before);
  }
  return answer;
}

}  // namespace mops::work
