#include <array>

#include "base/text.h"
#include "cli/command.h"
#include "cli/forms.h"
#include "cli/refuse.h"
#include "cli/session.h"

namespace sbs::cli {

namespace {

constexpr Phrase about{"Förklarar en regel: vad den säger, varför, källan och exempel.",
                       "Explains a rule: what it says, why, the source and examples."};
constexpr Example example{
    "sbs explain SBS601",
    {"Vad regeln säger, varför, och hur planen ska se ut.", "What the rule says, why, and how the plan should look."}};
constexpr Phrase rule_help{"Regelns nummer eller namn, till exempel SBS601 eller time-limit.",
                           "The rule's number or name, such as SBS601 or time-limit."};

constexpr Message<Quoted> no_rule{"ingen regel heter {0}; visa alla med: sbs rules",
                                  "there is no rule {0}; show them all with: sbs rules"};
constexpr Message<Quoted, std::string> rule_meant{"ingen regel heter {0}; menade ni {1}?",
                                                  "there is no rule {0}; did you mean {1}?"};

struct Options {
  std::string rule;
  std::string format = "text";
};

using RuleForm = Form<std::string(const rules::Rule&, const render::Style&)>;
constexpr std::array forms{RuleForm{"text", render::explain_text}, RuleForm{"markdown", render::explain_markdown},
                           RuleForm{"json", render::explain_json}};

std::vector<Option> takes(Options& to, const Declaring& /*in*/) {
  return {required({"rule", &to.rule, rule_help, called::rule, Takes::rule}),
          checked({"--format", &to.format, {}, called::format}, words_in(forms))};
}

Failure no_such_rule(const std::string& text) {
  const std::string meant = diag::guess_rule(text);
  if (meant.empty()) return {no_rule, Quoted(text)};
  return {rule_meant, Quoted(text), meant};
}

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

int run(const Env& env, const CommonOptions& common, const Options& options) {
  auto session = Session::start(env, common, {});
  if (!session) return refused(env, common, session.error());
  const auto rule = diag::find_rule(bare_id(options.rule));
  if (!rule) {
    session->complain(no_such_rule(options.rule));
    return exit_failed;
  }
  const std::string text = form_named(forms, options.format).draw(rules::rule(*rule), session->style());
  return session->emit(text, common.output, exit_ok);
}

}  // namespace

constexpr Command commands::explain{"explain", about, example, declare<Options, takes, run>};

}  // namespace sbs::cli
