#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "cli/command.h"
#include "cli/forms.h"
#include "cli/refuse.h"
#include "cli/session.h"
#include "guide/topics.h"

namespace sbs::cli {

namespace {

constexpr Phrase about{"Förklarar en regel eller en uppgift i planen: vad den säger, varför, källan och exempel.",
                       "Explains a rule, or a key of the plan: what it says, why, the source and examples."};
constexpr Example example{
    "sbs explain SBS601",
    {"Vad regeln säger, varför, och hur planen ska se ut.", "What the rule says, why, and how the plan should look."}};
constexpr Phrase subject_help{
    "En regels nummer eller namn, till exempel SBS601 eller time-limit; eller ett ord ur planen, till exempel "
    "räknas_från eller insatser.mål.",
    "A rule's number or name, such as SBS601 or time-limit; or a word of the plan, such as counted_from or "
    "interventions.goals."};

constexpr Message<Quoted> nothing_called{
    "varken någon regel eller något i planen heter {0}; visa reglerna med: sbs rules",
    "neither a rule nor anything in a plan is called {0}; show the rules with: sbs rules"};
constexpr Message<Quoted, std::string> meant{"varken någon regel eller något i planen heter {0}; menade ni {1}?",
                                             "neither a rule nor anything in a plan is called {0}; did you mean {1}?"};
constexpr Message<Quoted> several{"{0} kan vara flera saker; skriv en av dem:",
                                  "{0} can be several things; write one of them:"};

struct Options {
  std::string subject;
  std::string format = "text";
};

/// A form, by what it draws a rule and what it draws a key or a value with.
struct ExplainForm {
  std::string_view name;
  std::string (*rule)(const rules::Rule&, const render::Style&);
  std::string (*topic)(const guide::Topic&, const render::Style&);
};
constexpr std::array forms{ExplainForm{"text", render::explain_text, render::explain_text},
                           ExplainForm{"markdown", render::explain_markdown, render::explain_markdown},
                           ExplainForm{"json", render::explain_json, render::explain_json}};

std::vector<Option> takes(Options& to, const Declaring& /*in*/) {
  return {required({"rule", &to.subject, subject_help, called::subject, Takes::subject}),
          checked({"--format", &to.format, {}, called::format}, words_in(forms))};
}

/// What was asked for: several where the words do not tell, none where nothing is called so.
struct Found {
  std::vector<diag::RuleId> rules;
  std::vector<guide::Topic> topics;

  std::size_t count() const { return rules.size() + topics.size(); }
};

/// What is left of a rule as it is pasted from a message, `error[SBS601]`, or typed in short, `601`.
std::string bare_id(std::string text) {
  const auto open = text.find('[');
  const auto close = text.find(']', open == std::string::npos ? 0 : open);
  if (open != std::string::npos && close != std::string::npos) text = text.substr(open + 1, close - open - 1);
  text = trim(text);
  constexpr std::size_t digits = 3;
  const bool number = !text.empty() && text.size() <= digits && all_digits(text);
  return number ? "SBS" + std::string(digits - text.size(), '0') + text : text;
}

/// The rules in whose title, in either language, all of some words stand.
std::vector<diag::RuleId> rules_about(const std::string& text) {
  std::vector<diag::RuleId> found;
  const auto words = words_of(fold_case(text), " ");
  for (const diag::RuleId id : diag::all_rules())
    for (const Language language : {Language::sv, Language::en}) {
      const std::string title = fold_case(rules::rule(id).title.in(language));
      const auto stands = [&](const std::string& word) { return title.find(word) != std::string::npos; };
      if (words.empty() || !std::all_of(words.begin(), words.end(), stands)) continue;
      found.push_back(id);
      break;
    }
  return found;
}

Found find(const std::string& text) {
  if (const auto rule = diag::find_rule(bare_id(text))) return {{*rule}, {}};
  if (auto topics = guide::topics_named(text); !topics.empty()) return {{}, std::move(topics)};
  return {rules_about(text), {}};
}

Failure nothing_such(const std::string& text, Language language) {
  std::string near = guide::nearest_topic(text, keys_beside(language));
  if (near.empty()) near = diag::guess_rule(text);
  if (near.empty()) return {nothing_called, Quoted(text)};
  return {meant, Quoted(text), near};
}

/// What can be typed to have one of them alone.
std::vector<std::string> choices_of(const Found& found, Language language) {
  std::vector<std::string> choices;
  for (const diag::RuleId rule : found.rules)
    choices.push_back(fmt::format("sbs explain {}  {}", diag::to_string(rule), rules::rule(rule).title.in(language)));
  for (const guide::Topic& topic : found.topics)
    choices.push_back("sbs explain " + guide::path_of(topic, keys_beside(language)));
  return choices;
}

int run(const Env& env, const CommonOptions& common, const Options& options) {
  auto session = Session::start(env, common, {});
  if (!session) return refused(env, common, session.error());
  const Found found = find(options.subject);
  if (found.count() == 0) return refused(*session, nothing_such(options.subject, session->language()));
  if (found.count() > 1) {
    session->complain({several, Quoted(options.subject)}, choices_of(found, session->language()));
    return exit_failed;
  }
  const ExplainForm& form = form_named(forms, options.format);
  const std::string text = found.rules.empty() ? form.topic(found.topics.front(), session->style())
                                               : form.rule(rules::rule(found.rules.front()), session->style());
  return session->emit(text, common.output, exit_ok);
}

}  // namespace

constexpr Command commands::explain{"explain", about, example, declare<Options, takes, run>};

}  // namespace sbs::cli
