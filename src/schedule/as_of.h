#pragma once

#include <optional>
#include <string>

#include "plan/plan.h"
#include "programme/history.h"
#include "programme/requirements.h"
#include "programme/state.h"
#include "programme/steps.h"
#include "schedule/people.h"

namespace sbs::schedule {

using programme::State;
using programme::Step;

/// What is still to come of something: when it is planned, and how it stands with it.
struct Ahead {
  PartialDate when;
  State state{};                    ///< overdue, due, planned, cancelled or not applicable
  std::optional<Recurrence> every;  ///< of a series that is not over
  std::optional<Day> held_until;    ///< of such a series, the last day on which it was held
};

/// Who has to do with a thing: as text, and for finding what is for somebody.
struct Who {
  std::string text;
  People people;
};

/// How a plan is read as of a day. Schedule and checklist ask here for what is true of one thing, so that the two can
/// never disagree. The history must outlive it.
class AsOf {
 public:
  AsOf(const programme::History& history, Day today, Language language);

  Day today() const { return today_; }
  Language language() const { return language_; }

  /// Of what is planned and neither done nor cancelled.
  State state_of_planned(const PartialDate& when) const;
  /// Of the last day that the time limit allows: it waits for nobody, but once the collaboration has ended nobody waits
  /// for it.
  State state_of_limit(const PartialDate& limit) const;
  /// What that day is called.
  std::string name_of_limit() const;
  /// Of what has no date: the step decides.
  State state_of_undated(Step step) const;
  /// Of an intervention on the whole, by its status.
  static State state_of(const plan::Intervention& intervention);

  /// Of what the plan gives no date; none where it gives one, though it could not be read.
  std::optional<State> state_if_undated(const plan::Event& event) const;
  std::optional<State> state_if_undated(const plan::Intervention& intervention) const;
  std::optional<State> state_if_undated(const plan::Intervention& intervention, const plan::Activity& activity) const;

  /// None where all of it is done, or a date that decides could not be read. A series goes on until the last day of its
  /// span, however often it was held.
  std::optional<Ahead> ahead_of(const plan::Event& event) const;
  std::optional<Ahead> ahead_of(const plan::Intervention& intervention, const plan::Activity& activity) const;

  /// What an event shows that the programme asks for under the plan's mandate; null where it shows nothing of that. A
  /// visit after the agreement is a contact of step 5, not the visit of step 2.
  const programme::Requirement* requirement_of(const plan::Event& event) const;
  bool applies(const programme::Requirement& requirement) const;

  /// What an event is called: its own title; else as what the programme asks for, where it shows that; else as its
  /// kind.
  std::string title_of(const plan::Event& event) const;

  /// The step that an event belongs to; none for one of any step.
  std::optional<Step> step_of(const plan::Event& event) const;

  /// Those whom the programme asks.
  Who who_of(const programme::Requirement& requirement) const;
  /// The parties that an event names and the members of the teams that meet; where it names no party, those whom the
  /// programme asks.
  Who who_of(const plan::Event& event) const;
  /// Those responsible for an intervention, "huvudmannen (rektor)"; where nobody is, those whom the programme asks.
  Who who_of(const plan::Intervention& intervention, programme::Need need) const;
  /// Who is named in a text of one's own.
  Who who_of(const std::string& text) const;

 private:
  std::string with_role(const plan::Member& member) const;
  std::string who_text(const std::string& text) const;

  const programme::History& history_;
  Day today_;
  Language language_;
};

}  // namespace sbs::schedule
