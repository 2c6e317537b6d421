#include "cli/refuse.h"

#include <algorithm>

#include "base/text.h"

namespace sbs::cli {

namespace {

constexpr Message<std::string> never_written_over{
    "{0}: filen läses här och skrivs aldrig över: välj ett annat namn för utdata",
    "{0}: the file is read here and is never written over: choose another name for the output"};
constexpr Message<std::string> may_be_unread{
    "{0}: filen skrivs inte över, för den kan vara något som inte gick att läsa: välj ett annat namn för utdata",
    "{0}: the file is not written over, since it may be what could not be read: choose another name for the output"};
constexpr Message<std::string, Quoted, AnyOf<std::string>> unknown_value{"{0}: okänt värde {1}: skriv {2}",
                                                                         "{0}: unknown value {1}: write {2}"};
constexpr Message<std::string, Quoted, std::string, AnyOf<std::string>> value_meant{
    "{0}: okänt värde {1}; menade ni {2}? skriv {3}", "{0}: unknown value {1}; did you mean {2}? write {3}"};

}  // namespace

int refused(const Env& env, const CommonOptions& common, const Failure& failure) {
  env.output.complain(failure, help_language(common, env));
  return exit_failed;
}

Failure read_and_not_written(const std::string& output) { return {never_written_over, output}; }

std::optional<Failure> perhaps_unread(const source::Files& files, const std::string& output,
                                      const std::vector<Failure>& failures) {
  if (failures.empty() || !is_file(output)) return std::nullopt;
  const bool yaml = output.ends_with(".yaml") || output.ends_with(".yml");
  if (!yaml || !OutputFile(files, output).is_there()) return std::nullopt;
  return Failure(may_be_unread, output);
}

std::optional<Failure> not_among(std::span<const std::string_view> accepted, std::string_view option,
                                 std::string_view typed) {
  if (std::find(accepted.begin(), accepted.end(), typed) != accepted.end()) return std::nullopt;
  const AnyOf<std::string> values{{accepted.begin(), accepted.end()}};
  if (const auto near = nearest(typed, accepted))
    return Failure(value_meant, std::string(option), Quoted(typed), std::string(accepted[*near]), values);
  return Failure(unknown_value, std::string(option), Quoted(typed), values);
}

}  // namespace sbs::cli
