#include <span>

#include "programme/event.h"
#include "programme/sentences.h"
#include "rules/parties.h"
#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<> none{"överenskommelsen har ingåtts, men planen har inget erbjudande från Skolverket",
                         "the agreement was made, but the plan has no offer from Skolverket"};
constexpr Message<> certain{"överenskommelsen ingicks före Skolverkets erbjudande",
                            "the agreement was made before Skolverket's offer"};
constexpr Message<> possible{"överenskommelsen ingicks kanske före Skolverkets erbjudande",
                             "the agreement might have been made before Skolverket's offer"};
constexpr Message<> by_others{"erbjudandet kommer inte från Skolverket", "the offer is not from Skolverket"};
constexpr Message<> offer_here{"erbjudandet", "the offer"};
constexpr Message<> remedy_none{
    "lägg till ”händelse: erbjudande” i ”tidslinje”, med datumet efter ”klar” och ”av: [skolverket]”",
    "add “event: offer” to “timeline”, with the date after “done” and “by: [skolverket]”"};
constexpr Message<On> remedy_date{"rätta det datum som är fel: överenskommelsen kan ingås tidigast {0}",
                                  "correct the date that is wrong: the agreement can be made {0} at the earliest"};
constexpr Message<> remedy_by{"skriv ”av: [skolverket]”", "write “by: [skolverket]”"};

/// Of all offers, the one that was made first for sure, and the one that may have been first.
struct Offers {
  bool any = false;
  bool all_dated = true;
  source::Field<PartialDate> first_over;
  source::Field<PartialDate> first_begun;
};

Offers offers_of(std::span<const plan::Event* const> events) {
  Offers offers;
  for (const plan::Event* event : events) {
    offers.any = true;
    const auto date = programme::date_of(*event);
    if (!date) {
      offers.all_dated = false;
      break;
    }
    if (!offers.first_over || date->last < offers.first_over->last) offers.first_over = date;
    if (!offers.first_begun || date->first < offers.first_begun->first) offers.first_begun = date;
  }
  return offers;
}

void check_agreement(const Context& context, const plan::Event& agreement, const Offers& offers) {
  const auto made = programme::done_date(agreement);
  if (!made) return;
  if (!offers.any) {
    context.report(agreement.head, none).since({programme::Step::agreement, agreement.head}).help(remedy_none);
    return;
  }
  if (!offers.all_dated) return;
  // One offer before it is enough.
  if (before(made->value, *offers.first_over) == Certainty::no) return;
  const auto& nearest = offers.first_begun;
  context.report(before(made->value, *nearest), made->span, certain, possible)
      .points_at(nearest.span(), offer_here)
      .help(remedy_date, nearest->last);
}

void check(const Context& context) {
  const auto offers = context.history.events_of(plan::EventKind::offer);
  for (const plan::Event* offer : offers)
    if (names_none_of(offer->by, {plan::Party::skolverket})) context.report(offer->by.span, by_others).help(remedy_by);
  if (!context.history.all_read(plan::EventKind::offer)) return;
  const Offers dated = offers_of(offers);
  for (const plan::Event* agreement : context.history.events_of(plan::EventKind::agreement))
    check_agreement(context, *agreement, dated);
}

}  // namespace

constexpr Rule SBS405{
    .id = RuleId::SBS405,
    .title = {"överenskommelse utan erbjudande", "an agreement without an offer"},
    .why = {"Skolverket beslutar vilka insatser som ska erbjudas, och först därefter kan parterna komma överens om "
            "dem. En överenskommelse behöver minst ett erbjudande före sig.",
            "Skolverket decides which interventions to offer, and only then can the parties agree on them. An "
            "agreement needs at least one offer before it."},
    .source = programme::agreed_what_and_how,
    .imprecise = Imprecise::note,
    .bad = {R"(tidslinje:
  - {händelse: erbjudande, klar: 2017-03-08, av: [skolverket], insatser: [läsning]}
  - {händelse: överenskommelse, klar: 2017-03-01, av: [skolverket, huvudman], insatser: [läsning]}
)"},
    .good = {R"(tidslinje:
  - {händelse: erbjudande, klar: 2017-03-01, av: [skolverket], insatser: [läsning]}
  - {händelse: överenskommelse, klar: 2017-03-01, av: [skolverket, huvudman], insatser: [läsning]}
)"},
    .topic = programme::Topic::offer,
    .check = check,
};

}  // namespace sbs::rules
