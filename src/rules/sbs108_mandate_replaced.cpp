#include <algorithm>

#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Label, Label> message{"samarbetet börjar efter det att uppdraget {0} ersattes av {1}",
                                        "the collaboration starts after the mandate {0} was replaced by {1}"};
constexpr Message<Label, Label> may{"samarbetet börjar kanske efter det att uppdraget {0} ersattes av {1}",
                                    "the collaboration might start after the mandate {0} was replaced by {1}"};
constexpr Message<On> mandate_here{"ersatt {0}", "replaced {0}"};
constexpr Message<MandateKey> remedy{"skriv ”uppdrag: {0}”, som gäller när samarbetet börjar",
                                     "write “mandate: {0}”, which is in force when the collaboration starts"};
constexpr Message<> or_start{"rätta dagen då samarbetet börjar, om den är fel",
                             "correct the day when the collaboration starts, if it is wrong"};

/// The mandate that took the place of one, in the end, by the day that something starts.
static plan::MandateId in_force(plan::MandateId one, const PartialDate& start) {
  const programme::Mandate& mandate = programme::mandate(one);
  const auto replaced = parse_partial_date(mandate.replaced);
  const bool later = replaced && mandate.replaced_by && not_before(start, *replaced) == Certainty::certainly;
  return later ? in_force(*mandate.replaced_by, start) : one;
}

/// Whether the collaboration was decided on before a day: collaborations that had been are carried through.
enum class Chosen : unsigned char { before, may_be_before, later, unknown, unread };

static Chosen chosen_before(const programme::History& history, const PartialDate& replaced) {
  bool dated = false;
  bool may_be = false;
  for (const plan::EventKind kind :
       {plan::EventKind::selection, plan::EventKind::participation_offer, plan::EventKind::dialogue_opened,
        plan::EventKind::participation_decision, plan::EventKind::participation_agreement}) {
    dated = dated || history.planned_or_done(kind) == programme::Presence::present;
    if (!history.all_read(kind)) return Chosen::unread;
    const auto& done = history.first_done(kind);
    if (!done) continue;
    const Certainty certainty = before(done->date.value, replaced);
    if (certainty == Certainty::certainly) return Chosen::before;
    may_be = may_be || certainty == Certainty::possibly;
  }
  if (may_be) return Chosen::may_be_before;
  return dated ? Chosen::later : Chosen::unknown;
}

static void check(const Context& context) {
  const programme::Mandate* mandate = programme::mandate_of(context.plan);
  const auto start = context.history.start();
  if (mandate == nullptr || !start) return;
  const auto replaced = parse_partial_date(mandate->replaced);
  if (!replaced || !mandate->replaced_by) return;
  const auto chosen = chosen_before(context.history, *replaced);
  if (chosen == Chosen::before || chosen == Chosen::unread) return;
  const Certainty certainty = chosen == Chosen::may_be_before
                                  ? std::min(Certainty::possibly, not_before(*start, *replaced))
                                  : not_before(*start, *replaced);
  auto finding = context.report(certainty, start.span(), message, may, mandate->id, *mandate->replaced_by);
  if (chosen == Chosen::unknown) finding.at(Severity::note);
  finding.points_at(context.plan.collaboration->mandate.span(), mandate_here, *replaced)
      .help(remedy, MandateKey{in_force(*mandate->replaced_by, *start)})
      .help(or_start);
}

constexpr Rule SBS108{
    .id = RuleId::SBS108,
    .title = {"samarbetet börjar när uppdraget redan var ersatt",
              "the collaboration starts when its mandate had been replaced"},
    .why = {"Ett nytt uppdrag ersätter det gamla. Samarbeten som redan var beslutade slutförs, men nya börjar under "
            "det nya uppdraget.",
            "A new mandate replaces the old one. Collaborations that had already been decided on are completed, but "
            "new ones start under the new mandate."},
    .source = programme::described(
        "U2019/03786 ersatte U2015/3357/S och U2017/00301/S den 14 november 2019; riktade insatser ersatte det till "
        "en del i april 2024 (dagen osäker), och pågående samarbeten slutförs.",
        "U2019/03786 replaced U2015/3357/S and U2017/00301/S on 14 November 2019; the targeted measures replaced it "
        "in part in April 2024 (day uncertain), and running collaborations are finished.",
        programme::the_mandates),
    .imprecise = Imprecise::note,
    .bad = {R"(sbs: 1
samverkan:
  uppdrag: sbs-2015
  huvudman: {namn: Exempelkommunen, typ: kommunal}
  räknas_från: dialog
  start: 2020-01-15
tidslinje:
  - {händelse: dialog_inledd, planerad: 2020-01-15, av: [skolverket, huvudman]}
)",
            Example::Kind::file},
    .good = {R"(sbs: 1
samverkan:
  uppdrag: sbs-2019
  huvudman: {namn: Exempelkommunen, typ: kommunal}
  räknas_från: dialog
  start: 2020-01-15
tidslinje:
  - {händelse: dialog_inledd, planerad: 2020-01-15, av: [skolverket, huvudman]}
)",
             Example::Kind::file},
    .check = check,
};

}  // namespace sbs::rules
