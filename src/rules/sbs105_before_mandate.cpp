#include <algorithm>

#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<Label, When> start_before{"samarbetet börjar före {1}, då uppdraget {0} började gälla",
                                            "the collaboration starts before the mandate {0} came into force, {1}"};
constexpr Message<Label, When> may_start_before{
    "samarbetet börjar kanske före {1}, då uppdraget {0} började gälla",
    "the collaboration might start before the mandate {0} came into force, {1}"};
constexpr Message<Label, When> done_before{"det här gjordes före {1}, då uppdraget {0} började gälla",
                                           "this was done before the mandate {0} came into force, {1}"};
constexpr Message<Label, When> may_be_before{"det här gjordes kanske före {1}, då uppdraget {0} började gälla",
                                             "this might have been done before the mandate {0} came into force, {1}"};
constexpr Message<Label, When> form_before{
    "skolan deltar före {1}, då uppdraget {0} började omfatta dess skolform",
    "the school takes part before the mandate {0} began to cover its school form, {1}"};
constexpr Message<Label, When> form_may_be_before{
    "skolan deltar kanske före {1}, då uppdraget {0} började omfatta dess skolform",
    "the school might take part before the mandate {0} began to cover its school form, {1}"};
constexpr Message<Phrase> mandate_here{"{0}", "{0}"};
constexpr Message<> remedy{"rätta datumet: före den dagen fanns inget uppdrag",
                           "correct the date: before that day there was no mandate"};
constexpr Message<MandateKey> choose{"rätta datumet, eller skriv ”uppdrag: {0}”, som gällde då",
                                     "correct the date, or write “mandate: {0}”, which was in force then"};

/// From when something can have happened under a mandate.
struct Bound {
  const programme::Mandate& mandate;
  PartialDate from;
};

/// The mandate of the same kind that was in force on a date; null where there was none.
const programme::Mandate* in_force(const PartialDate& date, const programme::Mandate& chosen) {
  const programme::Mandate* found = nullptr;
  for (const programme::Mandate& one : programme::mandates()) {
    if (one.family != chosen.family || one.id == chosen.id) continue;
    const bool begun = before(date, *parse_partial_date(one.counts_from)) == Certainty::no;
    const auto replaced = parse_partial_date(one.replaced);
    if (begun && (!replaced || before(date, *replaced) == Certainty::certainly)) found = &one;
  }
  return found;
}

void compare(const Context& context, const Bound& bound, const PartialDate& date, source::Span span,
             const Message<Label, When>& certain, const Message<Label, When>& possible) {
  auto finding = context.report(before(date, bound.from), span, certain, possible, bound.mandate.id, bound.from);
  finding.points_at(context.plan.collaboration->mandate.span(), mandate_here, bound.mandate.reference);
  if (const programme::Mandate* then = in_force(date, bound.mandate))
    finding.help(choose, MandateKey{then->id});
  else
    finding.help(remedy);
}

/// Of a mandate that adds to another: a school whose forms the other did not cover.
void check_forms(const Context& context, const programme::Mandate& mandate) {
  if (!mandate.added_to) return;
  const programme::Mandate& older = programme::mandate(*mandate.added_to);
  const Bound bound{mandate, *parse_partial_date(mandate.decided)};
  for (const plan::School& school : context.plan.schools) {
    const bool only_added = school.forms.whole && !school.forms.empty() &&
                            std::all_of(school.forms.begin(), school.forms.end(), [&](const auto& form) {
                              return programme::covers(mandate, form.value) && !programme::covers(older, form.value);
                            });
    const auto from = school.from.absent() ? context.history.start() : school.from;
    if (only_added && from) compare(context, bound, *from, school.forms.span, form_before, form_may_be_before);
  }
}

bool is_done(const Context& context, source::Span date) {
  return std::any_of(context.plan.timeline.begin(), context.plan.timeline.end(), [&](const plan::Event& event) {
    return std::any_of(event.done.begin(), event.done.end(), [&](const auto& one) { return one.span == date; });
  });
}

void check(const Context& context) {
  const auto& collaboration = context.plan.collaboration;
  if (!collaboration || !collaboration->mandate) return;
  const programme::Mandate& mandate = programme::mandate(*collaboration->mandate);
  const Bound bound{mandate, *parse_partial_date(mandate.counts_from)};
  if (collaboration->start)
    compare(context, bound, *collaboration->start, collaboration->start.span(), start_before, may_start_before);
  // Else the start is the date of the event that the time is counted from; what is done of that is told below.
  const auto& counted = context.history.counted_date();
  if (collaboration->start.absent() && counted && !is_done(context, counted.span()))
    compare(context, bound, *counted, counted.span(), start_before, may_start_before);
  for (const plan::Event& event : context.plan.timeline) {
    // The basis may be older, and what is of no step need not belong to the collaboration.
    if (!event.kind || *event.kind == plan::EventKind::inspectorate_basis || !programme::step_of(*event.kind)) continue;
    for (const auto& [date, span] : event.done)
      compare(context, bound, date, span, done_before, may_be_before);
  }
  check_forms(context, mandate);
}

}  // namespace

constexpr Rule SBS105{
    .id = RuleId::SBS105,
    .title = {"något gjordes innan uppdraget fanns", "something was done before the mandate existed"},
    .why = {"Samarbetet sker på regeringens uppdrag och kan inte ha börjat före det. Uppdraget från januari 2017 är "
            "ett tillägg till det från 2015. Datum räknas från den 4 juni 2015, men förskola och förskoleklass "
            "omfattas först från januari 2017.",
            "The collaboration is made on the government's mandate and cannot have begun before it. The mandate of "
            "January 2017 adds to that of 2015. Dates count from 4 June 2015, but preschool and preschool class are "
            "covered only from January 2017."},
    .source = programme::in_part(programme::working_order(
        "(U2015/3357/S, 2015-06-04)", "(U2015/3357/S, 2015-06-04): the number and the day of the mandate.",
        programme::the_programme)),
    .imprecise = Imprecise::note,
    .bad = {R"(samverkan:
  räknas_från: dialog
  start: 2015-05-20
  slut: 2018-05-18
tidslinje:
  - {händelse: dialog_inledd, klar: 2015-05-20, av: [skolverket, huvudman]}
insatser:
  - id: läsning
    slut: 2018-05-18
)"},
    .good = {R"(samverkan:
  räknas_från: dialog
  start: 2015-06-04
  slut: 2018-06-04
tidslinje:
  - {händelse: dialog_inledd, klar: 2015-06-04, av: [skolverket, huvudman]}
insatser:
  - id: läsning
    slut: 2018-05-18
)"},
    .topic = programme::Topic::decision,
    .check = check,
};

}  // namespace sbs::rules
