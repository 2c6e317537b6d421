#include "programme/event.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Counted> message{"det går mer än {0} mellan två kontakter med Skolverket",
                                   "there are more than {0} between two contacts with Skolverket"};
constexpr Message<> last_here{"kontakten före", "the contact before"};
constexpr Message<> remedy{"planera en kontakt däremellan", "plan a contact in between"};
constexpr Message<> or_add{"lägg till kontakten, om det har varit en däremellan",
                           "add the contact, if there was one in between"};
constexpr Message<> limit{"gränsen är vår egen och går att ändra i .sbs.yaml",
                          "the limit is our own and can be changed in .sbs.yaml"};

static void check(const Context& context) {
  if (!context.history.begun(programme::Step::implementation)) return;
  const auto report = context.history.first_done(plan::EventKind::final_report);
  const int most = static_cast<int>(context.counts.contact_gap_months);
  const auto contacts = context.history.meetings([&](const plan::Event& event) {
    // The agreement is itself a meeting of the two.
    const bool agreed = event.kind.is(plan::EventKind::agreement) && !event.done.empty();
    return agreed ? programme::Presence::present : context.history.contact(event);
  });
  for (std::size_t at = 1; at < contacts.size(); ++at) {
    const auto& last = contacts[at - 1];
    const auto& next = contacts[at];
    if (report && report->date.value.first <= next.from) return;
    // A pause moves on the day by which the next contact is due.
    const long paused = (next.from - last.until).count() - context.history.days_between(last.until, next.from);
    if (next.from <= last.until || next.from - std::chrono::days(paused) <= add_months(last.until, most)) continue;
    if (!next.sure) continue;
    context.report(next.span, message, Counted{most, months_counted})
        .points_at(last.span, last_here)
        .help(remedy)
        .help(or_add)
        .help(limit);
  }
}

constexpr Rule SBS503{
    .id = RuleId::SBS503,
    .title = {"lång tid mellan kontakterna med Skolverket", "a long time between contacts with Skolverket"},
    .why = {"Dialogteamet håller kontakten under genomförandet för att följa arbetet och ge stöd. Gränsen, sex "
            "månader, är vår egen och går att ändra i .sbs.yaml: ”counts: {contact_gap_months: 6}”. Tiden räknas från "
            "överenskommelsen, och dagar då samarbetet är pausat räknas inte.",
            "The dialogue team keeps in touch during implementation, to follow the work and give support. The limit, "
            "six months, is our own and can be changed in .sbs.yaml: “counts: {contact_gap_months: 6}”. Time is "
            "counted from the agreement, and days of a pause do not count."},
    .source = programme::working_order("Dialogteamet från Skolverket fortsätter att hålla kontakten för att "
                                       "kontinuerligt följa arbetet och ge stöd vid behov.",
                                       "Skolverket's dialogue team keeps in touch, to follow the work continuously "
                                       "and to give support where needed.",
                                       programme::step_5),
    .imprecise = Imprecise::silent,
    .bad = {R"(tidslinje:
  - {händelse: kontakt, planerad: 2017-10-02}
)"},
    .good = {R"(tidslinje:
  - {händelse: kontakt, planerad: 2017-08-31}
)"},
    .topic = programme::Topic::contacts,
    .check = check,
};

}  // namespace sbs::rules
