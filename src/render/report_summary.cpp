#include <fmt/format.h>

#include <array>

#include "base/text.h"
#include "plan/names.h"
#include "render/checklist_lines.h"
#include "render/report_parts.h"

// The summary of the page: whole sentences of what is computed, to be pasted into minutes, with no judgement of ours.

namespace sbs::render::paper {

namespace {

using plan::Progress;
using schedule::State;
using schedule::Task;

constexpr Phrase summary_title{"Sammanfattning", "Summary"};
constexpr Message<programme::Step> in_step{"Samarbetet är i {0}.", "The collaboration is in {0}."};
constexpr Phrase is_over{"Samarbetet är avslutat.", "The collaboration is closed."};
constexpr Message<When> began{"Det började {0}.", "It began {0}."};
constexpr Message<When> begins{"Det börjar {0}.", "It begins {0}."};
constexpr Message<When, When> began_and_ended{"Det började {0} och slutade {1}.", "It began {0} and ended {1}."};
constexpr Message<When, When> began_and_ends{"Det började {0} och ska sluta {1}.", "It began {0} and is to end {1}."};
constexpr Message<When, Counted> limit_in{"Tidsgränsen går ut {0}, om {1}.", "The time limit ends {0}, in {1}."};
constexpr Message<When> limit_about{"Tidsgränsen går ut {0}.", "The time limit ends {0}."};
constexpr Message<When> limit_passed{"Tidsgränsen gick ut {0}.", "The time limit ended {0}."};
constexpr Noun interventions{{"insats", "intervention"}, {"insatser", "interventions"}};
constexpr Message<std::string, AllOf<std::string>> of_interventions{"Av {0}: {1}.", "Of {0}: {1}."};
constexpr Message<std::string, std::string> counted_as{"{0} {1}", "{0} {1}"};
constexpr Noun not_reviewed{{"är inte avstämd", "has not been reviewed"},
                            {"är inte avstämda", "have not been reviewed"}};
constexpr Phrase no_interventions{"Planen har inga insatser än.", "The plan has no interventions yet."};
constexpr Noun things_late{{"sak är försenad", "thing is late"}, {"saker är försenade", "things are late"}};
constexpr Message<std::string, std::string> late_named{"{0}: {1}.", "{0}: {1}."};
constexpr Message<std::string> and_others{"{0} och andra", "{0} and others"};
constexpr Message<std::string, std::string> next_is{"Närmast: {0}, {1}.", "Next: {0}, {1}."};

/// How the latest reviews say that it goes: "4 enligt plan, 1 risk för avvikelse och 2 är inte avstämda".
void say_reviews(const Writer& to) {
  const Language language = to.of.language;
  std::array<std::size_t, enum_count<Progress>> by_progress{};
  std::size_t all = 0;
  std::size_t without = 0;
  for (const plan::Intervention& one : to.of.plan.interventions) {
    if (programme::broken_off(one)) continue;
    ++all;
    if (const plan::Review* latest = programme::latest_review(one))
      ++by_progress.at(static_cast<std::size_t>(*latest->progress));
    else
      ++without;
  }
  if (all == 0) return to.say(Line(no_interventions.in(language)));
  AllOf<std::string> parts;
  for (std::size_t at = 0; at < by_progress.size(); ++at)
    if (by_progress.at(at) > 0)
      parts.items.push_back(counted_as(language, std::to_string(by_progress.at(at)),
                                       std::string(plan::label(static_cast<Progress>(at), language))));
  if (without > 0) parts.items.push_back(not_reviewed(language, static_cast<long long>(without)));
  to.say(Line(of_interventions(language, interventions(language, static_cast<long long>(all)), parts)));
}

void say_period(const Writer& to) {
  const Language language = to.of.language;
  const schedule::Heading& heading = to.of.schedule.heading;
  Line line;
  if (heading.current)
    line.add(in_step(language, *heading.current));
  else if (heading.ended)
    line.add(is_over.in(language));
  else
    line.add(is_status(language, std::string(plan::said_of_collaboration(heading.status, language))));
  if (heading.start && heading.end)
    line.add(" ").add(heading.end->last < to.of.today ? began_and_ended(language, *heading.start, *heading.end)
                                                      : began_and_ends(language, *heading.start, *heading.end));
  else if (heading.start)
    line.add(" ").add(heading.start->first <= to.of.today ? began(language, *heading.start)
                                                          : begins(language, *heading.start));
  to.say(line);
}

void say_limit(const Writer& to) {
  const Language language = to.of.language;
  const schedule::Heading& heading = to.of.schedule.heading;
  if (!heading.limit || !to.of.standing.days_left) return;
  const auto& left = *to.of.standing.days_left;
  if (left.most < 0)
    to.say(Line(limit_passed(language, *heading.limit)));
  else if (left.fewest == left.most)
    to.say(Line(limit_in(language, *heading.limit, rules::days(left.most))));
  else
    to.say(Line(limit_about(language, *heading.limit)));
}

void say_late(const Writer& to) {
  const Language language = to.of.language;
  constexpr std::size_t few = 3;
  std::vector<std::string> names;
  std::size_t count = 0;
  for (const Task& task : to.of.checklist.tasks) {
    if (task.state != State::overdue) continue;
    if (++count <= few) names.push_back(what_of(task));
  }
  if (count == 0) return to.say(Line(nothing_late.in(language)));
  std::string named = join_and(names, language);
  if (count > few) named = and_others(language, fmt::format("{}", fmt::join(names, ", ")));
  to.say(Line(late_named(language, things_late(language, static_cast<long long>(count)), named)));
}

void say_next(const Writer& to) {
  const Language language = to.of.language;
  const Task* next = nullptr;
  for (const Task& task : to.of.checklist.tasks) {
    const bool ahead = task.state == State::due || task.state == State::planned;
    if (ahead && task.when && (next == nullptr || task.when->last < next->when->last)) next = &task;
  }
  if (next != nullptr) to.say(Line(next_is(language, what_of(*next), when_words(*next->when, next->every, language))));
}

}  // namespace

void say_summary(const Writer& to) {
  say_period(to);
  say_limit(to);
  say_reviews(to);
  say_goals(to);
  say_late(to);
  say_next(to);
}

void add_summary(const Writer& to) {
  to.heading(2, Line(summary_title.in(to.of.language)), "summary");
  say_summary(to);
}

}  // namespace sbs::render::paper
