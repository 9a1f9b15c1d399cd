#include "work/enrollment_plan.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "registry/messages.h"

namespace mops::work {
namespace {

// The forms as the problem sees them; a form that hinders everybody keeps its number.
domain::FormPlaces places_of(const PlanForm& form) {
  const auto count = [](std::int64_t number) {
    return static_cast<int>(std::clamp<std::int64_t>(number, 0, domain::kOpenForm));
  };
  return {form.capacity ? count(*form.capacity - form.taken) : domain::kOpenForm, count(form.min_group - form.taken)};
}

}  // namespace

EnrollmentPlan::EnrollmentPlan(const store::Database& database, std::int64_t project, std::string_view on)
    : data_(enrollment_plan_data(database, project, on)), on_(on) {
  for (const auto& form : data_.forms) problem_.forms.push_back(places_of(form));
  hinder_by_held_places();
  find_requests();
  find_clashes();
  plan_ = domain::plan_places(problem_);
}

// What a person does already cannot be moved.
void EnrollmentPlan::hinder_by_held_places() {
  for (auto& option : data_.options) {
    const auto& step = data_.steps[option.step];
    const auto& form = data_.forms[option.form];
    const auto held = data_.held.find(step.participation_id);
    if (!option.hindrance.empty() || held == data_.held.end()) continue;
    for (const auto& place : held->second) {
      const auto day = data_.meeting_day(form.id, place.form);
      if (day.empty() && !out_of_order(time_of(step, form), time_of(place))) continue;
      option.hindrance = day.empty() ? "order" : "clash";
      option.bound_by = place.form_key;
      option.bound_on = day;
      break;
    }
  }
}

// Requests in the order of their claims, with the forms that nothing hinders.
void EnrollmentPlan::find_requests() {
  std::vector<std::vector<const PlanOption*>> of_step(data_.steps.size());
  std::vector<std::pair<std::string, std::int64_t>> claim(data_.steps.size(), {"9999-12-31", 0});
  for (const auto& option : data_.options) {
    if (!option.hindrance.empty()) continue;
    of_step[option.step].push_back(&option);
    if (!option.requested_on.empty())
      claim[option.step] = std::min(claim[option.step], std::pair(option.requested_on, option.turn));
  }
  for (std::size_t step = 0; step < data_.steps.size(); ++step)
    if (data_.steps[step].hindrance.empty()) step_of_.push_back(step);
  std::ranges::sort(step_of_, {}, [&](std::size_t step) {
    return std::tuple(claim[step].first, claim[step].second, data_.steps[step].planned_from, step);
  });
  for (const auto step : step_of_) {
    domain::PlaceRequest request;
    // Where somebody waits suits best, then what begins first.
    for (const auto* option : of_step[step])
      request.choices.push_back(
          {static_cast<int>(option->form), option->requested_on.empty() ? static_cast<int>(option->form) + 1 : 0});
    problem_.requests.push_back(std::move(request));
    choices_.push_back(std::move(of_step[step]));
  }
}

// Two steps of one person: the same form twice, sessions at the same time, the wrong order.
void EnrollmentPlan::find_clashes() {
  std::map<std::int64_t, std::vector<int>> of_person;
  for (std::size_t i = 0; i < problem_.requests.size(); ++i)
    of_person[data_.steps[step_of_[i]].participation_id].push_back(static_cast<int>(i));
  const auto clash = [&](const PlanOption& one, const PlanOption& other) {
    const auto &form = data_.forms[one.form], &other_form = data_.forms[other.form];
    return one.form == other.form || !data_.meeting_day(form.id, other_form.id).empty() ||
           out_of_order(time_of(data_.steps[one.step], form), time_of(data_.steps[other.step], other_form));
  };
  for (const auto& [person, requests] : of_person) {
    for (std::size_t a = 0; a < requests.size(); ++a) {
      for (std::size_t b = a + 1; b < requests.size(); ++b) {
        const auto& one = choices_[static_cast<std::size_t>(requests[a])];
        const auto& other = choices_[static_cast<std::size_t>(requests[b])];
        for (std::size_t i = 0; i < one.size(); ++i)
          for (std::size_t j = 0; j < other.size(); ++j)
            if (clash(*one[i], *other[j]))
              problem_.clashes.push_back({requests[a], static_cast<int>(i), requests[b], static_cast<int>(j)});
      }
    }
  }
}

const PlanOption* EnrollmentPlan::chosen(std::size_t request) const {
  const int choice = plan_.choice[request];
  return choice == domain::kNoChoice ? nullptr : choices_[request][static_cast<std::size_t>(choice)];
}

std::vector<ProposedPlace> EnrollmentPlan::proposals() const {
  std::vector<const PlanOption*> places;
  for (std::size_t request = 0; request < choices_.size(); ++request)
    if (const auto* option = chosen(request)) places.push_back(option);
  std::ranges::sort(places, {}, [](const PlanOption* option) { return option->step; });
  std::vector<ProposedPlace> proposed;
  for (const auto* option : places)
    proposed.push_back({&data_.steps[option->step], &data_.forms[option->form], option->requested_on});
  return proposed;
}

void EnrollmentPlan::carry_out(change::Writer& writer) const {
  for (std::size_t request = 0; request < choices_.size(); ++request) {
    const auto* option = chosen(request);
    if (option == nullptr) continue;
    enroll(writer, *option);
    auto other = std::ranges::lower_bound(data_.options, option->step, {}, &PlanOption::step);
    for (; other != data_.options.end() && other->step == option->step; ++other)
      if (other->form != option->form && other->names_step && other->enrollment_state == "waiting")
        take_off_list(writer, *other, data_.forms[option->form].key);
  }
}

void EnrollmentPlan::enroll(change::Writer& writer, const PlanOption& option) const {
  const auto& step = data_.steps[option.step];
  change::RecordInput input("enrollment");
  if (option.enrollment.empty()) {
    input.presence = change::Presence::must_be_new;
    input.set("form", data_.forms[option.form].key).set("participation", step.participation);
    input.set("requested_on", on_);
  } else {
    input.presence = change::Presence::must_exist;
    input.set("key", option.enrollment);
  }
  input.set("state", "enrolled").set("enrolled_on", std::max(on_, option.requested_on));
  if (!option.names_step) input.set("path_item", step.key);
  writer.put(input);
}

void EnrollmentPlan::take_off_list(change::Writer& writer, const PlanOption& option, const std::string& form) const {
  change::RecordInput input("enrollment");
  input.presence = change::Presence::must_exist;
  input.set("key", option.enrollment).set("state", "removed").set("ended_on", on_);
  input.set("reason", registry::message(registry::Language::polish, "reason.placed_elsewhere", {{"form", form}}));
  writer.put(input);
}

}  // namespace mops::work
