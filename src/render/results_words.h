#pragma once

#include <string>
#include <vector>

#include "base/message.h"
#include "render/render.h"

/// What the forms of `results` share.
namespace sbs::render {

/// "2 av 5 mål är nådda", "1 närmar sig", "1 inte mätt än": what the goals show, the finding first. That a plan has no
/// goals.
std::vector<std::string> finding_words(const schedule::Results& results, Language language);
/// The same of all plans together; empty where there is only one.
std::vector<std::string> finding_words(AllResults results, Language language);

/// A number with the decimal sign of a language: "71,5".
std::string figure(double number, Language language);

/// "71,5 %", "9 lektioner", ”Nämnden antecknar rapporten.”; what kind of nothing there is.
std::string value_words(const schedule::Value& value, const schedule::GoalRow& goal, Language language);
/// The same with when it holds: "71,5 % (2017/18)".
std::string value_and_period(const schedule::Value& value, const schedule::GoalRow& goal, Language language);

/// "84 %", "35 % än så länge" where the outcome is of a time before that of the target; a dash where nothing can be
/// counted.
std::string share_words(const schedule::GoalRow& goal, const Style& style);

/// The same in a sentence: "35 % av vägen än så länge"; empty where nothing can be counted.
std::string way_words(const schedule::GoalRow& goal, Language language);

/// "närmar sig", "närmar sig, tiden har gått ut".
std::string state_words(const schedule::GoalRow& goal, Language language);

/// Whether one of its values is told in words, so that the goal is told in sentences.
bool told_in_words(const schedule::GoalRow& goal);
/// The goal in sentences: "Utgångsläge (2017): ”Nämnden antecknar rapporten.”"
std::vector<std::string> sentences(const schedule::GoalRow& goal, Language language);

/// What is measured, and of whom: "Elever som når läskravet", "nyanlända, 12 elever".
std::vector<std::string> measured_words(const schedule::GoalRow& goal, Language language);
/// The same, and how it is drawn.
std::vector<std::string> measure_words(const schedule::GoalRow& goal, const Style& style);

/// The intervention, and where its status matters for the goals, that.
std::vector<std::string> intervention_words(const schedule::GoalRow& goal, const Style& style);

/// "delvis uppnått, den 5 juni 2019 (verksamhetschef)", and when the next one is.
std::string review_words(const schedule::GoalRow& goal, Language language);
std::string next_review_words(const schedule::GoalRow& goal, Language language);

/// The heads of what is told of each goal.
struct GoalHeads {
  std::string_view intervention, measure, baseline, target, latest, drawing, share, state, review, next_review;
};
GoalHeads goal_heads(Language language);

}  // namespace sbs::render
