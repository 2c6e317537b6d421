#include "git/repository.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/text.h"

namespace sbs::git {

namespace {

constexpr Phrase no_git{"git finns inte här, och behövs för att läsa en äldre version",
                        "git is not at hand, and is needed to read an earlier version"};
constexpr Message<std::string> no_repository{"{0} ligger inte i något git-arkiv, så här finns inga äldre versioner",
                                             "{0} is not in a git repository, so there are no earlier versions"};
constexpr Message<std::string> refused_by_git{"git svarade: {0}", "git answered: {0}"};
constexpr Message<Quoted> no_revision{"git-arkivet har ingen version som heter {0}",
                                      "the git repository has no version called {0}"};
constexpr Message<Quoted> not_fetched{
    "git-arkivet har ingen version som heter {0}; bara den senaste delen av historien är hämtad: skriv ”fetch-depth: "
    "0” under actions/checkout, eller kör git fetch --unshallow",
    "the git repository has no version called {0}; only the last part of its history was fetched: write “fetch-depth: "
    "0” under actions/checkout, or run git fetch --unshallow"};
constexpr Message<Quoted> nothing_in_common{"{0} och HEAD har ingen version gemensam",
                                            "{0} and HEAD have no version in common"};
constexpr Message<Quoted> nothing_fetched_in_common{
    "{0} och HEAD har ingen version gemensam i den del av historien som är hämtad: skriv ”fetch-depth: 0” under "
    "actions/checkout, eller kör git fetch --unshallow",
    "{0} and HEAD have no version in common in the part of the history that was fetched: write “fetch-depth: 0” under "
    "actions/checkout, or run git fetch --unshallow"};
constexpr Message<Quoted> like_an_option{"{0} är ingen version: det börjar med ett bindestreck",
                                         "{0} is not a version: it begins with a dash"};
constexpr Phrase several_lines{"sökvägen till git-arkivet har en radbrytning, och kan inte följas",
                               "the path of the git repository has a line break, and cannot be followed"};
constexpr Phrase history_not_fetched{
    "bara den senaste delen av git-arkivets historia är hämtad: skriv ”fetch-depth: 0” under actions/checkout, eller "
    "kör git fetch --unshallow",
    "only the last part of the git repository's history was fetched: write “fetch-depth: 0” under actions/checkout, or "
    "run git fetch --unshallow"};

/// What git is told whatever it is asked: to run nothing that a repository's settings name, to fetch nothing, to wait
/// for nobody and to change nothing.
std::vector<std::string> guarded(const std::string& folder, std::vector<std::string> arguments) {
  std::vector<std::string> all{"-C",
                               folder,
                               "--no-pager",
                               "--no-optional-locks",
                               "--no-replace-objects",
                               "--literal-pathspecs",
                               "-c",
                               "core.fsmonitor=false",
                               "-c",
                               "core.hooksPath=/dev/null",
                               "-c",
                               "diff.autoRefreshIndex=false",
                               "-c",
                               "core.quotePath=false",
                               "-c",
                               "protocol.allow=never"};
  all.insert(all.end(), std::make_move_iterator(arguments.begin()), std::make_move_iterator(arguments.end()));
  return all;
}

/// The exit code of git where a revision names nothing.
constexpr int names_nothing = 1;

/// The full hash of the commit that a revision names, as git answers.
Result<Answer> commit_named(const Run& run, const std::string& root, const std::string& revision) {
  return run(guarded(root, {"rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"}),
             std::string_view());
}

std::vector<std::string> lines_of(std::string_view answer) { return words_of(answer, "\n"); }

/// The path in an answer of `git diff --numstat -z`: "lines added TAB lines removed TAB path".
std::string path_of(const std::string& counted) {
  return counted.substr(counted.find('\t', counted.find('\t') + 1) + 1);
}

/// The first line of what git complained, without its "fatal:".
std::string complaint_of(const Answer& answer) {
  const auto lines = lines_of(answer.err);
  const std::string_view first = lines.empty() ? std::string_view("?") : std::string_view(lines.front());
  constexpr std::string_view fatal = "fatal: ";
  return std::string(first.starts_with(fatal) ? first.substr(fatal.size()) : first);
}

}  // namespace

std::vector<std::string> parts_of(std::string_view answer) { return words_of(answer, std::string_view("\0", 1)); }

Result<Repository> Repository::of(const Run& run, const std::string& folder) {
  if (!run) return refuse(no_git);
  const auto answer = run(guarded(folder, {"rev-parse", "--show-toplevel", "--is-shallow-repository", "--show-prefix"}),
                          std::string_view());
  if (!answer) return tl::make_unexpected(answer.error());
  const auto lines = lines_of(answer->out);
  if (answer->code != 0 || lines.size() < 2) {
    const std::string complaint = complaint_of(*answer);
    const bool none = complaint.find("not a git repository") != std::string::npos ||
                      complaint.find("must be run in a work tree") != std::string::npos;
    return none ? refuse(no_repository, folder) : refuse(refused_by_git, complaint);
  }
  if (lines.size() > 3 || (lines[1] != "true" && lines[1] != "false")) return refuse(several_lines);
  std::string prefix = lines.size() > 2 ? lines[2] : std::string();
  if (prefix.ends_with('/')) prefix.pop_back();
  return Repository(run, lines[0], prefix.empty() ? "." : prefix, lines[1] == "true");
}

Result<std::string> Repository::ask(std::vector<std::string> arguments, std::string_view input) const {
  auto answer = run_(guarded(root_, std::move(arguments)), input);
  if (!answer) return tl::make_unexpected(answer.error());
  if (answer->code != 0) return refuse(refused_by_git, complaint_of(*answer));
  return std::move(answer->out);
}

Result<Commit> Repository::commit(const std::string& revision) const {
  if (revision.starts_with('-')) return refuse(like_an_option, Quoted(revision));
  const bool sayable = !revision.empty() && revision.find_first_of(std::string_view("\n\0", 2)) == std::string::npos;
  const auto answer = sayable ? commit_named(run_, root_, revision) : Result<Answer>(Answer{names_nothing, {}, {}});
  if (!answer) return tl::make_unexpected(answer.error());
  const auto lines = lines_of(answer->out);
  if (answer->code != 0 || lines.empty()) return refuse(shallow_ ? not_fetched : no_revision, Quoted(revision));
  return Commit{lines.front()};
}

Result<Commit> Repository::merge_base(const std::string& revision) const {
  const auto other = commit(revision);
  if (!other) return tl::make_unexpected(other.error());
  const auto head = commit("HEAD");
  if (!head) return tl::make_unexpected(head.error());
  const auto answer = run_(guarded(root_, {"merge-base", other->hash, head->hash}), std::string_view());
  if (!answer) return tl::make_unexpected(answer.error());
  const auto lines = lines_of(answer->out);
  if (answer->code != 0 || lines.empty())
    return refuse(shallow_ ? nothing_fetched_in_common : nothing_in_common, Quoted(revision));
  return Commit{lines.front()};
}

Result<std::vector<std::string>> Repository::changed_since(const Commit& commit) const {
  // To compare a file with a commit, git would run the filters that the repository's settings name: each is named anew,
  // as nothing.
  const auto filters = run_(guarded(root_, {"config", "-z", "--name-only", "--get-regexp",
                                            R"(^filter\..*\.(clean|smudge|process|required)$)"}),
                            std::string_view());
  if (!filters) return tl::make_unexpected(filters.error());
  std::vector<std::string> arguments;
  for (const std::string& name : parts_of(filters->out)) {
    if (name.find('=') != std::string::npos) return refuse(refused_by_git, name);
    arguments.insert(arguments.end(), {"-c", name + (name.ends_with(".required") ? "=false" : "=")});
  }
  // Counted line by line: by names alone, git lists each file that was written again as it was, since it may not note
  // in its index that it has looked.
  arguments.insert(arguments.end(), {"diff", "--numstat", "-z", "--no-renames", "--no-ext-diff", "--no-textconv",
                                     "--no-color", "--ignore-submodules=all", commit.hash, "--"});
  const auto differing = ask(std::move(arguments));
  if (!differing) return tl::make_unexpected(differing.error());
  const auto unknown = ask({"ls-files", "-z", "--others", "--exclude-standard"});
  if (!unknown) return tl::make_unexpected(unknown.error());
  std::vector<std::string> all = parts_of(*unknown);
  for (const std::string& counted : parts_of(*differing))
    all.push_back(path_of(counted));
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

Result<std::optional<Commit>> Repository::last_before(Day day, const std::string& path) const {
  if (shallow_) return refuse(history_not_fetched);
  const auto head = commit_named(run_, root_, "HEAD");
  if (!head) return tl::make_unexpected(head.error());
  if (head->code == names_nothing) return std::optional<Commit>();  // nothing has been committed yet
  const auto known = lines_of(head->out);
  if (head->code != 0 || known.empty()) return refuse(refused_by_git, complaint_of(*head));
  // Where it is still the day before in any time zone; the committer's own day decides.
  const std::string until = "--before=" + iso(day) + "T12:00:00Z";
  const auto answer = ask({"rev-list", "--first-parent", "--format=%cs", until, known.front(), "--", path});
  if (!answer) return tl::make_unexpected(answer.error());
  constexpr std::string_view commit_line = "commit ";
  std::string hash;
  for (const std::string& line : lines_of(*answer)) {
    if (line.starts_with(commit_line)) {
      hash = line.substr(commit_line.size());
      continue;
    }
    const auto committed = parse_day(line);
    if (committed && *committed < day) return std::optional(Commit{hash});
  }
  return std::optional<Commit>();
}

}  // namespace sbs::git
