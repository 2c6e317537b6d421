#include "cli/since.h"

#include "git/repository.h"

namespace sbs::cli {

namespace {

constexpr Phrase since_help{
    "Bara det som har blivit klart, flyttats eller blivit försenat sedan den dagen: 2016-10-03, HT2016. I git jämfört "
    "med den sista versionen före dagen, annars efter datumen i planen.",
    "Only what was done, moved or became late since that day: 2016-10-03, HT2016. In git against the last version "
    "before the day, else by the dates in the plan."};
constexpr Message<Failure> by_dates_alone{
    "--since: visar vad som har blivit klart eller försenat efter datumen i planen, inte vad som har flyttats: {0}",
    "--since: shows what was done or became late by the dates in the plan, not what was moved: {0}"};
constexpr Phrase no_versions_of_input{"standard in har inga äldre versioner", "standard input has no earlier versions"};

}  // namespace

Option since_option(std::string& target, const Help& help) {
  return {"--since", &target, help, called::date, Takes::text};
}
Option since_option(std::string& target) { return since_option(target, since_help); }

VersionsBefore::VersionsBefore(const Env& env, const std::vector<std::string>& paths, Day day,
                               const std::string& config)
    : env_(&env), day_(day) {
  const auto found = find(paths.empty() ? std::vector<std::string>{"."} : paths, config);
  if (!found) dates_must_do(found.error());
}

void VersionsBefore::dates_must_do(const Failure& why) {
  if (!why_not_) why_not_ = Failure(by_dates_alone, why);
}

Result<void> VersionsBefore::find(const std::vector<std::string>& paths, const std::string& config) {
  for (const std::string& path : paths) {
    if (path == "-") return refuse(no_versions_of_input);
    const bool folder = env_->files->kind(path) == source::Kind::folder;
    const auto repository = git::Repository::of(env_->git, folder ? path : source::parent_folder(path));
    if (!repository) return tl::make_unexpected(repository.error());
    const auto commit = repository->last_before(day_, ".");
    if (!commit) return tl::make_unexpected(commit.error());
    roots_.push_back(env_->files->canonical(repository->root()));
    if (!*commit) continue;  // all that is there is new since then
    auto sides = diff_sides(*env_, (*commit)->hash, path, config);
    if (!sides) return tl::make_unexpected(sides.error());
    sides_.push_back(std::move(*sides));
  }
  return {};
}

std::string VersionsBefore::path_of(const std::string& root) const {
  const std::string path = env_->files->canonical(root);
  for (const std::string& repository : roots_)
    if (auto below = source::path_below(path, repository)) return *below;
  return path;
}

}  // namespace sbs::cli
