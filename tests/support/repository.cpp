#include "support/repository.h"

#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <optional>

#include "base/check.h"
#include "cli/run_git.h"

namespace sbs::test {

namespace fs = std::filesystem;

git::Run real_git() {
  return cli::git_of_the_system([](const char* name) -> std::optional<std::string> {
    const std::string_view asked = name;
    if (asked == "GIT_CONFIG_GLOBAL") return "/dev/null";
    if (asked == "GIT_CONFIG_NOSYSTEM") return "1";
    const char* value = asked == "PATH" ? std::getenv("PATH") : nullptr;
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
  });
}

MadeRepository::MadeRepository() {
  std::string made = (fs::temp_directory_path() / "sbs_repository.XXXXXX").string();
  SBS_CHECK(::mkdtemp(made.data()) != nullptr);
  root_ = fs::canonical(made).string();
  git({"init", "--quiet", "--initial-branch=main"});
}

MadeRepository::~MadeRepository() {
  std::error_code ignored;
  fs::remove_all(root_, ignored);
}

void MadeRepository::write(std::string_view name, std::string_view bytes) const {
  const fs::path file = path(name);
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
}

void MadeRepository::remove(std::string_view name) const { fs::remove_all(path(name)); }

void MadeRepository::commit(Day day) const {
  git({"add", "--all"});
  // A commit is made by its plumbing, which reads the committer's day from the object itself.
  const std::string tree = git({"write-tree"});
  const std::string parent = git({"rev-parse", "--verify", "--quiet", "HEAD"});
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(day.time_since_epoch()).count() + 12 * 60 * 60;
  const std::string who = fmt::format("En person <en@exempel.invalid> {} +0200", seconds);
  std::string object = "tree " + tree + "\n";
  if (!parent.empty()) object += "parent " + parent + "\n";
  object += fmt::format("author {0}\ncommitter {0}\n\nEn version\n", who);
  const auto hash = real_git()({"-C", root_, "hash-object", "-t", "commit", "-w", "--stdin"}, object);
  SBS_CHECK(hash && hash->code == 0);
  git({"update-ref", "HEAD", hash->out.substr(0, hash->out.find('\n'))});
}

std::string MadeRepository::git(std::vector<std::string> arguments) const {
  arguments.insert(arguments.begin(), {"-C", root_});
  const auto answer = real_git()(arguments, {});
  SBS_CHECK(answer && (answer->code == 0 || answer->err.empty()));
  std::string out = answer->out;
  while (out.ends_with('\n'))
    out.pop_back();
  return out;
}

}  // namespace sbs::test
