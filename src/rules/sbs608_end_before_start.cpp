#include <type_traits>

#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<> beginning{"början", "the beginning"};
constexpr Message<> decision{"beslutet", "the decision"};
constexpr Message<On> remedy{"rätta det datum som är fel: slutet kan vara tidigast {0}",
                             "correct the date that is wrong: the end can be {0} at the earliest"};
constexpr Message<On> remedy_of_supervision{
    "rätta det datum som är fel: tillsynen kan ha avslutats tidigast {0}",
    "correct the date that is wrong: the supervision can have been closed {0} at the earliest"};

/// What is said of one thing whose end comes first, and of one of which it might.
template <class... Args>
struct Words {
  Message<Args...> certain;
  Message<Args...> possible;
  Message<> start_here = beginning;
  Message<On> help = remedy;
};
constexpr Words<> collaboration_ends{
    {"samarbetet slutar innan det börjar", "the collaboration ends before it begins"},
    {"samarbetet slutar kanske innan det börjar", "the collaboration might end before it begins"}};
constexpr Words<> pause_ends{{"pausen slutar innan den börjar", "the pause ends before it begins"},
                             {"pausen slutar kanske innan den börjar", "the pause might end before it begins"}};
constexpr Words<> supervision_ends{
    {"tillsynen är avslutad före beslutet", "the supervision was closed before its decision"},
    {"tillsynen är kanske avslutad före beslutet", "the supervision might have been closed before its decision"},
    decision,
    remedy_of_supervision};
constexpr Words<TheSchool> school_leaves{
    {"{0} lämnar samarbetet innan skolan har kommit med", "{0} leaves the collaboration before it joins"},
    {"{0} lämnar kanske samarbetet innan skolan har kommit med", "{0} might leave the collaboration before it joins"}};
constexpr Words<> member_leaves{
    {"en medlem lämnar teamet före sin första dag", "a member leaves the team before the first day in it"},
    {"en medlem lämnar kanske teamet före sin första dag", "a member might leave the team before the first day in it"}};
constexpr Words<Title> intervention_ends{
    {"insatsen {0} slutar innan den börjar", "the intervention {0} ends before it begins"},
    {"insatsen {0} slutar kanske innan den börjar", "the intervention {0} might end before it begins"}};

template <class... Args>
void compare(const Context& context, const source::Field<PartialDate>& start, const source::Field<PartialDate>& end,
             const Words<Args...>& words, const std::type_identity_t<Args>&... args) {
  if (!start || !end || *start == *end) return;  // the same words for both: nobody means that the end comes first
  context.report(before(*end, *start), end.span(), words.certain, words.possible, args...)
      .points_at(start.span(), words.start_here)
      .help(words.help, start->first);
}

void check(const Context& context) {
  const auto compare_supervision = [&](const auto& all) {
    for (const plan::Supervision& one : all)
      compare(context, one.decision, one.closed, supervision_ends);
  };
  if (const auto& collaboration = context.plan.collaboration) {
    compare(context, context.history.start(), context.history.end(), collaboration_ends);
    for (const plan::Pause& pause : collaboration->pauses)
      compare(context, pause.from, pause.until, pause_ends);
    if (collaboration->organiser) compare_supervision(collaboration->organiser->supervision);
  }
  for (const plan::School& school : context.plan.schools) {
    compare(context, school.from.field(), school.until.field(), school_leaves, TheSchool{school});
    compare_supervision(school.supervision);
  }
  for (const plan::Team& team : context.plan.teams)
    for (const plan::Member& member : team.members)
      compare(context, member.from, member.until, member_leaves);
  for (const plan::Intervention& intervention : context.plan.interventions)
    compare(context, intervention.start, intervention.end, intervention_ends, Title(intervention));
}

}  // namespace

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
