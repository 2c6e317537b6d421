#include "cli/refuse.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/personal_number.h"
#include "base/text.h"
#include "cli/options.h"

namespace sbs::cli {

int refused(const Env& env, const Failure& failure) {
  env.err(mask_personal_numbers("sbs: " + printable(failure.in(first_language({}, env))) + "\n"));
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
