#include <string>

#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<> certain{"slutet kommer före början", "the end comes before the start"};
constexpr Message<> possible{"slutet kan komma före början", "the end may come before the start"};
constexpr Message<> start_here{"börjar här", "begins here"};
constexpr Message<std::string> remedy{"rätta det datum som är fel; slutet är tidigast {0}",
                                      "correct the date that is wrong; the end is {0} at the earliest"};

void compare(const Context& context, const source::Field<PartialDate>& start, const source::Field<PartialDate>& end) {
  if (!start || !end || *start == *end) return;  // the same words for both: nobody means that the end comes first
  const Certainty certainty = before(*end, *start);
  if (certainty == Certainty::no) return;
  const bool certainly = certainty == Certainty::certainly;
  auto& finding = context.sink.report(RuleId::SBS608, end.span(), certainly ? certain : possible);
  if (!certainly) finding.at_level(Severity::note);
  finding.pointing_at(start.span(), context.sink.text(start_here)).helped(context.sink.text(remedy, iso(start->first)));
}

void check(const Context& context) {
  if (const auto& collaboration = context.plan.collaboration) {
    compare(context, context.history.start(), context.history.end());
    for (const plan::Pause& pause : collaboration->pauses)
      compare(context, pause.from, pause.until);
  }
  for (const plan::School& school : context.plan.schools)
    compare(context, school.from, school.until);
  for (const plan::Team& team : context.plan.teams)
    for (const plan::Member& member : team.members)
      compare(context, member.from, member.until);
  for (const plan::Intervention& intervention : context.plan.interventions)
    compare(context, intervention.start, intervention.end);
}

}  // namespace

template <>
const Rule& definition<RuleId::SBS608>() {
  static constexpr Rule rule{
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
  return rule;
}

}  // namespace sbs::rules
