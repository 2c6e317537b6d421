#include <array>

#include "cli/command.h"
#include "cli/forms.h"
#include "cli/refuse.h"
#include "cli/session.h"
#include "plan/names.h"
#include "programme/mandates.h"
#include "render/rule_words.h"

namespace sbs::cli {

namespace {

constexpr Phrase about{"Räknar upp reglerna.", "Lists the rules."};
constexpr Example example{"sbs rules --step 5", {"Reglerna för genomförandet.", "The rules of the implementation."}};
constexpr Message<std::string> step_help{"Bara reglerna för ett steg, eller för något annat: {0}.",
                                         "Only the rules of one step, or of something else: {0}."};
constexpr Message<std::string> level_help{"Bara regler av en viss allvarlighetsgrad: {0}.",
                                          "Only the rules of one level: {0}."};
constexpr Message<std::string> mandate_help{"Bara de regler som gäller ett uppdrag: {0}.",
                                            "Only the rules of one mandate: {0}."};

struct Options {
  std::string format = "text";
  std::string step;
  std::string level;
  std::string mandate;
};

using ListForm = Form<std::string(const render::RuleList&, const render::Style&)>;
constexpr std::array forms{ListForm{"text", render::rules_text}, ListForm{"markdown", render::rules_markdown},
                           ListForm{"json", render::rules_json}};

Words groups() {
  Words words;
  for (const diag::RuleId rule : diag::all_rules()) {
    const int group = diag::group_of(rule);
    const std::string name = std::to_string(group);
    if (!words.empty() && words.back().name == name) continue;
    words.push_back({name, [group](Language language) { return std::string(render::group_name(group, language)); }});
  }
  return words;
}

Words mandates() {
  Words words;
  for (const programme::Mandate& mandate : programme::mandates())
    words.push_back({std::string(plan::key_of(mandate.id))});
  return words;
}

std::vector<Option> takes(Options& to, const Declaring& /*in*/) {
  return {checked({"--format", &to.format, {}, called::format}, words_in(forms)),
          checked({"--step", &to.step, {}, called::number}, groups(), step_help),
          checked({"--level", &to.level, {}, called::level}, severities(), level_help),
          checked({"--mandate", &to.mandate, {}, called::id}, mandates(), mandate_help)};
}

render::RuleList chosen(const Options& options) {
  render::RuleList list;
  for (const programme::Mandate& mandate : programme::mandates())
    if (options.mandate == plan::key_of(mandate.id)) list.mandate = &mandate;
  for (const diag::RuleId id : diag::all_rules()) {
    const rules::Rule& rule = rules::rule(id);
    if (!options.step.empty() && std::to_string(diag::group_of(id)) != options.step) continue;
    if (list.mandate != nullptr && !rule.is_for(*list.mandate)) continue;
    if (!options.level.empty() && render::level_in(list, rule) != diag::severity_named(options.level)) continue;
    list.rules.push_back(&rule);
  }
  return list;
}

int run(const Env& env, const CommonOptions& common, const Options& options) {
  auto session = Session::start(env, common, {});
  if (!session) return refused(env, common, session.error());
  const std::string text = form_named(forms, options.format).draw(chosen(options), session->style());
  return session->emit(text, common.output, exit_ok);
}

}  // namespace

constexpr Command commands::rules{"rules", about, example, declare<Options, takes, run>};

}  // namespace sbs::cli
