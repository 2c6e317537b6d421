#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Title> after_end{"insatsen {0} pågår, men dess slut har passerat",
                                   "the intervention {0} is in progress, but its end has passed"};
constexpr Message<Title> no_end{"insatsen {0} är slutförd, men planen säger inte när den slutade",
                                "the intervention {0} is completed, but the plan does not say when it ended"};
constexpr Message<Title> future_end{"insatsen {0} är slutförd, men dess slut har inte varit än",
                                    "the intervention {0} is completed, but its end is still to come"};
constexpr Message<Title> may_be_future{"insatsen {0} är slutförd, men dess slut har kanske inte varit än",
                                       "the intervention {0} is completed, but its end might still be to come"};
constexpr Message<Title> before_start{"insatsen {0} är slutförd, men dess start har inte varit än",
                                      "the intervention {0} is completed, but its start is still to come"};
constexpr Message<Title, Label> has_started{"insatsen {0} är {1}, men dess start har passerat",
                                            "the intervention {0} is {1}, but its start has passed"};
constexpr Message<> remedy_done{"skriv ”status: slutförd”, om den är det", "write “status: completed”, if it is"};
constexpr Message<> or_move_end{"ändra datumet efter ”slut”, om insatsen fortsätter",
                                "change the date after “end”, if the intervention goes on"};
constexpr Message<> why_end{"Utan slut går det inte att se hur länge insatsen pågick, eller om den ryms i samarbetet.",
                            "Without an end nobody can see for how long the intervention went on, or whether it fits "
                            "within the collaboration."};
constexpr Message<> remedy_end{"lägg till ”slut” på insatsen, med dagen då den slutade",
                               "add “end” to the intervention, with the day it ended"};
constexpr Message<> remedy_going{"skriv ”status: pågår”, om den inte har slutat än",
                                 "write “status: in_progress”, if it has not ended yet"};
constexpr Message<> remedy_to_come{"skriv ”status: överenskommen”, om den inte har börjat än",
                                   "write “status: agreed”, if it has not begun yet"};
constexpr Message<> or_correct{"rätta datumet, om insatsen är slutförd",
                               "correct the date, if the intervention is completed"};
constexpr Message<> remedy_begun{"skriv ”status: pågår”, om den har börjat",
                                 "write “status: in_progress”, if it has begun"};
constexpr Message<> or_agreed{"skriv ”status: överenskommen”, om den är det", "write “status: agreed”, if it is"};
constexpr Message<> or_move_start{"ändra datumet efter ”start”, om den börjar senare",
                                  "change the date after “start”, if it begins later"};

static void check_completed(const Context& context, const plan::Intervention& intervention) {
  const Title name(intervention);
  const PartialDate today = exactly(context.today);
  if (intervention.start && before(today, *intervention.start) == Certainty::certainly) {
    context.report(intervention.start.span(), before_start, name).help(remedy_to_come).help(or_correct);
  } else if (intervention.end.absent()) {
    context.report(intervention.status.span(), no_end, name).because(why_end).help(remedy_end);
  } else if (intervention.end) {
    context.report(before(today, *intervention.end), intervention.end.span(), future_end, may_be_future, name)
        .help(remedy_going)
        .help(or_correct);
  }
}

static void check(const Context& context) {
  const PartialDate today = exactly(context.today);
  for (const plan::Intervention& intervention : context.plan.interventions) {
    const auto& status = intervention.status;
    const Title name(intervention);
    if (status.is(plan::InterventionStatus::completed)) {
      check_completed(context, intervention);
    } else if (status.is(plan::InterventionStatus::in_progress)) {
      if (intervention.end && before(*intervention.end, today) == Certainty::certainly)
        context.report(intervention.end.span(), after_end, name).help(remedy_done).help(or_move_end);
    } else if (status.is(plan::InterventionStatus::proposed) || status.is(plan::InterventionStatus::offered)) {
      // A planned start is in time until its last day.
      if (intervention.start && before(*intervention.start, today) == Certainty::certainly)
        context.report(intervention.start.span(), has_started, name, *status)
            .help(remedy_begun)
            .help(or_agreed)
            .help(or_move_start);
    }
  }
}

constexpr Rule SBS505{
    .id = RuleId::SBS505,
    .title = {"insatsens status stämmer inte med dess datum", "the intervention's status does not fit its dates"},
    .why = {"Status och datum står på två ställen, och stämmer de inte överens är något av dem gammalt.",
            "Status and dates are written in two places, and where they disagree one of them is old."},
    .source = programme::our_own("En insats som pågår har inte slutat, en slutförd har ett slut som har varit, och "
                                 "en föreslagen eller erbjuden har inte börjat.",
                                 "An intervention in progress has not ended, a completed one has an end in the past, "
                                 "and one proposed or offered has not begun."),
    .imprecise = Imprecise::note,
    .bad = {R"(insatser:
  - id: läsning
    status: pågår
    slut: 2017-04-28
)"},
    .good = {R"(insatser:
  - id: läsning
    status: pågår
    slut: 2017-05-31
)"},
    .check = check,
};

}  // namespace sbs::rules
