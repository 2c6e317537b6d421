#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/language.h"
#include "plan/plan.h"
#include "programme/state.h"
#include "programme/steps.h"

/// What happens when, and what remains for whom: plain values made of a plan, in a language, as of a day.
namespace sbs::schedule {

using programme::State;
using programme::Step;

/// Something that happens on a date, however exactly it is known.
struct Item {
  PartialDate when;
  State state{};
  std::optional<Step> step;
  std::string what;
  std::string who;  ///< empty where the plan does not say
  std::optional<Recurrence> every;
  source::Span where;
};

/// A date in a lane.
struct Mark {
  PartialDate when;
  State state{};
};

/// A row of the picture: a step with its events, or an intervention with the time it takes.
struct Lane {
  std::string label;
  std::optional<Step> step;          ///< none for an intervention
  State state{};                     ///< of the intervention, or of the step as a whole
  std::optional<PartialDate> start;  ///< of the intervention
  std::optional<PartialDate> end;
  std::vector<Mark> marks;
};

/// What stands above every view of a plan.
struct Heading {
  std::string title;
  std::string organiser;
  std::string mandate;
  Day today{};
  std::optional<Step> current;  ///< none where the collaboration has ended or was declined
  std::string status;           ///< "pågår"
  std::optional<PartialDate> start;
  std::optional<PartialDate> end;
  std::optional<PartialDate> limit;  ///< the last day that the time limit allows
};

struct Schedule {
  Heading heading;
  std::vector<Lane> lanes;
  std::vector<Item> items;  ///< by date
};

Heading heading(const plan::Plan& plan, Day today, Language language);
Schedule build(const plan::Plan& plan, Day today, Language language);

/// One thing that has to be there.
struct Task {
  Step step{};
  State state{};
  std::string what;
  std::string subject;              ///< the intervention or school it is about; empty for the whole
  std::optional<PartialDate> when;  ///< done, else planned
  std::string who;
  std::optional<source::Span> where;  ///< none where the plan says nothing of it
};

struct Checklist {
  Heading heading;
  std::vector<Task> tasks;  ///< by step, in the order of the programme's table
};

Checklist checklist(const plan::Plan& plan, Day today, Language language);

}  // namespace sbs::schedule
