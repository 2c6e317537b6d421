#include <algorithm>
#include <string>

#include "plan/names.h"
#include "programme/mandates.h"
#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<std::string, std::string> message{"samarbetet börjar när {0} redan var ersatt av {1}",
                                                    "the collaboration starts when {1} had already replaced {0}"};
constexpr Message<std::string, std::string> may{"samarbetet kan börja när {0} redan var ersatt av {1}",
                                                "the collaboration may start when {1} had already replaced {0}"};
constexpr Message<std::string> mandate_here{"ersatt {0}", "replaced {0}"};
constexpr Message<std::string> remedy{"skriv ”uppdrag: {0}”, eller rätta när samarbetet började",
                                      "write “mandate: {0}”, or correct when the collaboration started"};

/// The mandate that took another's place: the next one that was decided when the other was replaced.
const programme::Mandate& successor(const programme::Mandate& mandate) {
  const auto all = programme::mandates();
  return *std::find_if(all.begin(), all.end(),
                       [&](const programme::Mandate& one) { return one.decided == mandate.replaced; });
}

void check(const Context& context) {
  const auto& collaboration = context.plan.collaboration;
  const auto start = context.history.start();
  if (!collaboration || !collaboration->mandate || !start) return;
  const programme::Mandate& mandate = programme::mandate(*collaboration->mandate);
  const auto replaced = parse_partial_date(mandate.replaced);
  if (!replaced) return;
  const Certainty certainty = not_before(*start, *replaced);
  if (certainty == Certainty::no) return;
  const std::string next(plan::label(successor(mandate).id));
  auto& finding = context.sink.report(RuleId::SBS108, start.span(), certainty == Certainty::certainly ? message : may,
                                      std::string(plan::label(mandate.id)), next);
  if (certainty == Certainty::possibly) finding.at_level(Severity::note);
  finding
      .pointing_at(collaboration->mandate.span(),
                   context.sink.text(mandate_here, long_date(*replaced, context.language())))
      .helped(context.sink.text(remedy, next));
}

}  // namespace

template <>
const Rule& definition<RuleId::SBS108>() {
  static constexpr Rule rule{
      .id = RuleId::SBS108,
      .title = {"samarbetet börjar när uppdraget redan var ersatt",
                "the collaboration starts when its mandate had been replaced"},
      .why = {"Ett nytt uppdrag ersätter det gamla: samarbeten som redan pågår slutförs, men nya börjar under det nya "
              "uppdraget.",
              "A new mandate replaces the old one: collaborations under way are finished, but new ones start under the "
              "new mandate."},
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
)",
              Example::Kind::file},
      .good = {R"(sbs: 1
samverkan:
  uppdrag: sbs-2019
  huvudman: {namn: Exempelkommunen, typ: kommunal}
  räknas_från: dialog
  start: 2020-01-15
)",
               Example::Kind::file},
      .check = check,
  };
  return rule;
}

}  // namespace sbs::rules
