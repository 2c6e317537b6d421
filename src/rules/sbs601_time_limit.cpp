#include "programme/event.h"
#include "programme/sentences.h"
#include "programme/years.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<programme::Years> too_long{"samarbetet pågår längre än {0}",
                                             "the collaboration goes on for longer than {0}"};
constexpr Message<programme::Years> may_be_too_long{"samarbetet pågår kanske längre än {0}",
                                                    "the collaboration might go on for longer than {0}"};
constexpr Message<programme::Years> still_open{
    "samarbetet pågår längre än {0}, och planen säger inte när det slutar",
    "the collaboration goes on for longer than {0}, and the plan does not say when it ends"};
constexpr Message<programme::Years> may_be_open{
    "samarbetet pågår kanske längre än {0}, och planen säger inte när det slutar",
    "the collaboration might go on for longer than {0}, and the plan does not say when it ends"};
constexpr Message<Counted> days_too_long{"{0} för länge", "{0} too long"};
constexpr Message<Counted> at_least{"minst {0} för länge", "at least {0} too long"};
constexpr Message<Counted> at_most{"högst {0} för länge", "at most {0} too long"};
constexpr Message<Label> counted_from{"räknat från {0}", "counted from {0}"};
constexpr Message<> from_start{"räknat från starten", "counted from the start"};
constexpr Message<Pasted> last_day{"skriv ”slut: {0}” eller tidigare", "write “end: {0}” or earlier"};
constexpr Message<When> closing_late{"rätta datumet efter ”klar”, om avslutet var senast {0}",
                                     "correct the date after “done”, if the closing was {0} at the latest"};
constexpr Message<When> close_earlier{"flytta avslutet till {0} eller tidigare", "move the closing to {0} or earlier"};
constexpr Message<> agree_anew{
    "kom annars överens med Skolverket om ett nytt samarbete, som inte följer direkt på det här",
    "otherwise agree with Skolverket on a new collaboration that does not follow directly on this one"};
constexpr Message<When, When> interval{"starten är ungefärlig: tidsgränsen går ut mellan {0} och {1}",
                                       "the start is imprecise: the time limit ends between {0} and {1}"};
constexpr Message<Pasted> write_end{"lägg till ”slut: {0}” under ”samverkan”, eller en tidigare dag",
                                    "add “end: {0}” under “collaboration”, or an earlier day"};
constexpr Message<> end_missing{"här saknas ”slut”", "here “end” is missing"};
constexpr Message<> after_limit{"efter tidsgränsen", "after the time limit"};

/// For how long the mandate allows it to go on.
static programme::Years time_allowed(const Context& context) {
  return {*programme::mandate_of(context.plan)->limit_years};
}

/// What is said of every finding: where the time is counted from, and the last day.
static void explain(const Context& context, Finding& finding, const PartialDate& limit) {
  const auto start = context.history.start();
  const auto& from = context.plan.collaboration->counted_from;
  if (from)
    finding.points_at(start.span(), counted_from, *from);
  else
    finding.points_at(start.span(), from_start);
  if (!limit.exact()) finding.help(interval, limit.first, limit.last);
}

/// Whether the end is the same month or week as the start, so many years on: as people count, that is the whole time.
static bool is_same_time_of_year(const PartialDate& start, const PartialDate& end, int years) {
  if (start.precision != end.precision) return false;
  if (start.precision == Precision::month) return end.first == add_years(start.first, years);
  if (start.precision != Precision::week) return false;
  const Week from = week_of(start.first);
  const Week to = week_of(end.first);
  return from.number == to.number && to.year == from.year + years;
}

static void check_end(const Context& context, const PartialDate& limit, const source::Field<PartialDate>& end) {
  const Certainty certainty = before(limit, *end);
  const programme::Years years = time_allowed(context);
  if (certainty == Certainty::no || is_same_time_of_year(*context.history.start(), *end, years.count)) return;
  auto finding = context.report(certainty, end.span(), too_long, may_be_too_long, years);
  if (certainty == Certainty::certainly)
    finding.label(limit.exact() && end->exact() ? days_too_long : at_least, days((end->first - limit.last).count()));
  else
    finding.label(at_most, days((end->last - limit.first).count()));
  explain(context, finding, limit);
  if (!context.plan.collaboration->end.absent()) {
    finding.help(last_day, limit.first);
  } else {  // it is a closing that shows the end
    const bool done = before(exactly(context.today), *end) == Certainty::no;
    finding.help(done ? closing_late : close_earlier, limit.first).help(agree_anew);
  }
}

static void check_open(const Context& context, const PartialDate& limit) {
  const auto status = context.history.status();
  if (status != plan::CollaborationStatus::active && status != plan::CollaborationStatus::paused) return;
  Certainty certainty = before(limit, exactly(context.today));
  source::Field<PartialDate> late;
  const auto compare = [&](const PartialDate& date, source::Span span) {
    const Certainty one = before(limit, date);
    if (one == Certainty::no || one < certainty || (late && one == certainty)) return;
    certainty = one;
    late = {date, span};
  };
  for (const plan::Event& event : context.plan.timeline) {
    if (!programme::shows_work(event)) continue;
    for (const auto& date : event.done)
      compare(date.value, date.span);
    if (const auto planned = programme::still_planned(event)) compare(*planned, event.planned.span());
  }
  if (certainty == Certainty::no) return;
  const auto place = late ? late.span() : context.plan.collaboration->head;
  auto finding = context.report(certainty, place, still_open, may_be_open, time_allowed(context));
  finding.label(late ? after_limit : end_missing);
  explain(context, finding, limit);
  finding.help(write_end, limit.first);
}

static void check(const Context& context) {
  const auto limit = context.history.last_day_allowed();
  const auto end = context.history.end();
  if (!limit || end.unread()) return;
  if (end)
    check_end(context, *limit, end);
  else if (!context.plan.collaboration->status.unread() &&
           context.history.planned_or_done(plan::EventKind::closing) != programme::Presence::unknown)
    check_open(context, *limit);
}

constexpr Rule SBS601{
    .id = RuleId::SBS601,
    .title = {"samarbetet pågår längre än uppdraget tillåter",
              "the collaboration goes on for longer than its mandate allows"},
    .why =
        {"Samarbetet är en tidsbegränsad hjälp. Tre år är kalenderår: det som börjar den 13 juni 2016 slutar senast "
         "den 13 juni 2019. Tidsgränsen gäller huvudmannen, inte varje skola, och tiden löper också under en paus. Den "
         "offentliga texten säger inte vilken händelse tiden räknas från. Därför säger planen det med ”räknas_från”.",
         "The collaboration is help for a limited time. Three years are calendar years: what begins on 13 June 2016 "
         "ends on 13 June 2019 at the latest. The limit is per organiser, not per school, and the time goes on during "
         "a pause, too. The public text does not say which event the time is counted from. So the plan says it with "
         "“counted_from”."},
    .source = programme::up_to_three_years,
    .imprecise = Imprecise::warning,
    .bad = {R"(samverkan:
  slut: 2019-08-31
)"},
    .good = {R"(samverkan:
  slut: 2019-06-13
)"},
    .topic = programme::Topic::limit,
    .applies = programme::has_time_limit,
    .check = check,
};

}  // namespace sbs::rules
