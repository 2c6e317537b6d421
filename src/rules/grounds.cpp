#include "rules/grounds.h"

#include <algorithm>

namespace sbs::rules {

namespace {

/// Whether a school left before step 4 began, whichever day that was.
bool had_left(const programme::History& history, const plan::School& school) {
  if (school.until.unread()) return true;  // it may have
  if (!school.until) return false;
  const auto& starts = history.step_starts();
  std::optional<Day> first;
  for (const programme::Step step : programme::all_steps_in_order) {
    const auto& start = starts.at(static_cast<std::size_t>(programme::number(step) - 1));
    if (step >= programme::Step::agreement && start && (!first || *start < *first)) first = start;
  }
  return first && school.until->last < *first;
}

}  // namespace

bool has_only(const plan::School& school, std::initializer_list<plan::Form> forms) {
  return school.forms.whole && !school.forms.empty() &&
         std::all_of(school.forms.begin(), school.forms.end(), [&](const auto& form) {
           return std::find(forms.begin(), forms.end(), form.value) != forms.end();
         });
}

void check_grounds(const Context& context, std::initializer_list<plan::Ground> wanted,
                   const std::function<bool(const plan::School&)>& concerned, const Message<TheSchool>& message,
                   std::span<const Message<>> remedies) {
  const auto begun = context.history.begun_from(programme::Step::agreement);
  if (!begun || !context.history.refusals_known()) return;
  for (std::size_t at = 0; at < context.plan.schools.size(); ++at) {
    const plan::School& school = context.plan.schools[at];
    if (!school.grounds.whole || context.history.declined(plan::SchoolId::at(at)) != nullptr) continue;
    if (!concerned(school) || had_left(context.history, school)) continue;
    const bool recorded = std::any_of(school.grounds.begin(), school.grounds.end(), [&](const auto& ground) {
      return std::find(wanted.begin(), wanted.end(), ground.value) != wanted.end();
    });
    if (recorded) continue;
    auto finding =
        context.report(school.grounds.written ? school.grounds.span : school.head, message, TheSchool{school});
    finding.since(*begun);
    for (const Message<>& remedy : remedies)
      finding.help(remedy);
  }
}

}  // namespace sbs::rules
