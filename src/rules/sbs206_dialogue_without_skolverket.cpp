#include "programme/sentences.h"
#include "rules/parties.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> message{"dialogen är inledd, men Skolverket finns inte med bland dem som deltog",
                            "the dialogue was opened, but Skolverket is not among those who took part"};
constexpr Message<> remedy{"skriv ”av: [skolverket, huvudman]”", "write “by: [skolverket, organiser]”"};

constexpr Message<> no_offer{"erbjudandet om att delta kommer inte från Skolverket",
                             "the offer to take part is not from Skolverket"};
constexpr Message<> remedy_offer{"skriv ”av: [skolverket]”", "write “by: [skolverket]”"};

static void check(const Context& context) {
  for (const plan::Event* event : context.history.events_of(plan::EventKind::dialogue_opened))
    if (names_none_of(event->by, {plan::Party::skolverket})) context.report(event->by.span, message).help(remedy);
  for (const plan::Event* event : context.history.events_of(plan::EventKind::participation_offer))
    if (names_none_of(event->by, {plan::Party::skolverket}))
      context.report(event->by.span, no_offer).help(remedy_offer);
}

constexpr Rule SBS206{
    .id = RuleId::SBS206,
    .title = {"dialogen är inledd utan Skolverket", "the dialogue was opened without Skolverket"},
    .why = {"Det är Skolverket som kontaktar huvudmannen och inleder dialogen om att delta.",
            "It is Skolverket that contacts the organiser and opens the dialogue about taking part."},
    .source = programme::a_visit_opens,
    .bad = {R"(tidslinje:
  - {händelse: dialog_inledd, klar: 2016-06-13, av: [huvudman, skola]}
)"},
    .good = {R"(tidslinje:
  - {händelse: dialog_inledd, klar: 2016-06-13, av: [skolverket, huvudman, skola]}
)"},
    .topic = programme::Topic::dialogue,
    .check = check,
};

}  // namespace sbs::rules
