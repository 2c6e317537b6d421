#include <string>

#include "base/text.h"
#include "plan/names.h"
#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<std::string> after_end{"insatsen {0} pågår, men slutdatumet har passerat",
                                         "the intervention {0} is in progress, but its end has passed"};
constexpr Message<std::string> no_end{"insatsen {0} är slutförd, men slutdatum saknas",
                                      "the intervention {0} is completed, but has no end"};
constexpr Message<std::string> future_end{"insatsen {0} är slutförd, men slutet ligger i framtiden",
                                          "the intervention {0} is completed, but its end is in the future"};
constexpr Message<std::string> may_be_future{"insatsen {0} är slutförd, men slutet kan ligga i framtiden",
                                             "the intervention {0} is completed, but its end may be in the future"};
constexpr Message<std::string> before_start{"insatsen {0} är slutförd, men har inte börjat än",
                                            "the intervention {0} is completed, but has not begun yet"};
constexpr Message<std::string, std::string> has_started{"insatsen {0} är {1}, men starten har passerat",
                                                        "the intervention {0} is {1}, but its start has passed"};
constexpr Message<std::string> today_is{"i dag är {0}", "today is {0}"};
constexpr Message<> remedy_done{"skriv ”status: slutförd”, eller flytta slutet",
                                "write “status: completed”, or move the end"};
constexpr Message<> remedy_end{"lägg till ”slut: …” med dagen då den slutade", "add “end: …” with the day it ended"};
constexpr Message<> remedy_going{"skriv ”status: pågår”, eller rätta datumet",
                                 "write “status: in_progress”, or correct the date"};
constexpr Message<> remedy_agreed{"skriv ”status: överenskommen” eller ”pågår”, om den är det, eller flytta starten",
                                  "write “status: agreed” or “in_progress”, if it is, or move the start"};

void check_completed(const Context& context, const plan::Intervention& intervention, const std::string& name) {
  const auto& sink = context.sink;
  const PartialDate today = exactly(context.today);
  if (intervention.start && before(today, *intervention.start) == Certainty::certainly) {
    context.sink.report(RuleId::SBS505, intervention.start.span(), before_start, name)
        .helped(sink.text(today_is, iso(context.today)))
        .helped(sink.text(remedy_going));
  } else if (intervention.end.absent()) {
    context.sink.report(RuleId::SBS505, intervention.status.span(), no_end, name).helped(sink.text(remedy_end));
  } else if (intervention.end) {
    const Certainty certainty = before(today, *intervention.end);
    if (certainty == Certainty::no) return;
    auto& finding = context.sink.report(RuleId::SBS505, intervention.end.span(),
                                        certainty == Certainty::certainly ? future_end : may_be_future, name);
    if (certainty == Certainty::possibly) finding.at_level(Severity::note);
    finding.helped(sink.text(today_is, iso(context.today))).helped(sink.text(remedy_going));
  }
}

void check(const Context& context) {
  const PartialDate today = exactly(context.today);
  for (const plan::Intervention& intervention : context.plan.interventions) {
    const auto& status = intervention.status;
    const std::string name = quoted(plan::title_of(intervention), context.language());
    if (status.is(plan::InterventionStatus::completed)) {
      check_completed(context, intervention, name);
    } else if (status.is(plan::InterventionStatus::in_progress)) {
      if (intervention.end && before(*intervention.end, today) == Certainty::certainly)
        context.sink.report(RuleId::SBS505, intervention.end.span(), after_end, name)
            .helped(context.sink.text(today_is, iso(context.today)))
            .helped(context.sink.text(remedy_done));
    } else if (status.is(plan::InterventionStatus::proposed) || status.is(plan::InterventionStatus::offered)) {
      // A planned start is in time until its last day.
      if (intervention.start && before(*intervention.start, today) == Certainty::certainly)
        context.sink
            .report(RuleId::SBS505, intervention.start.span(), has_started, name,
                    std::string(plan::label(*status, context.language())))
            .helped(context.sink.text(today_is, iso(context.today)))
            .helped(context.sink.text(remedy_agreed));
    }
  }
}

}  // namespace

template <>
const Rule& definition<RuleId::SBS505>() {
  static constexpr Rule rule{
      .id = RuleId::SBS505,
      .title = {"insatsens status stämmer inte med dess datum", "the intervention's status does not fit its dates"},
      .why = {"Status och datum sägs på två ställen, och den som läser planen tror på det första hon ser. Stämmer de "
              "inte överens är något av dem gammalt.",
              "Status and dates are said in two places, and a reader believes whichever she sees first. Where they "
              "disagree, one of them is old."},
      .source = programme::our_own("En insats som pågår har inte slutat, en slutförd har ett slut som har varit, och "
                                   "en föreslagen eller erbjuden har inte börjat.",
                                   "An intervention in progress has not ended, a completed one has an end in the past, "
                                   "and one proposed or offered has not begun."),
      .imprecise = Imprecise::note,
      .bad = {R"(insatser:
  - id: läsning
    status: pågår
    slut: 2017-04-28
)"},
      .good = {R"(insatser:
  - id: läsning
    status: pågår
    slut: 2017-05-31
)"},
      .check = check,
  };
  return rule;
}

}  // namespace sbs::rules
