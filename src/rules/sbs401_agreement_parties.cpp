#include "programme/sentences.h"
#include "rules/parties.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> no_by{"överenskommelsen säger inte mellan vilka den är",
                          "the agreement does not say whom it is between"};
constexpr Message<AllOf<Label>> lacks{"bland överenskommelsens parter saknas {0}",
                                      "the parties to the agreement lack {0}"};
constexpr Message<AllOf<Label>> with_others{"överenskommelsen har fler parter än Skolverket och huvudmannen: {0}",
                                            "the agreement has more parties than Skolverket and the organiser: {0}"};
constexpr Message<> remedy{"skriv ”av: [skolverket, huvudman]”", "write “by: [skolverket, organiser]”"};
constexpr Message<> others_elsewhere{
    "den som bara deltar i arbetet hör hemma under insatsens ”ansvariga”",
    "whoever only takes part in the work belongs under “responsible” of the intervention"};

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
      else if (!absent.items.empty())
        context.report(event->by.span, lacks, absent).help(remedy);
      else if (!extra.items.empty())
        context.report(event->by.span, with_others, extra).at(Severity::note).help(remedy).help(others_elsewhere);
    }
}

constexpr Rule SBS401{
    .id = RuleId::SBS401,
    .title = {"överenskommelsen är inte mellan Skolverket och huvudmannen",
              "the agreement is not between Skolverket and the organiser"},
    .why = {"Överenskommelsen sluts av Skolverket och huvudmannen, som har ansvaret. Andra kan delta i arbetet, men "
            "är inte parter.",
            "The agreement is made by Skolverket and the organiser, who carry the responsibility. Others may take "
            "part in the work, but are no parties to it."},
    .source = programme::agreement_makes_clear,
    .levels = Phrase{"En anmärkning om båda är parter men fler än lärosäten och SPSM också står som parter.",
                     "A note where both are parties and others than universities and SPSM are named as parties too."},
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
