#include <string>

#include "base/text.h"
#include "plan/names.h"
#include "programme/event.h"
#include "programme/sentences.h"
#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<std::string> certain{"insatsen {0} börjar före överenskommelsen",
                                       "the intervention {0} begins before the agreement"};
constexpr Message<std::string> possible{"insatsen {0} kan börja före överenskommelsen",
                                        "the intervention {0} may begin before the agreement"};
constexpr Message<std::string> too_early{"{0} för tidigt", "{0} too early"};
constexpr Message<> agreement_here{"överenskommelsen", "the agreement"};
constexpr Message<std::string> earliest{"tidigaste start: {0}", "earliest start: {0}"};

void check(const Context& context) {
  if (!context.history.all_read(plan::EventKind::agreement)) return;
  const auto agreements = context.history.agreements();
  for (std::size_t at = 0; at < context.plan.interventions.size(); ++at) {
    const plan::Intervention& intervention = context.plan.interventions[at];
    if (!intervention.start || agreements[at] == nullptr || intervention.status.is(plan::InterventionStatus::declined))
      continue;
    const auto agreement = programme::date_of(*agreements[at]);
    if (!agreement) continue;
    const Certainty certainty = before(*intervention.start, *agreement);
    if (certainty == Certainty::no) continue;
    const bool certainly = certainty == Certainty::certainly;
    auto& finding = context.sink.report(RuleId::SBS403, intervention.start.span(), certainly ? certain : possible,
                                        quoted(plan::title_of(intervention), context.language()));
    if (certainly)
      finding.labelled(context.sink.text(
          too_early, days_counted(context.language(), (agreement->first - intervention.start->last).count())));
    else
      finding.at_level(Severity::note);
    finding.pointing_at(agreement.span(), context.sink.text(agreement_here))
        .helped(context.sink.text(earliest, iso(agreement->last)));
  }
}

}  // namespace

template <>
const Rule& definition<RuleId::SBS403>() {
  static constexpr Rule rule{
      .id = RuleId::SBS403,
      .title = {"insatsen börjar före överenskommelsen", "the intervention begins before the agreement"},
      .why = {"Skolverket och huvudmannen kommer först överens om vad som ska genomföras och hur; sedan genomförs det.",
              "Skolverket and the organiser first agree on what is to be carried out and how; then it is carried out."},
      .source = programme::agreed_what_and_how,
      .imprecise = Imprecise::note,
      .bad = {R"(insatser:
  - id: läsning
    start: 2017-02-20  # överenskommelsen: 2017-03-01
)"},
      .good = {R"(insatser:
  - id: läsning
    start: 2017-03-13  # överenskommelsen: 2017-03-01
)"},
      .check = check,
  };
  return rule;
}

}  // namespace sbs::rules
