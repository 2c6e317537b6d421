#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> message{
    "insatserna har börjat, men samarbetet har varken slut eller slutredovisning",
    "the interventions have begun, but the collaboration has neither an end nor a final report"};
constexpr Message<Pasted> remedy_limit{"lägg till ”slut: {0}” under ”samverkan”, eller en tidigare dag",
                                       "add “end: {0}” under “collaboration”, or an earlier day"};
constexpr Message<> remedy{"lägg till ”slut” under ”samverkan”, med dagen då samarbetet slutar",
                           "add “end” under “collaboration”, with the day when the collaboration ends"};

static void check(const Context& context) {
  const auto& collaboration = context.plan.collaboration;
  const auto begun = context.history.begun(programme::Step::implementation);
  if (!begun || !collaboration || !collaboration->end.absent() || collaboration->status.unread()) return;
  if (context.history.status() != plan::CollaborationStatus::active) return;
  if (context.history.planned_or_done(plan::EventKind::final_report) != programme::Presence::absent) return;
  const auto limit = context.history.last_day_allowed();
  auto finding = context.report(collaboration->head, message).since({programme::Step::implementation, *begun});
  if (limit)
    finding.help(remedy_limit, limit->first);
  else
    finding.help(remedy);
}

constexpr Rule SBS611{
    .id = RuleId::SBS611,
    .title = {"samarbetet har inget slut", "the collaboration has no end"},
    .why =
        {"Samarbetet är tidsbegränsat, och när insatserna har börjat behöver alla veta när det slutar eller "
         "slutredovisas.",
         "The collaboration is for a limited time, and when the interventions have begun everybody needs to know when "
         "it ends or when the final report is made."},
    .source = programme::our_own("Ett samarbete som har kommit till insatserna har ett slut, eller en slutredovisning.",
                                 "A collaboration that has come to the interventions has an end, or a final report."),
    .bad = {R"(samverkan:
  # slut: saknas
)"},
    .good = {R"(samverkan:
  # slut: saknas
tidslinje:
  - {händelse: slutredovisning, planerad: 2019-04-26, av: [huvudman]}
)"},
    .topic = programme::Topic::reports,
    .check = check,
};

}  // namespace sbs::rules
