#include <span>
#include <string>
#include <variant>

#include "cli/env.h"
#include "cli/parser.h"
#include "cli/refuse.h"

namespace sbs::cli {

int run(std::span<const std::string> arguments, const Env& env) {
  const Language language = first_language(arguments, env);
  CommonOptions common;
  const auto parsed = parse(arguments, common, language, env);
  if (!parsed) {
    env.output.complain(parsed.error(), language);
    return exit_failed;
  }
  if (const auto* print = std::get_if<ToPrint>(&*parsed)) return env.output.text(print->text, {}, language, exit_ok);
  if (const auto* bad = std::get_if<BadValue>(&*parsed)) return refused(env, common, bad->failure);
  return std::get<Action>(*parsed)(env, common);
}

}  // namespace sbs::cli
