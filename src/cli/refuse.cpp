#include "cli/refuse.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace sbs::cli {

int refused(const Env& env, const CommonOptions& common, const Failure& failure) {
  const Language language = parse_language(common.language).value_or(first_language({}, env));
  env.output.complain(failure, language);
  return exit_failed;
}

std::optional<Failure> not_among(std::span<const std::string_view> accepted, std::string_view option,
                                 std::string_view typed) {
  if (std::find(accepted.begin(), accepted.end(), typed) != accepted.end()) return std::nullopt;
  const std::vector<std::string> values(accepted.begin(), accepted.end());
  return Failure{
      fmt::format("{}: okänt värde {}: skriv {}", option, quoted(typed, Language::sv), join(values, "eller")),
      fmt::format("{}: unknown value {}: write {}", option, quoted(typed, Language::en), join(values, "or"))};
}

}  // namespace sbs::cli
