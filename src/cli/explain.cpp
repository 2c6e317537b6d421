#include <fmt/format.h>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/refuse.h"
#include "cli/session.h"

namespace sbs::cli {

namespace {

Failure no_such_rule(const std::string& text) {
  const std::string meant = diag::guess_rule(text);
  return {fmt::format("ingen regel heter {}; {}", quoted(text, Language::sv),
                      meant.empty() ? "visa alla med: sbs rules" : fmt::format("menade du {}?", meant)),
          fmt::format("there is no rule {}; {}", quoted(text, Language::en),
                      meant.empty() ? "show them all with: sbs rules" : fmt::format("did you mean {}?", meant))};
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

std::string text_of(const rules::Rule& rule, std::string_view format, const render::Style& style) {
  if (format == "markdown") return render::explain_markdown(rule, style.language);
  if (format == "json") return render::explain_json(rule, style.language);
  return render::explain_text(rule, style);
}

}  // namespace

int explain(const Env& env, const CommonOptions& common, const ExplainOptions& options) {
  auto session = Session::start(env, common, {});
  if (!session) return refused(env, common, session.error());
  const auto rule = diag::find_rule(bare_id(options.rule));
  if (!rule) {
    session->complain(no_such_rule(options.rule));
    return exit_failed;
  }
  return session->emit(text_of(rules::rule(*rule), options.format, session->style()), common.output, exit_ok);
}

}  // namespace sbs::cli
