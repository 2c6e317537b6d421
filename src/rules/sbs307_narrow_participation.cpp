#include "programme/progress.h"
#include "programme/requirements.h"
#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<> message{"nulägesanalysen är klar, men ingen utanför teamet på skolan står som medverkande",
                            "the analysis is done, but nobody of the staff beyond the team took part"};
constexpr Message<> done_here{"nulägesanalysen är klar", "the analysis is done"};
constexpr Message<> remedy{"lägg till ”alla_pedagoger” eller ”övrig_personal” i ”medverkande”, om de var med",
                           "add “all_educators” or “other_staff” to “participants”, if they took part"};

void check(const Context& context) {
  const auto analysis = programme::first_done(context.plan, plan::EventKind::analysis);
  if (!analysis || programme::shown(context.plan, programme::Need::wider_participation) != programme::Presence::absent)
    return;
  const auto& section = context.plan.analysis;
  const bool listed = section && section->participants.written;
  auto& finding = context.sink.report(RuleId::SBS307,
                                      listed    ? section->participants.span
                                      : section ? section->head
                                                : analysis->event->head,
                                      message);
  if (section) finding.pointing_at(analysis->date.span, context.sink.text(done_here));
  finding.helped(context.sink.text(remedy));
}

}  // namespace

template <>
const Rule& definition<RuleId::SBS307>() {
  static constexpr Rule rule{
      .id = RuleId::SBS307,
      .title = {"bara teamet har deltagit i nulägesanalysen", "only the team took part in the analysis"},
      .why = {"Analysen ska vara hela skolans. Skollagen säger att planering och uppföljning genomförs med lärare, "
              "övrig personal och elever.",
              "The analysis is to be the whole school's. The Education Act says that planning and follow-up are "
              "carried out with teachers, other staff and pupils."},
      .source = programme::working_order(
          "Teamet jobbar sedan vidare med nulägesanalysen på skolan tillsammans med alla övriga pedagoger.",
          "The team then works on with the analysis at the school, together with all other educators.",
          programme::the_notice),
      .bad = {R"(nulägesanalys:
  medverkande: [elever]
)"},
      .good = {R"(nulägesanalys:
  medverkande: [elever, övrig_personal]
)"},
      .check = check,
  };
  return rule;
}

}  // namespace sbs::rules
