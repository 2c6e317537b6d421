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
                      {"Ett kort namn som insatserna hänvisar till.", "A short name that interventions refer to."}),
    key<&Finding::schools>({"skolor", "schools"}, optional,
                           {"Skolorna det gäller, med id.", "The schools concerned, by id."}),
    also_called(
        key<&Finding::problem>({"problem", "problem"}, required, {"Vad analysen visade.", "What the analysis showed."}),
        "område, brist, area, deficiency, shortcoming"),
    key<&Finding::evidence>({"underlag", "evidence"}, optional,
                            {"Vad iakttagelsen bygger på.", "What the finding rests on."}),
    also_called(key<&Finding::causes>({"orsaker", "causes"}, optional, {"Orsakerna.", "The causes."}), "orsak, cause"),
    reason(key<&Finding::set_aside>({"prioriteras_inte", "set_aside"}, optional,
                                    {"Varför ingen insats svarar på det.", "Why no intervention answers it."})),
};
constexpr fields::Mapping finding_keys = mapping<Finding>({"iakttagelsen", "the finding"}, finding_rows);

constexpr std::array analysis_rows{
    key<&Analysis::participants>({"medverkande", "participants"}, optional,
                                 {"Vilka som deltog utöver teamet.", "Who took part beyond the team."}),
    key<&Analysis::findings>({"iakttagelser", "findings"}, optional,
                             {"Vad analysen visade.", "What the analysis showed."}),
};
constexpr fields::Mapping analysis_keys = mapping<Analysis>({"nulägesanalysen", "the analysis"}, analysis_rows);

constexpr std::array responsible_rows{
    key<&Responsible::party>({"part", "party"}, required, {"Den part som ansvarar.", "The party that is responsible."}),
    key<&Responsible::who>({"vem", "who"}, optional, {"En roll eller ett namn.", "A role or a name."}),
    key<&Responsible::commitment>({"åtagande", "commitment"}, optional,
                                  {"Vad parten åtar sig.", "What the party commits itself to."}),
};
constexpr fields::Mapping responsible_keys =
    mapping<Responsible>({"den ansvariga", "the responsible party"}, responsible_rows);

constexpr std::array activity_rows{
    key<&Activity::title>({"rubrik", "title"}, required, {"Vad som ska göras.", "What is to be done."}),
    key<&Activity::who>({"vem", "who"}, optional, {"En roll eller ett namn.", "A role or a name."}),
    also_called(due(key<&Activity::planned>({"planerad", "planned"}, optional,
                                            {"När det ska göras.", "When it is to be done."})),
                "datum, date"),
    also_called(key<&Activity::done>({"klar", "done"}, optional, {"När det gjordes.", "When it was done."}),
                "datum, klart, date"),
    reason(key<&Activity::cancelled>({"inställd", "cancelled"}, optional,
                                     {"Varför det ställdes in.", "Why it was cancelled."})),
};
constexpr fields::Mapping activity_keys = mapping<Activity>({"aktiviteten", "the activity"}, activity_rows);

constexpr std::array measurement_rows{
    key<&Measurement::period>({"period", "period"}, required,
                              {"När värdet gäller, till exempel 2016/17.", "When the value holds, such as 2016/17."}),
    key<&Measurement::value>({"värde", "value"}, required,
                             {"Ett tal, ”..” för få elever, eller ord.", "A number, “..” for few pupils, or words."}),
};
constexpr fields::Mapping measurement_keys = mapping<Measurement>({"värdet", "the value"}, measurement_rows);

