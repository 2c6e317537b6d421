#include <algorithm>

#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<Label, Phrase> start_before{"samarbetet börjar innan {0} beslutades: {1}",
                                              "the collaboration starts before {0} was decided: {1}"};
constexpr Message<Label, Phrase> may_start_before{"samarbetet kan börja innan {0} beslutades: {1}",
                                                  "the collaboration may start before {0} was decided: {1}"};
constexpr Message<Label, Phrase> done_before{"det här är gjort innan {0} beslutades: {1}",
                                             "this is done before {0} was decided: {1}"};
constexpr Message<Label, Phrase> may_be_before{"det här kan vara gjort innan {0} beslutades: {1}",
                                               "this may be done before {0} was decided: {1}"};
constexpr Message<Label, Phrase> form_before{"skolan deltar innan {0} omfattade dess skolform: {1}",
                                             "the school takes part before {0} covered its form: {1}"};
constexpr Message<Label, Phrase> form_may_be_before{"skolan kan delta innan {0} omfattade dess skolform: {1}",
                                                    "the school may take part before {0} covered its form: {1}"};
constexpr Message<When> mandate_here{"uppdraget gäller från {0}", "the mandate counts from {0}"};
constexpr Message<> remedy{"rätta datumet, eller välj det uppdrag som gällde då: ”uppdrag: …”",
                           "correct the date, or choose the mandate of that time: “mandate: …”"};

/// From when something can have happened under a mandate.
struct Bound {
  const programme::Mandate& mandate;
  PartialDate from;
};

void compare(const Context& context, const Bound& bound, const PartialDate& date, source::Span span,
             const Message<Label, Phrase>& certain, const Message<Label, Phrase>& possible) {
  context.report(before(date, bound.from), span, certain, possible, bound.mandate.id, bound.mandate.reference)
      .points_at(context.plan.collaboration->mandate.span(), mandate_here, bound.from)
      .help(remedy);
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

void check(const Context& context) {
  const auto& collaboration = context.plan.collaboration;
  if (!collaboration || !collaboration->mandate) return;
  const programme::Mandate& mandate = programme::mandate(*collaboration->mandate);
  const Bound bound{mandate, *parse_partial_date(mandate.counts_from)};
  if (collaboration->start)
    compare(context, bound, *collaboration->start, collaboration->start.span(), start_before, may_start_before);
  for (const plan::Event& event : context.plan.timeline) {
    // The basis may be older, and what is of no step need not belong to the collaboration.
    if (event.kind && (*event.kind == plan::EventKind::inspectorate_basis || !programme::step_of(*event.kind)))
      continue;
    for (const auto& [date, span] : event.done)
      compare(context, bound, date, span, done_before, may_be_before);
  }
  check_forms(context, mandate);
}

}  // namespace

constexpr Rule SBS105{
    .id = RuleId::SBS105,
    .title = {"något är gjort innan uppdraget fanns", "something is done before the mandate existed"},
    .why = {"Samarbetet sker på regeringens uppdrag och kan inte ha börjat före det. Uppdraget från januari 2017 är "
            "ett tillägg till det från 2015: datum räknas från 2015-06-04, men förskola och förskoleklass först från "
            "januari 2017.",
            "The collaboration is made on the government's mandate and cannot have begun before it. The mandate of "
            "January 2017 adds to that of 2015: dates count from 2015-06-04, but preschool and preschool class only "
            "from January 2017."},
    .source = programme::working_order("(U2015/3357/S, 2015-06-04)",
                                       "(U2015/3357/S, 2015-06-04): the number and the day of the mandate.",
                                       programme::the_notice),
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
