#include <algorithm>
#include <type_traits>

#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<Label, When> start_before{
    "samarbetet börjar före {1}, då uppdraget {0} började gälla",
    "the collaboration starts before {1}, when the mandate {0} came into force"};
constexpr Message<Label, When> may_start_before{
    "samarbetet börjar kanske före {1}, då uppdraget {0} började gälla",
    "the collaboration might start before {1}, when the mandate {0} came into force"};
constexpr Message<Label, When, Title> done_before{
    "händelsen {2} skedde före {1}, då uppdraget {0} började gälla",
    "the event {2} took place before {1}, when the mandate {0} came into force"};
constexpr Message<Label, When, Title> may_be_before{
    "händelsen {2} skedde kanske före {1}, då uppdraget {0} började gälla",
    "the event {2} might have taken place before {1}, when the mandate {0} came into force"};
constexpr Message<Label, When> form_before{
    "skolan deltar före {1}, då uppdraget {0} började omfatta dess skolform",
    "the school takes part before {1}, when the mandate {0} began to cover its school form"};
constexpr Message<Label, When> form_may_be_before{
    "skolan deltar kanske före {1}, då uppdraget {0} började omfatta dess skolform",
    "the school might take part before {1}, when the mandate {0} began to cover its school form"};
constexpr Message<Phrase> mandate_here{"planens uppdrag: {0}", "the plan's mandate: {0}"};
constexpr Message<When> remedy{"rätta datumet: före {0} fanns inget uppdrag",
                               "correct the date: before {0} there was no mandate"};
constexpr Message<When> remedy_form{"rätta datumet: uppdraget omfattar skolformen först från {0}",
                                    "correct the date: the mandate covers the school form only from {0}"};
constexpr Message<MandateKey> choose{"skriv ”uppdrag: {0}”, som gällde då, om datumet stämmer",
                                     "write “mandate: {0}”, which was in force then, if the date is right"};
constexpr Message<MandateKey> may_choose{
    "skriv ”uppdrag: {0}”, som kanske gällde då, om datumet stämmer",
    "write “mandate: {0}”, which might have been in force then, if the date is right"};

/// From when something can have happened under a mandate.
struct Bound {
  const programme::Mandate& mandate;
  /// The mandate that came into force then: of one that adds to another, and counts from its day, the other.
  const programme::Mandate& from_then;
  PartialDate from;
};

Bound begin_of(const programme::Mandate& mandate) {
  const bool as_added_to = mandate.added_to && programme::mandate(*mandate.added_to).counts_from == mandate.counts_from;
  return {mandate, as_added_to ? programme::mandate(*mandate.added_to) : mandate,
          *parse_partial_date(mandate.counts_from)};
}

/// Whether a mandate came before another: it is of the same family, or the other took its place in the end.
bool precedes(const programme::Mandate& one, const programme::Mandate& other) {
  if (one.id == other.id) return false;
  if (one.family == other.family || one.replaced_by == other.id) return true;
  return one.replaced_by && precedes(programme::mandate(*one.replaced_by), other);
}

/// A mandate that was in force on a date, or may have been.
struct InForce {
  const programme::Mandate* mandate = nullptr;  ///< null where there was none
  bool certain = false;
};

/// The mandate before the chosen one that was in force on a date: of several in a family the latest.
InForce in_force(const PartialDate& date, const programme::Mandate& chosen) {
  InForce found;
  for (const programme::Mandate& one : programme::mandates()) {
    if (!precedes(one, chosen) || (found.mandate != nullptr && found.mandate->family != one.family)) continue;
    const auto replaced = parse_partial_date(one.replaced);
    const Certainty still = replaced ? before(date, *replaced) : Certainty::certainly;
    if (before(date, *parse_partial_date(one.decided)) == Certainty::no && still != Certainty::no)
      found = {&one, still == Certainty::certainly};
  }
  return found;
}

/// The first day of all mandates that came before the chosen one, and its own.
PartialDate first_of_all(const programme::Mandate& chosen) {
  PartialDate first = *parse_partial_date(chosen.counts_from);
  for (const programme::Mandate& one : programme::mandates()) {
    const PartialDate from = *parse_partial_date(one.counts_from);
    if (precedes(one, chosen) && from.first < first.first) first = from;
  }
  return first;
}

template <class... Args>
Finding tell(const Context& context, const Bound& bound, const PartialDate& date, source::Span span,
             const Message<Label, When, Args...>& certain, const Message<Label, When, Args...>& possible,
             const std::type_identity_t<Args>&... args) {
  auto finding =
      context.report(before(date, bound.from), span, certain, possible, bound.from_then.id, bound.from, args...);
  finding.points_at(context.plan.collaboration->mandate.span(), mandate_here, bound.mandate.reference);
  return finding;
}

template <class... Args>
void compare(const Context& context, const Bound& bound, const PartialDate& date, source::Span span,
             const Message<Label, When, Args...>& certain, const Message<Label, When, Args...>& possible,
             const std::type_identity_t<Args>&... args) {
  auto finding = tell(context, bound, date, span, certain, possible, args...);
  if (!finding) return;
  if (const InForce then = in_force(date, bound.mandate); then.mandate != nullptr)
    finding.help(if_date_is_wrong).help(then.certain ? choose : may_choose, MandateKey{then.mandate->id});
  else
    finding.help(remedy, first_of_all(bound.mandate));
}

/// Of a mandate that adds to another: a school whose forms the other did not cover.
void check_forms(const Context& context, const programme::Mandate& mandate) {
  if (!mandate.added_to) return;
  const programme::Mandate& older = programme::mandate(*mandate.added_to);
  const Bound bound{mandate, mandate, *parse_partial_date(mandate.decided)};
  for (const plan::School& school : context.plan.schools) {
    const bool only_added = school.forms.whole && !school.forms.empty() &&
                            std::all_of(school.forms.begin(), school.forms.end(), [&](const auto& form) {
                              return programme::covers(mandate, form.value) && !programme::covers(older, form.value);
                            });
    const auto from = school.from.absent() ? context.history.start() : school.from.field();
    if (only_added && from)
      tell(context, bound, *from, school.forms.span, form_before, form_may_be_before).help(remedy_form, bound.from);
  }
}

bool is_done(const Context& context, source::Span date) {
  return std::any_of(context.plan.timeline.begin(), context.plan.timeline.end(), [&](const plan::Event& event) {
    return std::any_of(event.done.begin(), event.done.end(), [&](const auto& one) { return one.span == date; });
  });
}

void check(const Context& context) {
  const programme::Mandate* mandate = programme::mandate_of(context.plan);
  if (mandate == nullptr) return;
  const auto& collaboration = context.plan.collaboration;
  const Bound bound = begin_of(*mandate);
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
      compare(context, bound, date, span, done_before, may_be_before, Title(event));
  }
  check_forms(context, *mandate);
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
        "Regeringen uppdrar åt Statens skolverk att i dialog med huvudmän genomföra insatser i syfte att höja "
        "kunskapsresultaten och öka likvärdigheten inom och mellan skolor. (U2015/3357/S, 2015-06-04)",
        "The government instructs Skolverket to carry out interventions, in dialogue with organisers, so as to raise "
        "knowledge results and increase equity within and between schools. (U2015/3357/S, 2015-06-04)",
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
