#include <array>
#include <charconv>
#include <optional>
#include <string_view>

#include "plan/tables.h"

// The keys of the analysis and of the interventions.
namespace sbs::plan {

using fields::also_called;
using fields::due;
using fields::key;
using fields::mapping;
using fields::optional;
using fields::reason;
using fields::required;

constexpr std::array finding_rows{
    key<&Finding::id>({"id", "id"}, required,
                      {"Ett kortnamn utan mellanslag, till exempel ”läsning”. Insatserna hänvisar till det.",
                       "A short name without blanks, such as “literacy”. Interventions refer to it."}),
    key<&Finding::schools>({"skolor", "schools"}, optional,
                           {"Skolorna det gäller, med kortnamn.", "The schools concerned, by id."}),
    also_called(key<&Finding::problem>({"problem", "problem"}, required,
                                       {"Vad analysen visade, till exempel ”Svag läsförståelse”.",
                                        "What the analysis showed, such as “Weak reading”."}),
                "område, brist, area, deficiency, shortcoming"),
    key<&Finding::evidence>({"underlag", "evidence"}, optional,
                            {"Vad bedömningen bygger på, till exempel ett prov eller en enkät.",
                             "What it rests on, such as a test or a survey."}),
    also_called(key<&Finding::causes>({"orsaker", "causes"}, optional,
                                      {"Orsakerna till problemet.", "The causes of the problem."}),
                "orsak, cause"),
    reason(key<&Finding::set_aside>(
        {"prioriteras_inte", "set_aside"}, optional,
        {"Varför ingen insats svarar mot problemet.", "Why no intervention answers the problem."})),
};
constexpr fields::Mapping finding_keys =
    mapping<Finding>({"problemet", "the problem"}, {"ett problem", "a problem"}, finding_rows);

constexpr std::array analysis_rows{
    key<&Analysis::participants>({"medverkande", "participants"}, optional,
                                 {"Vilka som medverkade, utöver teamet.", "Who took part, beyond the team."}),
    key<&Analysis::findings>({"iakttagelser", "findings"}, optional,
                             {"Problemen som analysen visade.", "The problems that the analysis showed."}),
};
constexpr fields::Mapping analysis_keys =
    mapping<Analysis>({"nulägesanalysen", "the analysis"}, {"en nulägesanalys", "an analysis"}, analysis_rows);

constexpr std::array responsible_rows{
    key<&Responsible::party>(
        {"part", "party"}, required,
        {"Vilken part som ansvarar, till exempel ”huvudman”.", "The party that is responsible, such as “organiser”."}),
    key<&Responsible::who>({"vem", "who"}, optional, {"En roll eller ett namn.", "A role or a name."}),
    key<&Responsible::commitment>({"åtagande", "commitment"}, optional,
                                  {"Vad parten åtar sig.", "What the party commits itself to."}),
};
constexpr fields::Mapping responsible_keys = mapping<Responsible>(
    {"den ansvariga", "the responsible party"}, {"en ansvarig", "a responsible party"}, responsible_rows);

constexpr std::array activity_rows{
    key<&Activity::title>({"rubrik", "title"}, required,
                          {"Vad som ska göras, till exempel ”Lästest i alla klasser”.",
                           "What is to be done, such as “A reading test in all classes”."}),
    key<&Activity::who>({"vem", "who"}, optional, {"En roll eller ett namn.", "A role or a name."}),
    also_called(due(key<&Activity::planned>({"planerad", "planned"}, optional,
                                            {"När det ska göras.", "When it is to be done."})),
                "datum, date"),
    also_called(key<&Activity::done>({"klar", "done"}, optional, {"När det gjordes.", "When it was done."}),
                "datum, klart, date"),
    reason(key<&Activity::cancelled>({"inställd", "cancelled"}, optional,
                                     {"Varför det ställdes in.", "Why it was cancelled."})),
};
constexpr fields::Mapping activity_keys =
    mapping<Activity>({"aktiviteten", "the activity"}, {"en aktivitet", "an activity"}, activity_rows);

constexpr std::array measurement_rows{
    key<&Measurement::period>(
        {"period", "period"}, required,
        {"När värdet gäller, till exempel ”2016/17”.", "When the value holds, such as “2016/17”."}),
    key<&Measurement::value>({"värde", "value"}, required,
                             {"Ett tal eller ord, eller ”..” om eleverna är så få att värdet inte visas.",
                              "A number or words, or “..” where the pupils are so few that the value is not shown."}),
};
constexpr fields::Mapping measurement_keys =
    mapping<Measurement>({"värdet", "the value"}, {"ett värde", "a value"}, measurement_rows);

constexpr std::array goal_rows{
    key<&Goal::measure>({"mått", "measure"}, required,
                        {"Vad som mäts, till exempel ”Elever som når läskravet”.",
                         "What is measured, such as “Pupils reading well enough”."}),
    key<&Goal::unit>({"enhet", "unit"}, optional,
                     {"Enheten, till exempel ”procent”.", "The unit, such as “per cent”."}),
    key<&Goal::group>({"grupp", "group"}, optional, {"Vilka elever det gäller.", "The pupils concerned."}),
    key<&Goal::group_size>({"gruppstorlek", "group_size"}, optional, {"Hur många de är.", "How many they are."}),
    key<&Goal::baseline>({"utgångsläge", "baseline"}, optional,
                         {"Värdet före insatsen.", "The value before the intervention."}),
    key<&Goal::target>({"målvärde", "target"}, optional,
                       {"Värdet som ska nås, och när.", "The value to reach, and when."}),
    key<&Goal::outcomes>({"utfall", "outcomes"}, optional, {"Uppmätta värden.", "Measured values."}),
};
constexpr fields::Mapping goal_keys = mapping<Goal>({"målet", "the goal"}, {"ett mål", "a goal"}, goal_rows);

constexpr std::array review_rows{
    also_called(key<&Review::done>({"klar", "done"}, required,
                                   {"När avstämningen gjordes, till exempel ”2017-06-09”.",
                                    "When the review was made, such as “2017-06-09”."}),
                "datum, klart, date"),
    key<&Review::by>({"av", "by"}, optional, {"Vem som gjorde den.", "Who made it."}),
    key<&Review::progress>({"läge", "progress"}, required,
                           {"Hur det går, till exempel ”enligt_plan”.", "How it goes, such as “on_track”."}),
};
constexpr fields::Mapping review_keys =
    mapping<Review>({"avstämningen", "the review"}, {"en avstämning", "a review"}, review_rows);

constexpr std::array intervention_rows{
    key<&Intervention::id>(
        {"id", "id"}, required,
        {"Ett kortnamn utan mellanslag, till exempel ”läslyft”. Andra delar av planen hänvisar till det.",
         "A short name without blanks, such as “literacy”. Other parts of the plan refer to it."}),
    key<&Intervention::title>({"rubrik", "title"}, required,
                              {"Vad insatsen kallas, till exempel ”Handledning i läsning”.",
                               "What the intervention is called, such as “Coaching in reading”."}),
    key<&Intervention::status>({"status", "status"}, required,
                               {"Hur långt insatsen har kommit, till exempel ”föreslagen”.",
                                "How far the intervention has come, such as “proposed”."}),
    reason(key<&Intervention::status_reason>(
        {"statusskäl", "status_reason"}, optional,
        {"Varför insatsen avbröts eller avböjdes.", "Why the intervention was stopped or declined."})),
    key<&Intervention::level>({"nivå", "level"}, optional,
                              {"Huvudmannens nivå eller skolans.", "The organiser's level or the school's."}),
    key<&Intervention::schools>({"skolor", "schools"}, optional,
                                {"Skolorna det gäller, med kortnamn.", "The schools concerned, by id."}),
    key<&Intervention::what>({"vad", "what"}, optional, {"Vad som ska genomföras.", "What is to be carried out."}),
    key<&Intervention::how>({"hur", "how"}, optional, {"Hur det ska genomföras.", "How it is to be carried out."}),
    key<&Intervention::findings>(
        {"iakttagelser", "findings"}, optional,
        {"Problemen som insatsen svarar mot, med kortnamn.", "The problems it answers, by id."}),
    key<&Intervention::funding>({"medel", "funding"}, optional,
                                {"Vad det kostar, och vem som betalar.", "What it costs, and who pays."}),
    key<&Intervention::aims>({"syften", "aims"}, optional,
                             {"Vad insatsen ska förbättra, till exempel ”[kunskapsresultat, likvärdighet]”.",
                              "What it is to improve, such as “[results, equity]”."}),
    key<&Intervention::strengthens>({"stärker", "strengthens"}, optional,
                                    {"Förmågorna som insatsen stärker.", "The abilities it strengthens."}),
    key<&Intervention::start>({"start", "start"}, optional, {"När insatsen börjar.", "When the intervention begins."}),
    key<&Intervention::end>({"slut", "end"}, optional, {"När insatsen slutar.", "When the intervention ends."}),
    also_called(
        key<&Intervention::responsible>({"ansvariga", "responsible"}, optional,
                                        {"Vilka som ansvarar, och för vad.", "Who is responsible, and for what."}),
        "ansvarig, responsible party"),
    key<&Intervention::activities>({"aktiviteter", "activities"}, optional,
                                   {"Vad som görs inom insatsen.", "What is done within it."}),
    key<&Intervention::goals>({"mål", "goals"}, optional, {"Vad insatsen ska leda till.", "What it is to lead to."}),
    key<&Intervention::reviews>({"avstämningar", "reviews"}, optional,
                                {"Hur det gick vid varje avstämning.", "How it went, at each review."}),
    due(key<&Intervention::next_review>({"nästa_avstämning", "next_review"}, optional,
                                        {"När nästa avstämning görs.", "When the next review is made."})),
};
constexpr fields::Mapping intervention_keys =
    mapping<Intervention>({"insatsen", "the intervention"}, {"en insats", "an intervention"}, intervention_rows);

namespace {

/// The number that a value is: with a decimal comma as people write it, a minus sign of its own, blanks between
/// thousands and a unit after it: `1 200 kr`, `−3`, `67 %`. None of words, and where more digits follow: `3 av 10`.
std::optional<double> number_in(std::string_view text) {
  std::string digits;
  std::size_t at = 0;
  // A minus sign, and the dash that word processors make of a hyphen.
  constexpr std::array<std::string_view, 3> minuses{"-", "\u2212", "\u2013"};
  constexpr std::array<std::string_view, 4> blanks{" ", "\u00A0", "\u2009", "\u202F"};
  for (const std::string_view minus : minuses) {
    if (!text.starts_with(minus)) continue;
    digits = "-";
    at = minus.size();
    break;
  }
  if (text.starts_with('+')) at = 1;
  const auto blank_at = [&](std::size_t place) -> std::size_t {
    for (const std::string_view blank : blanks)
      if (text.substr(place).starts_with(blank)) return blank.size();
    return 0;
  };
  const auto is_digit = [&](std::size_t place) {
    return place < text.size() && text[place] >= '0' && text[place] <= '9';
  };
  const auto three_digits = [&](std::size_t place) {
    return is_digit(place) && is_digit(place + 1) && is_digit(place + 2) && !is_digit(place + 3);
  };
  while (at < text.size()) {
    const bool whole = digits.find('.') == std::string::npos;
    const std::size_t blank = blank_at(at);
    if (is_digit(at)) {
      digits += text[at++];
    } else if ((text[at] == '.' || text[at] == ',') && whole && is_digit(at + 1)) {
      digits += '.';
      ++at;
    } else if (blank > 0 && whole && at > 0 && is_digit(at - 1) && three_digits(at + blank)) {
      at += blank;
    } else {
      break;
    }
  }
  double number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  const std::string_view unit = text.substr(at);
  if (unit.find_first_of("0123456789") != std::string_view::npos) return std::nullopt;
  return number;
}

}  // namespace

bool read_value(fields::Decoder& decoder, yaml::NodeId key_node, yaml::NodeId node, GoalValue& value) {
  const auto text = decoder.scalar(key_node, node, fields::Shape::value);
  if (!text) return false;
  value.text = *text;
  decoder.check_says_something(key_node, node);
  if (*text == "..") {
    value.kind = GoalValue::Kind::suppressed;
    return true;
  }
  if (const auto number = number_in(value.text)) {
    value.kind = GoalValue::Kind::number;
    value.number = *number;
  }
  return true;
}

}  // namespace sbs::plan
