#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "plan/names.h"
#include "programme/state.h"
#include "render/report_parts.h"
#include "render/timeline_words.h"

// One intervention: what, how, who does what, and how it goes.

namespace sbs::render::paper {

namespace {

using plan::Intervention;
using schedule::State;

constexpr Message<std::string> intervention_title{"Insats: {0}", "Intervention: {0}"};
constexpr Phrase status_term{"Status", "Status"};
constexpr Phrase what_term{"Vad ska göras", "What is to be done"};
constexpr Phrase how_term{"Hur", "How"};
constexpr Phrase time_term{"Tid", "Time"};
constexpr Phrase level_term{"Nivå", "Level"};
constexpr Phrase schools_term{"Skolor", "Schools"};
constexpr Phrase aims_term{"Syfte", "Aims"};
constexpr Phrase strengthens_term{"Förmåga som stärks", "Ability that it strengthens"};
constexpr Phrase funding_term{"Medel", "Funding"};
constexpr Phrase what_untold{"vad som ska göras", "what is to be done"};
constexpr Phrase how_untold{"hur det ska göras", "how it is to be done"};
constexpr Phrase reason_untold{"varför", "why"};
constexpr Phrase who_does_what{"Vem gör vad", "Who does what"};
constexpr Phrase who_untold{"vem som ansvarar", "who is responsible"};
constexpr Phrase commitment_untold{"åtagandet", "the commitment"};
constexpr Phrase party_head{"Part", "Party"};
constexpr Phrase commitment_head{"Åtagande", "Commitment"};
constexpr Phrase activities{"Aktiviteter", "Activities"};
constexpr Phrase activity_head{"Aktivitet", "Activity"};
constexpr Phrase goals{"Mål: ", "Goals: "};
constexpr Phrase reviews{"Avstämningar:", "Reviews:"};
constexpr Phrase no_review{"Insatsen är inte avstämd.", "The intervention has not been reviewed."};
constexpr Message<When> next_review{"Nästa avstämning: {0}.", "Next review: {0}."};
constexpr Phrase no_more_reviews{"Ingen mer avstämning är planerad.", "No more reviews are planned."};
constexpr Message<When> from_date{"från {0}", "from {0}"};
constexpr Message<When> until_date{"till {0}", "until {0}"};

Mark mark_of(plan::InterventionStatus status) {
  using Status = plan::InterventionStatus;
  if (status == Status::completed) return Mark::done;
  if (status == Status::in_progress) return Mark::going_on;
  return status == Status::stopped || status == Status::declined ? Mark::cancelled : Mark::to_come;
}

Facts facts_of(const Intervention& one, const Writer& to) {
  const Language language = to.of.language;
  Facts facts;
  if (one.status) {
    Line line;
    line.append(status_of(*one.status, language));
    if (one.status_reason)
      line.add(fmt::format(". {}", *one.status_reason));
    else if (programme::broken_off(one))
      line.add(" ").append(missing(reason_untold.in(language), language));
    add_fact(facts, status_term.in(language), line);
  }
  add_fact(facts, what_term.in(language), text_or_missing(one.what, what_untold, language));
  add_fact(facts, how_term.in(language), text_or_missing(one.how, how_untold, language));
  std::string time = one.start ? from_date(language, *one.start) : std::string();
  if (one.end) time += (time.empty() ? "" : " ") + until_date(language, *one.end);
  add_fact(facts, time_term.in(language), Line(time));
  if (one.level) add_fact(facts, level_term.in(language), Line(label(*one.level, language)));
  add_fact(facts, schools_term.in(language), Line(school_names(one.schools, to.of.plan)));
  add_fact(facts, aims_term.in(language),
           Line(listed_words(one.aims, [&](const auto& aim) { return label(aim.value, language); })));
  add_fact(facts, strengthens_term.in(language),
           Line(listed_words(one.strengthens, [&](const auto& ability) { return label(ability.value, language); })));
  add_fact(facts, funding_term.in(language), one.funding ? Line(*one.funding) : Line());
  return facts;
}

void add_responsible(const Intervention& one, const Writer& to) {
  const Language language = to.of.language;
  if (one.responsible.empty()) return to.say(missing(who_untold.in(language), language));
  Table table{Line(who_does_what.in(language)),
              {std::string(party_head.in(language)), std::string(list_heads(language).who),
               std::string(commitment_head.in(language))},
              {}};
  for (const plan::Responsible& each : one.responsible) {
    Line commitment = text_or_missing(each.commitment, commitment_untold, language);
    add_notes(each, commitment, language);
    table.rows.push_back({each.party ? Line(label(*each.party, language)) : missing(who_untold.in(language), language),
                          each.who ? Line(plan::who(*each.who, language)) : Line("–"), commitment});
  }
  to.put(std::move(table));
}

void add_activities(const Intervention& one, const Writer& to) {
  const Language language = to.of.language;
  if (one.activities.empty()) return;
  const ListHeads heads = list_heads(language);
  Table table{Line(activities.in(language)),
              {std::string(activity_head.in(language)), std::string(heads.when), std::string(heads.who),
               std::string(heads.state)},
              {}};
  for (const plan::Activity& each : one.activities) {
    Line what = each.title ? Line(*each.title) : missing(what_untold.in(language), language);
    add_notes(each, what, language);
    const plan::Field<PartialDate>& date = each.done ? each.done : each.planned;
    Line when;
    if (date)
      when.date(*date, language);
    else
      when.add(no_date(language));
    table.rows.push_back(
        {what, when, each.who ? Line(plan::who(*each.who, language)) : Line("–"), state_of(each, one, to)});
  }
  to.put(std::move(table));
}

void say_goals_of(const Intervention& one, const Writer& to) {
  const Language language = to.of.language;
  if (one.goals.empty()) return;
  Line line(goals.in(language));
  bool first = true;
  for (const plan::Goal& goal : one.goals) {
    if (!first) line.add(" · ");
    first = false;
    line.link(goal.measure ? *goal.measure : std::string("–"), "results");
  }
  to.say(line);
  for (const plan::Goal& goal : one.goals) {
    add_notes(goal, to);
    if (goal.baseline) add_notes(*goal.baseline, to);
    if (goal.target) add_notes(*goal.target, to);
    for (const plan::Measurement& outcome : goal.outcomes)
      add_notes(outcome, to);
  }
}

void add_reviews(const Intervention& one, const Writer& to) {
  const Language language = to.of.language;
  if (one.reviews.empty() && !one.next_review) {
    if (!programme::broken_off(one)) to.say(Line(no_review.in(language)));
    return;
  }
  const auto newest = newest_reviews(one);
  if (!newest.empty()) to.say(Line(reviews.in(language)));
  Bullets bullets;
  for (const plan::Review* each : newest)
    bullets.items.push_back(line_of(*each, language));
  if (!bullets.items.empty()) to.put(std::move(bullets));
  if (one.next_review)
    to.say(Line(next_review(language, *one.next_review)));
  else if (!programme::broken_off(one) && !one.status.is(plan::InterventionStatus::completed))
    to.say(Line(no_more_reviews.in(language)));
}

}  // namespace

Line state_of(const plan::Activity& activity, const Intervention& of, const Writer& to) {
  const Language language = to.of.language;
  Line line;
  State state = State::open;
  if (activity.done)
    state = State::done;
  else if (activity.cancelled)
    state = State::cancelled;
  else if (programme::broken_off(of))
    state = State::not_applicable;
  else if (activity.planned)
    state = programme::state_of_planned(*activity.planned, to.of.today);
  std::optional<PartialDate> when;
  if (activity.planned) when = *activity.planned;
  line.state(paper::mark_of(state), name_of(state, when, to.of.today, language));
  if (activity.cancelled) line.add(fmt::format(": {}", *activity.cancelled));
  return line;
}

Line status_of(plan::InterventionStatus status, Language language) {
  return Line().state(mark_of(status), label(status, language));
}

std::vector<const plan::Review*> newest_reviews(const Intervention& intervention) {
  std::vector<const plan::Review*> newest;
  for (const plan::Review& each : intervention.reviews)
    newest.push_back(&each);
  std::stable_sort(newest.begin(), newest.end(), [](const plan::Review* a, const plan::Review* b) {
    return a->done && b->done && b->done->last < a->done->last;
  });
  return newest;
}

Line line_of(const plan::Review& review, Language language) {
  Line line;
  if (review.done)
    line.date(*review.done, language);
  else
    line.add(no_date(language));
  if (review.by) line.add(fmt::format(", {}", plan::who(*review.by, language)));
  if (review.progress) line.add(": ").add(label(*review.progress, language));
  add_notes(review, line, language);
  return line;
}

void add_intervention(const Intervention& one, unsigned level, std::string id, const Writer& to) {
  to.heading(level, Line(intervention_title(to.of.language, plan::title_of(one))), std::move(id));
  to.put(facts_of(one, to));
  add_responsible(one, to);
  add_activities(one, to);
  say_goals_of(one, to);
  add_reviews(one, to);
  add_notes(one, to);
}

}  // namespace sbs::render::paper
