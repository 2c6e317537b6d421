#include "programme/sentences.h"
#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<Title> intervention_named{"insatsen {0}", "the intervention {0}"};
constexpr Message<Quoted> activity_named{"aktiviteten {0}", "the activity {0}"};
constexpr Message<std::string> starts_before{"{0} börjar före samarbetet", "{0} begins before the collaboration"};
constexpr Message<std::string> may_start_before{"{0} börjar kanske före samarbetet",
                                                "{0} might begin before the collaboration"};
constexpr Message<std::string> starts_after{"{0} börjar efter samarbetets slut",
                                            "{0} begins after the collaboration's end"};
constexpr Message<std::string> may_start_after{"{0} börjar kanske efter samarbetets slut",
                                               "{0} might begin after the collaboration's end"};
constexpr Message<std::string> ends_after{"{0} slutar efter samarbetets slut",
                                          "{0} ends after the collaboration's end"};
constexpr Message<std::string> may_end_after{"{0} slutar kanske efter samarbetets slut",
                                             "{0} might end after the collaboration's end"};
constexpr Message<> start_here{"samarbetet börjar", "the collaboration begins"};
constexpr Message<> end_here{"samarbetet slutar", "the collaboration ends"};
constexpr Message<When> first_day{"flytta annars samarbetets start, som nu är {0}",
                                  "otherwise move the start of the collaboration, which is {0} now"};
constexpr Message<When> last_day{"flytta annars samarbetets slut, som nu är {0}",
                                 "otherwise move the end of the collaboration, which is {0} now"};

/// Of the two ways of being outside, each with its words.
struct Words {
  const Message<std::string>& certain;
  const Message<std::string>& possible;
  const Message<>& bound_here;
  const Message<When>& remedy;
  Severity severity;
};
constexpr Words too_early{starts_before, may_start_before, start_here, first_day, Severity::error};
constexpr Words too_late{starts_after, may_start_after, end_here, last_day, Severity::error};
constexpr Words too_long{ends_after, may_end_after, end_here, last_day, Severity::warning};

void report(const Context& context, Certainty certainty, const Words& words, source::Span span,
            const std::string& title, const source::Field<PartialDate>& bound, Day limit) {
  context.report(certainty, span, words.certain, words.possible, title)
      .at(words.severity)
      .points_at(bound.span(), words.bound_here)
      .help(if_date_is_wrong)
      .help(words.remedy, limit);
}

void check(const Context& context) {
  const auto start = context.history.start();
  const auto end = context.history.end();
  const auto check_start = [&](const source::Field<PartialDate>& date, const std::string& title) {
    if (!date) return;
    if (start) report(context, before(*date, *start), too_early, date.span(), title, start, start->last);
    if (end) report(context, before(*end, *date), too_late, date.span(), title, end, end->first);
  };
  for (const plan::Intervention& intervention : context.plan.interventions) {
    if (intervention.status.is(plan::InterventionStatus::declined)) continue;
    const std::string title = intervention_named(context.language(), Title(intervention));
    check_start(intervention.start, title);
    const bool starts_late = end && intervention.start && before(*end, *intervention.start) == Certainty::certainly;
    if (intervention.end && end && !starts_late)
      report(context, before(*end, *intervention.end), too_long, intervention.end.span(), title, end, end->first);
    for (const plan::Activity& activity : intervention.activities) {
      const auto& date = activity.done.absent() ? activity.planned : activity.done;
      const bool comes = activity.cancelled.absent() || !activity.done.absent();
      if (comes)
        check_start(date, activity.title ? activity_named(context.language(), Quoted(*activity.title)) : title);
    }
  }
}

}  // namespace

constexpr Rule SBS507{
    .id = RuleId::SBS507,
    .title = {"insatsen ligger utanför samarbetets tid", "the intervention lies outside the collaboration's time"},
    .why = {"Insatserna genomförs medan samarbetet pågår, för det är då de redovisas och Skolverket ger stöd.",
            "Interventions are carried out while the collaboration lasts, for that is when they are reported and "
            "Skolverket gives support."},
    .source = programme::in_part(programme::up_to_three_years),
    .levels = Phrase{"Det blir bara en varning om insatsen börjar i tid men slutar efter samarbetet.",
                     "It is only a warning where the intervention begins in time and ends after the collaboration."},
    .imprecise = Imprecise::note,
    .bad = {R"(samverkan:
  slut: 2019-05-31
insatser:
  - id: läsning
    status: överenskommen
    start: 2019-06-03
    slut: 2019-06-14
)"},
    .good = {R"(samverkan:
  slut: 2019-05-31
insatser:
  - id: läsning
    status: överenskommen
    start: 2017-08-21
    slut: 2018-06-08
)"},
    .topic = programme::Topic::period,
    .check = check,
};

}  // namespace sbs::rules
