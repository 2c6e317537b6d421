#include <string>

#include "programme/event.h"
#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<std::string> certain{"överenskommelsen är gjord före {0}", "the agreement was made before {0}"};
constexpr Message<std::string> possible{"överenskommelsen kan vara gjord före {0}",
                                        "the agreement may have been made before {0}"};
constexpr Message<std::string> days_before{"{0} före", "{0} before"};
constexpr Message<> done_here{"klar här", "done here"};
constexpr Message<std::string> remedy{"rätta det datum som är fel: överenskommelsen görs tidigast {0}",
                                      "correct the date that is wrong: the agreement is made {0} at the earliest"};
constexpr Phrase the_analysis{"nulägesanalysen", "the analysis"};
constexpr Phrase the_proposal{"förslaget på insatser", "the proposal of interventions"};

void compare(const Context& context, const plan::Event& agreement, plan::EventKind kind, const Phrase& name) {
  const auto made = programme::done_date(agreement);
  const auto first = context.history.first_done(kind);
  if (!made || !first || !context.history.all_read(kind)) return;
  const Certainty certainty = before(made->value, first->date.value);
  if (certainty == Certainty::no) return;
  const bool certainly = certainty == Certainty::certainly;
  auto& finding = context.sink.report(RuleId::SBS406, made->span, certainly ? certain : possible,
                                      std::string(name.in(context.language())));
  if (certainly)
    finding.labelled(context.sink.text(
        days_before, days_counted(context.language(), (first->date.value.first - made->value.last).count())));
  else
    finding.at_level(Severity::note);
  finding.pointing_at(first->date.span, context.sink.text(done_here))
      .helped(context.sink.text(remedy, iso(first->date.value.last)));
}

void check(const Context& context) {
  for (const plan::Event* agreement : context.history.events_of(plan::EventKind::agreement)) {
    compare(context, *agreement, plan::EventKind::analysis, the_analysis);
    compare(context, *agreement, plan::EventKind::proposal, the_proposal);
  }
}

}  // namespace

template <>
const Rule& definition<RuleId::SBS406>() {
  static constexpr Rule rule{
      .id = RuleId::SBS406,
      .title = {"överenskommelsen är äldre än nulägesanalysen", "the agreement is older than the analysis"},
      .why = {"Nulägesanalysen visar vilka insatser som bäst förbättrar elevernas resultat. En överenskommelse som "
              "kommer före den vilar på en gissning.",
              "The analysis shows which interventions improve the pupils' results best. An agreement made before it "
              "rests on a guess."},
      .source = programme::working_order(
          "Målet är att komma fram till vilka insatser som bäst kan bidra till att förbättra elevernas resultat.",
          "The aim is to find out which interventions can best help to improve the pupils' results.",
          programme::step_3),
      .imprecise = Imprecise::note,
      .bad = {R"(tidslinje:
  - {händelse: nulägesanalys, klar: 2017-03-17}
  - {händelse: överenskommelse, klar: 2017-03-01, av: [skolverket, huvudman]}
)"},
      .good = {R"(tidslinje:
  - {händelse: nulägesanalys, klar: 2017-01-20}
  - {händelse: överenskommelse, klar: 2017-03-01, av: [skolverket, huvudman]}
)"},
      .check = check,
  };
  return rule;
}

}  // namespace sbs::rules
