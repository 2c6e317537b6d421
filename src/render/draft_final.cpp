#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "plan/names.h"
#include "programme/event.h"
#include "programme/intervention.h"
#include "programme/mandates.h"
#include "programme/requirements.h"
#include "programme/sentences.h"
#include "render/draft_parts.h"
#include "render/results_words.h"
#include "render/timeline_words.h"

// The final report (step 6): the whole of it, goals against outcomes, what was learnt, and how the work goes on.

namespace sbs::render::paper {

namespace {

using plan::Intervention;
using schedule::GoalState;

constexpr Phrase mandate_term{"Uppdrag", "Mandate"};
constexpr Phrase organiser_term{"Huvudman", "Organiser"};
constexpr Phrase schools_term{"Skolor", "Schools"};
constexpr Message<std::string, std::string> numbered{"{0} {1}", "{0} {1}"};
constexpr Message<std::string> step_began{"Steg {0} började", "Step {0} began"};
constexpr Phrase pause_term{"Paus", "Pause"};
constexpr Message<std::string> left_because{"{0} lämnade samarbetet", "{0} left the collaboration"};
constexpr Phrase what_term{"Vad som skulle göras", "What was to be done"};
constexpr Phrase how_term{"Hur", "How"};
constexpr Message<std::string, std::string, std::string> came_from_and_to{", från {0} till {1}; målet var {2}",
                                                                          ", from {0} to {1}; the target was {2}"};
constexpr Phrase all_reached{"Alla mål som går att räkna är nådda.",
                             "All goals that can be counted have been reached."};
constexpr Phrase no_goals{"Planen har inga mål.", "The plan has no goals."};
constexpr Phrase assessed_by_skolverket{
    "Det är Skolverket som bedömer om förmågorna har stärkts. Här står huvudmannens egen bild, som underlag.",
    "It is Skolverket that assesses whether the abilities have been strengthened. This is the organiser's own picture, "
    "as material for that."};
constexpr Phrase own_picture{"Här står huvudmannens egen bild, som underlag.",
                             "This is the organiser's own picture, as material."};
constexpr Message<std::string> source_says{"”{0}”", "“{0}”"};
constexpr Phrase meant_to_strengthen{"Insatser som skulle stärka den", "Interventions that were to strengthen it"};
constexpr Phrase evaluation_term{"Skolverkets utvärdering", "Skolverket's evaluation"};
constexpr Phrase assessment_term{"Skolverkets bedömning", "Skolverket's assessment"};
constexpr Phrase lessons_term{"Lärdomar", "Lessons"};
constexpr Phrase spreading_term{"Spridning", "How they are spread"};
constexpr Phrase going_on_term{"Arbetet fortsätter", "The work goes on"};
constexpr Phrase responsible_term{"Ansvar efter avslut", "Responsibility afterwards"};

/// An ability, and the organiser's picture of it.
struct OwnPicture {
  plan::Ability ability;
  Phrase title;
  Ask ask;
};
constexpr std::array pictures{
    OwnPicture{plan::Ability::plan, {"Att planera", "To plan"}, Ask::picture_of_planning},
    OwnPicture{plan::Ability::follow_up, {"Att följa upp", "To follow up"}, Ask::picture_of_following_up},
    OwnPicture{plan::Ability::develop, {"Att utveckla", "To develop"}, Ask::picture_of_developing}};

/// "från den 3 maj 2018 till den 1 juni 2018", and why.
Line line_of(const plan::Pause& pause, const Draft& draft) {
  const Language language = draft.of.language;
  Line line;
  if (pause.from) line.date(*pause.from, language);
  line.add("–");
  if (pause.until) line.date(*pause.until, language);
  return line.add(": ").append(draft.text_or_gap(pause.reason, Ask::pause_reason));
}

/// When a step began: with the first event of it that is done, or the first intervention that has begun.
std::optional<PartialDate> beginning_of(programme::Step step, const Draft& draft) {
  std::optional<PartialDate> first;
  if (const auto& done = draft.of.history.first_done(step)) first = done->date.value;
  if (step != programme::Step::implementation) return first;
  for (const Intervention& one : draft.of.plan.interventions)
    if (programme::has_begun(one) && one.start && (!first || programme::earlier(*one.start, *first)))
      first = *one.start;
  return first;
}

void add_steps_begun(Facts& facts, const Draft& draft) {
  for (const programme::Step step : programme::all_steps_in_order) {
    const auto first = beginning_of(step, draft);
    if (!first) continue;
    const std::string name = numbered(draft.of.language, std::to_string(programme::number(step)),
                                      std::string(name_of(step, draft.of.language)));
    facts.rows.emplace_back(step_began(draft.of.language, name), Line().date(*first, draft.of.language));
  }
}

void put_intervention(const Intervention& one, const Draft& draft) {
  const Language language = draft.of.language;
  draft.heading(3, Line(plan::title_of(one)), id_of(one, draft));
  // What was declined was never laid out: nothing of it is missed.
  const bool declined = one.status.is(plan::InterventionStatus::declined);
  const auto text = [&](const plan::Field<std::string>& field, Ask ask) {
    return field || !declined ? draft.text_or_gap(field, ask) : Line();
  };
  Facts facts;
  add_status_fact(facts, one, draft);
  add_fact(facts, what_term.in(language), text(one.what, Ask::what));
  add_fact(facts, how_term.in(language), text(one.how, Ask::how));
  add_time_facts(facts, one, draft);
  draft.put(std::move(facts));
  put_activities(one, draft);
  add_notes(one, draft);
}

/// How a goal came out, where nobody can say that it was reached; nothing where it was.
std::optional<Ask> question_of(const schedule::GoalRow& goal) {
  switch (goal.state) {
    case GoalState::approaching:
    case GoalState::unchanged:
    case GoalState::further_away:
      return Ask::why_missed;
    case GoalState::not_measured:
    case GoalState::in_words:
    case GoalState::withheld:
    case GoalState::not_in_plan:
      return Ask::whether_reached;
    case GoalState::reached:
    case GoalState::not_applicable:
      break;
  }
  return std::nullopt;
}

/// What is to strengthen an ability, by the interventions that were carried out.
Line strengthened_by(plan::Ability ability, const Draft& draft) {
  Line line;
  for (const Intervention* one : interventions_of(draft))
    for (const auto& each : one->strengthens)
      if (each.value == ability) line.add(line.empty() ? "" : ", ").add(plan::title_of(*one));
  return line;
}

void put_evaluation(const Draft& draft) {
  const Language language = draft.of.language;
  const bool assessed = put_assessments(draft);
  Facts facts;
  if (draft.asks(Ask::evaluation)) add_events_fact(facts, plan::EventKind::evaluation, Ask::evaluation, draft);
  const bool complete =
      programme::shown(draft.of.history, programme::Need::abilities_assessed) == programme::Presence::present;
  if (draft.asks(Ask::assessment) && !(assessed && complete))
    add_fact(facts, assessment_term.in(language), draft.gap(Ask::assessment));
  if (!facts.rows.empty()) draft.put(std::move(facts));
}

}  // namespace

void write_in_brief(const Draft& draft) {
  const Language language = draft.of.language;
  const schedule::Heading& heading = draft.of.schedule.heading;
  Facts facts;
  add_fact(facts, mandate_term.in(language), mandate_line(draft));
  add_fact(facts, organiser_term.in(language),
           heading.organiser.empty() ? draft.gap(Ask::organiser_name) : Line(heading.organiser));
  add_fact(
      facts, schools_term.in(language),
      heading.schools.empty() ? draft.gap(Ask::schools) : Line(fmt::format("{}", fmt::join(heading.schools, ", "))));
  add_register_fact(facts, draft);
  add_period_facts(facts, draft);
  add_steps_begun(facts, draft);
  if (draft.of.plan.collaboration)
    for (const plan::Pause& pause : draft.of.plan.collaboration->pauses)
      add_fact(facts, pause_term.in(language), line_of(pause, draft));
  for (const plan::School& school : draft.of.plan.schools)
    if (school.left) add_fact(facts, left_because(language, plan::title_of(school)), Line(*school.left));
  draft.put(std::move(facts));
}

void write_carried_out(const Draft& draft) {
  const auto all = interventions_of(draft, true);
  if (all.empty()) draft.say(draft.gap(Ask::interventions));
  for (const Intervention* one : all)
    put_intervention(*one, draft);
}

void write_results(const Draft& draft) {
  if (draft.of.results.goals.empty()) draft.say(Line(no_goals.in(draft.of.language)));
  put_goals(nullptr, draft);
  Facts without;
  for (const Intervention* one : interventions_of(draft))
    if (one->goals.empty()) add_fact(without, plan::title_of(*one), draft.gap(Ask::goal));
  if (!without.rows.empty()) draft.put(std::move(without));
}

void write_missed(const Draft& draft) {
  const Language language = draft.of.language;
  Bullets bullets;
  for (const schedule::GoalRow& goal : draft.of.results.goals) {
    const auto question = question_of(goal);
    if (!question) continue;
    const std::string& name = goal.measure.empty() ? goal.intervention : goal.measure;
    Line line(told_of(language, name, std::string(name_of(goal.state, language))));
    if (*question == Ask::why_missed)
      line.add(came_from_and_to(language, value_and_period(goal.baseline, goal, language),
                                value_and_period(goal.latest, goal, language),
                                value_and_period(goal.target, goal, language)));
    bullets.items.push_back(line.add(". ").append(draft.gap(*question)));
  }
  if (bullets.items.empty())
    return draft.say(Line((draft.of.results.goals.empty() ? no_goals : all_reached).in(language)));
  draft.put(std::move(bullets));
}

void write_abilities(const Draft& draft) {
  const Language language = draft.of.language;
  if (draft.asks(Ask::assessment)) {
    draft.say(Line(assessed_by_skolverket.in(language)));
    const programme::Citation& source = programme::strengthened_ability;
    // The sentence is of the programme's own notice: under another mandate it is nobody's.
    const programme::Mandate* mandate = programme::mandate_of(draft.of.plan);
    if (mandate != nullptr && stance(*mandate, programme::Topic::evaluation).weight == programme::Weight::binds)
      draft.fine(Line(source_says(language, std::string(source.sentence)))
                     .add(fmt::format(" ({})", source.reference.in(language))));
  } else {
    draft.say(Line(own_picture.in(language)));
  }
  for (const OwnPicture& one : pictures) {
    draft.heading(3, Line(one.title.in(language)));
    draft.say(draft.gap(one.ask));
    Facts facts;
    add_fact(facts, meant_to_strengthen.in(language), strengthened_by(one.ability, draft));
    if (!facts.rows.empty()) draft.put(std::move(facts));
  }
  draft.heading(3, Line(evaluation_term.in(language)));
  put_evaluation(draft);
}

void write_lessons(const Draft& draft) {
  Facts facts;
  add_fact(facts, lessons_term.in(draft.of.language), draft.gap(Ask::lessons));
  add_fact(facts, spreading_term.in(draft.of.language), draft.gap(Ask::spreading));
  draft.put(std::move(facts));
}

void write_going_on(const Draft& draft) {
  Facts facts;
  add_fact(facts, going_on_term.in(draft.of.language), draft.gap(Ask::going_on));
  add_fact(facts, responsible_term.in(draft.of.language), draft.gap(Ask::responsible_afterwards));
  draft.put(std::move(facts));
}

void write_documents(const Draft& draft) {
  if (!put_documents(draft, std::nullopt)) draft.say(Line(no_documents_words(draft.of.language)));
}

}  // namespace sbs::render::paper