constexpr std::array goal_rows{
    key<&Goal::measure>({"mått", "measure"}, required, {"Vad som mäts.", "What is measured."}),
    key<&Goal::unit>({"enhet", "unit"}, optional, {"Enheten, till exempel procent.", "The unit, such as per cent."}),
    key<&Goal::group>({"grupp", "group"}, optional, {"Vilka elever det gäller.", "The pupils concerned."}),
    key<&Goal::group_size>({"gruppstorlek", "group_size"}, optional, {"Hur många de är.", "How many they are."}),
    key<&Goal::baseline>({"utgångsläge", "baseline"}, optional,
                         {"Värdet före insatsen.", "The value before the intervention."}),
    key<&Goal::target>({"målvärde", "target"}, optional,
                       {"Värdet som ska nås, och när.", "The value to reach, and when."}),
    key<&Goal::outcomes>({"utfall", "outcomes"}, optional, {"Uppmätta värden.", "Measured values."}),
};
constexpr fields::Mapping goal_keys = mapping<Goal>({"målet", "the goal"}, goal_rows);

constexpr std::array review_rows{
    key<&Review::done>({"klar", "done"}, required, {"När avstämningen gjordes.", "When the review was made."}),
    key<&Review::by>({"av", "by"}, optional, {"Vem som gjorde den.", "Who made it."}),
    key<&Review::progress>({"läge", "progress"}, required, {"Hur det går.", "How it goes."}),
};
constexpr fields::Mapping review_keys = mapping<Review>({"avstämningen", "the review"}, review_rows);

constexpr std::array intervention_rows{
    key<&Intervention::id>({"id", "id"}, required,
                           {"Ett kort namn utan mellanslag, som andra delar av planen hänvisar till.",
                            "A short name without blanks, which other parts of the plan refer to."}),
    key<&Intervention::title>({"rubrik", "title"}, required,
                              {"Vad insatsen kallas.", "What the intervention is called."}),
    key<&Intervention::status>({"status", "status"}, required,
                               {"Hur långt insatsen har kommit.", "How far the intervention has come."}),
    reason(
        key<&Intervention::status_reason>({"statusskäl", "status_reason"}, optional,
                                          {"Varför den avbröts eller avböjdes.", "Why it was stopped or declined."})),
    key<&Intervention::level>({"nivå", "level"}, optional,
                              {"Huvudmannens nivå eller skolans.", "The organiser's level or the school's."}),
    key<&Intervention::schools>({"skolor", "schools"}, optional,
                                {"Skolorna det gäller, med id.", "The schools concerned, by id."}),
    key<&Intervention::what>({"vad", "what"}, optional, {"Vad som ska genomföras.", "What is to be carried out."}),
    key<&Intervention::how>({"hur", "how"}, optional, {"Hur det ska genomföras.", "How it is to be carried out."}),
    key<&Intervention::findings>({"iakttagelser", "findings"}, optional,
                                 {"Iakttagelserna den svarar på, med id.", "The findings it answers, by id."}),
    key<&Intervention::funding>({"medel", "funding"}, optional,
                                {"Vad det kostar, och vem som betalar.", "What it costs, and who pays."}),
    key<&Intervention::aims>({"syften", "aims"}, optional,
                             {"Vad den ska förbättra, till exempel ”[kunskapsresultat, likvärdighet]”.",
                              "What it is to improve, such as “[results, equity]”."}),
    key<&Intervention::strengthens>({"stärker", "strengthens"}, optional,
                                    {"Förmågorna den stärker.", "The abilities it strengthens."}),
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
                                        {"När det stäms av nästa gång.", "When it is reviewed next."})),
};
constexpr fields::Mapping intervention_keys =
    mapping<Intervention>({"insatsen", "the intervention"}, intervention_rows);

namespace {

/// The number that a value is: with a decimal comma as people write it, a minus sign of its own, blanks between
/// thousands and a unit after it: `1 200 kr`, `−3`, `67 %`. None of words, and where more digits follow: `3 av 10`.
std::optional<double> number_in(std::string_view text) {
  std::string digits;
  std::size_t at = 0;
  constexpr std::string_view minus = "\u2212";
  constexpr std::array<std::string_view, 4> blanks{" ", "\u00A0", "\u2009", "\u202F"};
  if (text.starts_with(minus)) {
    digits = "-";
    at = minus.size();
  } else if (text.starts_with('-')) {
    digits = "-";
    at = 1;
  }
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
