#pragma once

#include <functional>
#include <string>

#include "programme/goal.h"
#include "rules/rule.h"

/// What rules ask of the goals of interventions.
namespace sbs::rules {

using programme::number_of;

/// Each goal that a plan has, with its intervention.
void for_each_goal(const plan::Plan& plan,
                   const std::function<void(const plan::Intervention&, const plan::Goal&)>& visit);

/// Each measurement of a goal: its baseline, its target and its outcomes.
void for_each_measurement(const plan::Goal& goal, const std::function<void(const plan::Measurement&)>& visit);

/// The latest outcome whose period is not certainly before that of the target; none where there is none, or where the
/// outcomes could not all be read.
const plan::Measurement* latest_outcome(const plan::Goal& goal);

/// A goal as an argument of a text, by what it measures: "målet ”Elever som når läskravet”".
struct GoalName {
  const plan::Goal& goal;
};
std::string worded(const GoalName& name, const Wording& wording);
inline std::string as_value(const GoalName& name) { return name.goal.measure ? *name.goal.measure : std::string(); }

/// A number as it is written in a plan, as an argument of a text: "202,9", in English "202.9".
struct Figure {
  std::string text;
};
std::string worded(const Figure& figure, const Wording& wording);
inline std::string as_value(const Figure& figure) { return figure.text; }

}  // namespace sbs::rules
