#include "programme/progress.h"
#include "programme/requirements.h"
#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<> message{"nulägesanalysen är klar, men eleverna står inte bland de medverkande",
                            "the analysis is done, but the pupils are not among those who took part"};
constexpr Message<> done_here{"nulägesanalysen är klar", "the analysis is done"};
constexpr Message<> remedy{"lägg till ”elever” i ”medverkande”, om de fick tycka till",
                           "add “pupils” to “participants”, if they were heard"};

void check(const Context& context) {
  const auto analysis = programme::first_done(context.plan, plan::EventKind::analysis);
  if (!analysis || programme::shown(context.plan, programme::Need::pupils_heard) != programme::Presence::absent) return;
  const auto& section = context.plan.analysis;
  const bool listed = section && section->participants.written;
  auto& finding = context.sink.report(RuleId::SBS308,
                                      listed    ? section->participants.span
                                      : section ? section->head
                                                : analysis->event->head,
                                      message);
  if (section) finding.pointing_at(analysis->date.span, context.sink.text(done_here));
  finding.helped(context.sink.text(remedy));
}

}  // namespace

template <>
const Rule& definition<RuleId::SBS308>() {
  static constexpr Rule rule{
      .id = RuleId::SBS308,
      .title = {"eleverna har inte fått tycka till", "the pupils were not heard"},
      .why = {"Barn och elever vet saker om sin skola som inte syns i resultaten.",
              "Children and pupils know things about their school that results do not show."},
      .source = programme::quoted("Även barn och elever ska få möjlighet att tycka till",
                                  "Children and pupils too are to be given the chance to say what they think",
                                  programme::public_text),
      .bad = {R"(nulägesanalys:
  medverkande: [alla_pedagoger]
)"},
      .good = {R"(nulägesanalys:
  medverkande: [alla_pedagoger, elever]
)"},
      .check = check,
  };
  return rule;
}

}  // namespace sbs::rules
