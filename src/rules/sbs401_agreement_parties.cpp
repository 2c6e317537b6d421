#include "programme/sentences.h"
#include "rules/parties.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> no_by{"överenskommelsen säger inte vilka den ingås mellan",
                          "the agreement does not say between whom it is made"};
constexpr Message<Label> lacks{"{0} är inte part i överenskommelsen", "{0} is not a party to the agreement"};
constexpr Message<> lacks_both{"varken Skolverket eller huvudmannen är part i överenskommelsen",
                               "neither Skolverket nor the organiser is a party to the agreement"};
constexpr Message<AllOf<Label>> with_others{"överenskommelsen ingås också med {0}",
                                            "the agreement is also made with {0}"};
constexpr Message<> remedy{"skriv ”av: [skolverket, huvudman]”", "write “by: [skolverket, organiser]”"};
constexpr Message<> others_elsewhere{"flytta den som bara deltar i arbetet till ”ansvariga” på insatsen",
                                     "move those who only take part in the work to “responsible” of the intervention"};

static void check(const Context& context) {
  static constexpr std::initializer_list<plan::Party> parties{plan::Party::skolverket, plan::Party::organiser};
  static constexpr std::initializer_list<plan::Party> may_be{plan::Party::skolverket, plan::Party::organiser,
                                                             plan::Party::university, plan::Party::spsm};
  for (const plan::EventKind kind : {plan::EventKind::participation_agreement, plan::EventKind::agreement})
    for (const plan::Event* event : context.history.events_of(kind)) {
      if (!event->by.whole) continue;
      const auto absent = missing(event->by, parties);
      const auto extra = others(event->by, may_be);
      if (!event->by.written)
        context.report(event->head, no_by).help(remedy);
      else if (absent.items.size() > 1)
        context.report(event->by.span, lacks_both).help(remedy);
      else if (!absent.items.empty())
        context.report(event->by.span, lacks, absent.items.front()).help(remedy);
      else if (!extra.items.empty())
        context.report(event->by.span, with_others, extra).at(Severity::note).help(remedy).help(others_elsewhere);
    }
}

constexpr Rule SBS401{
    .id = RuleId::SBS401,
    .title = {"överenskommelsen är inte mellan Skolverket och huvudmannen",
              "the agreement is not between Skolverket and the organiser"},
    .why = {"Överenskommelsen ingås av Skolverket och huvudmannen, som har ansvaret för insatserna. Andra kan delta i "
            "arbetet utan att vara parter.",
            "The agreement is made by Skolverket and the organiser, who are responsible for the interventions. Others "
            "can take part in the work without being parties."},
    .source = programme::agreement_makes_clear,
    .levels = Phrase{"Det blir bara en upplysning om båda är parter men också andra än lärosäten och SPSM.",
                     "It is only a note where both are parties, but others than universities and SPSM too."},
    .bad = {R"(tidslinje:
  - {händelse: överenskommelse, klar: 2017-03-01, av: [skolverket, skola]}
)"},
    .good = {R"(tidslinje:
  - {händelse: överenskommelse, klar: 2017-03-01, av: [skolverket, huvudman]}
)"},
    .topic = programme::Topic::agreement,
    .check = check,
};

}  // namespace sbs::rules
