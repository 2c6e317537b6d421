#include "rules/grounds.h"

#include <algorithm>

#include "plan/names.h"

namespace sbs::rules {

namespace {

constexpr Message<> begins_here{"här har steg 4 eller ett senare steg börjat", "here step 4 or a later one has begun"};

}  // namespace

void check_grounds(const Context& context, std::initializer_list<plan::Ground> wanted,
                   const Message<std::string>& message, const Message<>& remedy) {
  const auto begun = context.history.begun_from(programme::Step::agreement);
  if (!begun) return;
  for (std::size_t at = 0; at < context.plan.schools.size(); ++at) {
    const plan::School& school = context.plan.schools[at];
    if (!school.grounds.whole || context.history.declined(plan::SchoolId::at(at)) != nullptr) continue;
    const bool recorded = std::any_of(school.grounds.begin(), school.grounds.end(), [&](const auto& ground) {
      return std::find(wanted.begin(), wanted.end(), ground.value) != wanted.end();
    });
    if (recorded) continue;
    context.report(school.grounds.written ? school.grounds.span : school.head, message, plan::title_of(school))
        .points_at(*begun, begins_here)
        .help(remedy);
  }
}

}  // namespace sbs::rules
