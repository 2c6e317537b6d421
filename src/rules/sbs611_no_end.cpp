#include <string>

#include "programme/sentences.h"
#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<> message{"insatserna har börjat, men samarbetet har varken slut eller slutredovisning",
                            "interventions have begun, but the collaboration has neither an end nor a final report"};
constexpr Message<> begins_here{"här har steg 5 börjat", "here step 5 has begun"};
constexpr Message<std::string> remedy_limit{"lägg till ”slut: …”, senast {0}", "add “end: …”, {0} at the latest"};
constexpr Message<> remedy{"lägg till ”slut: …”", "add “end: …”"};

void check(const Context& context) {
  const auto& collaboration = context.plan.collaboration;
  const auto begun = context.history.begun(programme::Step::implementation);
  if (!begun || !collaboration || !collaboration->end.absent() || collaboration->status.unread()) return;
  if (context.history.status() != plan::CollaborationStatus::active) return;
  if (context.history.planned_or_done(plan::EventKind::final_report) != programme::Presence::absent) return;
  const auto limit = context.history.last_day_allowed();
  context.sink.report(RuleId::SBS611, collaboration->head, message)
      .pointing_at(*begun, context.sink.text(begins_here))
      .helped(limit ? context.sink.text(remedy_limit, iso(limit->first)) : context.sink.text(remedy));
}

}  // namespace

template <>
const Rule& definition<RuleId::SBS611>() {
  static constexpr Rule rule{
      .id = RuleId::SBS611,
      .title = {"samarbetet har inget slut", "the collaboration has no end"},
      .why = {"Samarbetet är tidsbegränsat. När insatserna har börjat behöver alla veta när det ska vara slut eller "
              "slutredovisat.",
              "The collaboration is for a limited time. When interventions have begun, all need to know when it ends "
              "or when the final report is due."},
      .source = programme::up_to_three_years,
      .bad = {R"(samverkan:
  # slut: saknas
)"},
      .good = {R"(samverkan:
  # slut: saknas
tidslinje:
  - {händelse: slutredovisning, planerad: 2019-04-26, av: [huvudman]}
)"},
      .check = check,
  };
  return rule;
}

}  // namespace sbs::rules
