#include "programme/event.h"
#include "programme/sentences.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Title> certain{"insatsen {0} börjar före överenskommelsen",
                                 "the intervention {0} begins before the agreement"};
constexpr Message<Title> possible{"insatsen {0} börjar kanske före överenskommelsen",
                                  "the intervention {0} might begin before the agreement"};
constexpr Message<Counted> too_early{"{0} för tidigt", "{0} too early"};
constexpr Message<> agreement_here{"överenskommelsen", "the agreement"};
constexpr Message<When> earliest{"flytta starten till {0} eller senare", "move the start to {0} or later"};

static void check(const Context& context) {
  if (!context.history.all_read(plan::EventKind::agreement) || !context.history.agreements_read()) return;
  const auto agreements = context.history.agreements();
  for (std::size_t at = 0; at < context.plan.interventions.size(); ++at) {
    const plan::Intervention& intervention = context.plan.interventions[at];
    if (!intervention.start || agreements[at] == nullptr || intervention.status.is(plan::InterventionStatus::declined))
      continue;
    const auto agreement = programme::date_of(*agreements[at]);
    if (!agreement) continue;
    const Certainty certainty = before(*intervention.start, *agreement);
    auto finding = context.report(certainty, intervention.start.span(), certain, possible, Title(intervention));
    if (certainty == Certainty::certainly)
      finding.label(too_early, days((agreement->first - intervention.start->last).count()));
    finding.points_at(agreement.span(), agreement_here).help(earliest, agreement->last);
  }
}

constexpr Rule SBS403{
    .id = RuleId::SBS403,
    .title = {"insatsen börjar före överenskommelsen", "the intervention begins before the agreement"},
    .why =
        {"Skolverket och huvudmannen kommer först överens om vad som ska genomföras och hur, och sedan genomförs det.",
         "Skolverket and the organiser first agree on what is to be carried out and how, and then it is carried out."},
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
    .topic = programme::Topic::agreement,
    .check = check,
};

}  // namespace sbs::rules
