#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> certain{"slutet kommer före början", "the end comes before the start"};
constexpr Message<> possible{"slutet kommer kanske före början", "the end might come before the start"};
constexpr Message<> start_here{"börjar här", "begins here"};
constexpr Message<When> remedy{"rätta det datum som är fel: slutet kan vara tidigast {0}",
                               "correct the date that is wrong: the end can be {0} at the earliest"};

static void compare(const Context& context, const source::Field<PartialDate>& start,
                    const source::Field<PartialDate>& end) {
  if (!start || !end || *start == *end) return;  // the same words for both: nobody means that the end comes first
  context.report(before(*end, *start), end.span(), certain, possible)
      .points_at(start.span(), start_here)
      .help(remedy, start->first);
}

static void check(const Context& context) {
  if (const auto& collaboration = context.plan.collaboration) {
    compare(context, context.history.start(), context.history.end());
    for (const plan::Pause& pause : collaboration->pauses)
      compare(context, pause.from, pause.until);
    if (collaboration->organiser)
      for (const plan::Supervision& one : collaboration->organiser->supervision)
        compare(context, one.decision, one.closed);
  }
  for (const plan::School& school : context.plan.schools) {
    compare(context, school.from, school.until);
    for (const plan::Supervision& one : school.supervision)
      compare(context, one.decision, one.closed);
  }
  for (const plan::Team& team : context.plan.teams)
    for (const plan::Member& member : team.members)
      compare(context, member.from, member.until);
  for (const plan::Intervention& intervention : context.plan.interventions)
    compare(context, intervention.start, intervention.end);
}

constexpr Rule SBS608{
    .id = RuleId::SBS608,
    .title = {"slutet kommer före början", "the end comes before the start"},
    .why = {"Ett slut före sin början är ett skrivfel som gör att tid och ordning räknas fel.",
            "An end before its start is a slip that makes time and order come out wrong."},
    .source = programme::our_own("Ett slut är samma dag som sin början eller senare.",
                                 "An end is on the day of its start or later."),
    .imprecise = Imprecise::note,
    .bad = {R"(insatser:
  - id: läsning
    status: överenskommen
    start: 2017-03-13
    slut: 2017-03-08
)"},
    .good = {R"(insatser:
  - id: läsning
    status: överenskommen
    start: 2017-03-13
    slut: 2018-03-08
)"},
    .check = check,
};

}  // namespace sbs::rules
