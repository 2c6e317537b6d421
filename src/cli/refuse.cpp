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

Failure read_and_not_written(const std::string& output) {
  return {
      fmt::format("{}: filen läses här och skrivs aldrig över: välj ett annat namn för utdata", output),
      fmt::format("{}: the file is read here and is never written over: choose another name for the output", output)};
}

std::optional<Failure> not_among(std::span<const std::string_view> accepted, std::string_view option,
                                 std::string_view typed) {
  if (std::find(accepted.begin(), accepted.end(), typed) != accepted.end()) return std::nullopt;
  const std::vector<std::string> values(accepted.begin(), accepted.end());
  const auto near = nearest(typed, accepted);
  const std::string sv = near ? fmt::format("; menade du {}?", values[*near]) : std::string();
  const std::string en = near ? fmt::format("; did you mean {}?", values[*near]) : std::string();
  return Failure{fmt::format("{}: okänt värde {}{}{} skriv {}", option, quoted(typed, Language::sv), sv,
                             near ? "" : ":", join(values, "eller")),
                 fmt::format("{}: unknown value {}{}{} write {}", option, quoted(typed, Language::en), en,
                             near ? "" : ":", join(values, "or"))};
}

}  // namespace sbs::cli
