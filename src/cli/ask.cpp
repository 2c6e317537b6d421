#include "cli/ask.h"

#include <fmt/format.h>

#include "base/text.h"

namespace sbs::cli {

namespace {

constexpr Phrase ended{"avbrutet: inget skrevs", "ended: nothing was written"};
constexpr Phrase not_utf8{"svaret är inte UTF-8: skriv det igen", "the answer is not UTF-8: write it again"};

/// Lines stay lines.
std::string shown(std::string_view question) {
  std::string text;
  for (auto end = question.find('\n'); end != std::string_view::npos; end = question.find('\n')) {
    text += printable(question.substr(0, end)) + '\n';
    question.remove_prefix(end + 1);
  }
  return text + printable(question);
}

}  // namespace

bool may_ask(const Env& env) { return env.in_is_terminal && env.err_is_terminal; }

Result<bool> ask(const Env& env, Language language, const std::string& question, const std::string& otherwise,
                 const Take& take) {
  while (true) {
    env.output.progress(shown(fmt::format("{} [{}] ", question, otherwise)));
    const auto line = env.line();
    if (!line) return tl::make_unexpected(line.error());
    if (!*line) {
      env.output.progress("\n");
      return refuse(ended);
    }
    if (first_invalid_utf8(**line)) {
      env.output.complain(not_utf8, language);
      continue;
    }
    const std::string answer(trim(**line));
    if (answer.empty()) return false;
    const auto taken = take(answer);
    if (taken) return true;
    env.output.complain(taken.error(), language);
  }
}

}  // namespace sbs::cli
