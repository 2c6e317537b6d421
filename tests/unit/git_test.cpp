#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>

#include "cli/run_git.h"
#include "git/repository.h"
#include "git/revision.h"
#include "support/repository.h"

// What is asked of git, held against repositories that git itself made here.

namespace sbs::test {

namespace {

namespace fs = std::filesystem;

Day day(int month, unsigned of_month) { return *make_day(2026, static_cast<unsigned>(month), of_month); }

git::Repository opened(const MadeRepository& made, const std::string& folder = ".") {
  auto repository = git::Repository::of(real_git(), made.path(folder));
  REQUIRE_MESSAGE(repository, repository.error().in(Language::en));
  return *repository;
}

git::Commit head_of(const git::Repository& repository) {
  const auto head = repository.commit("HEAD");
  REQUIRE(head);
  return *head;
}

std::string refusal(const Failure& failure) { return failure.in(Language::en); }

/// A repository with two versions of a plan, and one with only the last of them.
struct Shallow {
  Shallow() {
    made.write("plan.yaml", "sbs: 1\n");
    made.commit(day(1, 10));
    made.write("plan.yaml", "sbs: 1\n# more\n");
    made.commit(day(2, 10));
    made.git({"clone", "--quiet", "--depth", "1", "file://" + made.root(), made.path("shallow")});
  }
  MadeRepository made;
};

}  // namespace

TEST_CASE("a repository is found from any folder in it, and told from the root") {
  MadeRepository made;
  made.write("planer/ek/plan.yaml", "sbs: 1\n");
  CHECK(opened(made).root() == made.root());
  CHECK(opened(made).folder() == ".");
  CHECK(opened(made, "planer/ek").root() == made.root());
  CHECK(opened(made, "planer/ek").folder() == "planer/ek");
  CHECK_FALSE(opened(made).shallow());
}

TEST_CASE("a repository whose path has a line break is refused: another one may be called like the first line") {
  MadeRepository made;
  for (const std::string name : {"a\nb", "a"}) {
    made.write(name + "/plan.yaml", "sbs: 1\n");
    made.git({"init", "--quiet", made.path(name)});
  }
  const auto repository = git::Repository::of(real_git(), made.path("a\nb"));
  REQUIRE_FALSE(repository);
  CHECK(refusal(repository.error()).find("line break") != std::string::npos);
  CHECK(opened(made, "a").root() == made.path("a"));
}

TEST_CASE("outside a repository, and without git, it says so") {
  const fs::path outside = fs::temp_directory_path() / "sbs_no_repository";
  fs::create_directories(outside);
  const auto none = git::Repository::of(real_git(), outside.string());
  REQUIRE_FALSE(none);
  CHECK(refusal(none.error()).ends_with("is not in a git repository, so there are no earlier versions"));
  fs::remove_all(outside);
  CHECK_FALSE(git::Repository::of({}, "."));
  const auto nowhere = [](const char* name) -> std::optional<std::string> {
    return std::string_view(name) == "PATH" ? std::optional<std::string>("/nonexistent") : std::nullopt;
  };
  MadeRepository made;
  CHECK(git::Repository::of(cli::git_of_the_system(nowhere), made.root()));  // it is found as this program finds it
}

TEST_CASE("a revision is the commit that it names, or none: never an option") {
  MadeRepository made;
  CHECK_FALSE(opened(made).commit("HEAD"));
  made.write("plan.yaml", "sbs: 1\n");
  made.commit(day(1, 10));
  const git::Repository repository = opened(made);
  const git::Commit head = head_of(repository);
  CHECK(head.hash.size() == 40);
  CHECK(repository.commit("main") == head);
  CHECK(repository.commit("main@{0}") == head);
  for (const char* bad : {"", "nobody", "-x", "--all", "--upload-pack=x", "HEAD:plan.yaml", "HEAD\nmain", "main..main"})
    CHECK_MESSAGE(!repository.commit(bad), bad);
  CHECK(refusal(repository.commit("nobody").error()) == "the git repository has no version called “nobody”");
}

TEST_CASE("where only the last part of the history was fetched, it says how to fetch the rest") {
  const Shallow shallow;
  const git::Repository repository = opened(shallow.made, "shallow");
  CHECK(repository.shallow());
  CHECK(repository.commit("HEAD"));
  for (const Failure& failure : {repository.commit("HEAD~1").error(), repository.merge_base("HEAD~1").error(),
                                 repository.last_before(day(3, 1), ".").error()})
    CHECK(refusal(failure).find("fetch-depth: 0") != std::string::npos);
}

TEST_CASE("what has changed since a branch began: changed, new, removed and unknown files, by any name") {
  MadeRepository made;
  made.write("stays.yaml", "a\n");
  made.write("changes.yaml", "a\n");
  made.write("goes.yaml", "a\n");
  made.write("tab\there.yaml", "a\n");
  made.write(".gitignore", "*.bak\n");
  made.commit(day(1, 10));
  made.git({"branch", "begun"});
  made.write("committed.yaml", "a\n");
  made.commit(day(1, 11));
  made.git({"branch", "other", "begun"});
  made.write("changes.yaml", "b\n");
  made.write("tab\there.yaml", std::string_view("b\0\n", 3));  // not lines of text to git
  made.remove("goes.yaml");
  made.write("läs/okänd fil.yaml", "a\n");
  made.write("a\nb.yaml", "a\n");
  made.write("own.bak", "a\n");
  made.write("stays.yaml", "a\n");  // written again, as it was, at another time than the one in git's index
  fs::last_write_time(made.path("stays.yaml"), fs::file_time_type::clock::now() - std::chrono::hours(2));
  const git::Repository repository = opened(made, "läs");
  const auto base = repository.merge_base("other");
  REQUIRE(base);
  CHECK(*base == *repository.commit("begun"));
  const auto changed = repository.changed_since(*base);
  REQUIRE(changed);
  CHECK(*changed == std::vector<std::string>{"a\nb.yaml", "changes.yaml", "committed.yaml", "goes.yaml",
                                             "läs/okänd fil.yaml", "tab\there.yaml"});
}

TEST_CASE("branches without anything in common have no base") {
  MadeRepository made;
  made.write("a.yaml", "a\n");
  made.commit(day(1, 10));
  made.git({"checkout", "--quiet", "--orphan", "other"});
  made.commit(day(1, 11));
  const auto base = opened(made).merge_base("main");
  REQUIRE_FALSE(base);
  CHECK(refusal(base.error()) == "“main” and HEAD have no version in common");
}

TEST_CASE("the last version before a day is that of the committer's day") {
  MadeRepository made;
  const git::Repository empty = opened(made);
  CHECK(*empty.last_before(day(1, 1), ".") == std::nullopt);
  made.write("plan.yaml", "1\n");
  made.commit(day(1, 10));
  const git::Commit first = head_of(empty);
  made.write("plan.yaml", "2\n");
  made.commit(day(2, 10));
  const git::Commit second = head_of(empty);
  made.write("other.yaml", "1\n");
  made.commit(day(3, 10));
  const auto last = [&](Day before, const std::string& path) {
    const auto found = empty.last_before(before, path);
    REQUIRE(found);
    return *found;
  };
  CHECK(last(day(1, 10), "plan.yaml") == std::nullopt);
  CHECK(last(day(1, 11), "plan.yaml") == first);
  CHECK(last(day(2, 10), "plan.yaml") == first);
  CHECK(last(day(2, 11), "plan.yaml") == second);
  CHECK(last(day(12, 1), "plan.yaml") == second);
  CHECK(last(day(12, 1), "other.yaml") == head_of(empty));
  CHECK(last(day(12, 1), "nothing.yaml") == std::nullopt);
}

TEST_CASE("no program that a repository names is run") {
  MadeRepository made;
  made.write("plan.yaml", "a\n");
  made.write(".gitattributes", "*.yaml filter=own diff=own\n");
  made.commit(day(1, 10));
  const std::string mark = made.path("was_run");
  made.write("run.sh", "#!/bin/sh\ntouch " + mark + "\ncat\n");
  fs::permissions(made.path("run.sh"), fs::perms::owner_all);
  for (const char* name : {"core.fsmonitor", "filter.own.clean", "filter.own.smudge", "filter.own.process",
                           "diff.external", "diff.own.textconv", "diff.own.command", "core.pager", "core.editor"})
    made.git({"config", name, made.path("run.sh")});
  made.git({"config", "filter.own.required", "true"});
  fs::create_directories(made.path(".git/hooks"));
  fs::copy_file(made.path("run.sh"), made.path(".git/hooks/post-index-change"), fs::copy_options::overwrite_existing);
  made.write("plan.yaml", "b\n");
  const git::Repository repository = opened(made);
  const auto changed = repository.changed_since(head_of(repository));
  REQUIRE_MESSAGE(changed, changed.error().in(Language::en));
  CHECK(*changed == std::vector<std::string>{"plan.yaml", "run.sh"});
  const auto files = git::RevisionFiles::of(repository, head_of(repository));
  REQUIRE(files);
  CHECK(*(*files)->read("plan.yaml", 100) == "a\n");
  CHECK(repository.last_before(day(2, 1), "."));
  CHECK_FALSE(fs::exists(mark));
  // The control: git itself, asked plainly, runs it.
  for (const char* command : {"diff", "status"})
    CHECK(real_git()({"-C", made.root(), command}, {}));
  CHECK(fs::exists(mark));
}

TEST_CASE("the files of a commit are read as if they lay on a disk") {
  MadeRepository made;
  made.write("planer/ek/plan.yaml", "sbs: 1\n");
  made.write("planer/ek/team.yaml", "sbs: 1\nteam: []\n");
  made.write("planer/ek.yaml", "sbs: 1\n");
  made.write("README.md", std::string("a\0b", 3));
  made.write("tom.yaml", "");
  fs::create_symlink("ek/plan.yaml", made.path("planer/link.yaml"));
  fs::create_symlink("ek", made.path("planer/folder"));
  fs::create_symlink("nowhere", made.path("planer/dead.yaml"));
  fs::create_symlink("/etc/hostname", made.path("planer/out.yaml"));
  fs::create_symlink("loop.yaml", made.path("planer/loop.yaml"));
  made.commit(day(1, 10));
  const git::Repository repository = opened(made);
  const git::Commit commit = head_of(repository);
  made.remove("planer");  // it is the commit that is read
  const auto opened_files = git::RevisionFiles::of(repository, commit);
  REQUIRE(opened_files);
  const source::Files& files = **opened_files;
  constexpr std::size_t plenty = 1000;
  CHECK(*files.read("planer/ek/plan.yaml", plenty) == "sbs: 1\n");
  CHECK(*files.read("./planer//ek/../ek/team.yaml", plenty) == "sbs: 1\nteam: []\n");
  CHECK(*files.read("planer/link.yaml", plenty) == "sbs: 1\n");
  CHECK(*files.read("planer/folder/team.yaml", 3) == "sbs:");
  CHECK(files.read("README.md", plenty)->size() == 3);
  CHECK(files.read("tom.yaml", plenty)->empty());
  for (const char* nothing :
       {"planer/dead.yaml", "planer/out.yaml", "planer/loop.yaml", "planer", "..", "../x", "/etc"})
    CHECK_MESSAGE(!files.read(nothing, plenty), nothing);
  CHECK(files.kind(".") == source::Kind::folder);
  CHECK(files.kind(".git") == source::Kind::folder);
  CHECK(files.kind("planer/folder") == source::Kind::folder);
  CHECK(files.kind("planer/ek") == source::Kind::folder);
  CHECK(files.kind("planer/loop.yaml") == source::Kind::missing);
  CHECK(files.kind("planer/out.yaml") == source::Kind::missing);
  const auto listed = files.list("planer");
  REQUIRE(listed);
  std::vector<std::string> names;
  for (const source::Entry& entry : *listed)
    names.push_back(entry.name + (entry.link ? "@" : ""));
  CHECK(names == std::vector<std::string>{"dead.yaml@", "ek", "ek.yaml", "link.yaml@", "loop.yaml@", "out.yaml@"});
  CHECK_FALSE(files.list("planer/ek.yaml"));
  CHECK(files.identity("planer/link.yaml") == files.identity("planer/ek/plan.yaml"));
  CHECK(files.identity("planer/ek") == std::nullopt);
  CHECK(files.canonical("planer/folder/plan.yaml") == "planer/ek/plan.yaml");
  CHECK(source::repository_of(files, "planer/ek") == ".");
}

TEST_CASE("many files are read in few questions, whichever comes first") {
  MadeRepository made;
  for (int number = 0; number < 600; ++number)
    made.write("p" + std::to_string(number) + "/plan.yaml", "sbs: " + std::to_string(number) + "\n");
  made.commit(day(1, 10));
  std::size_t asked = 0;
  const git::Run counted = [&](const std::vector<std::string>& arguments, std::string_view input) {
    ++asked;
    return real_git()(arguments, input);
  };
  const auto repository = git::Repository::of(counted, made.root());
  REQUIRE(repository);
  const auto files = git::RevisionFiles::of(*repository, *repository->commit("HEAD"));
  REQUIRE(files);
  const auto folders = (*files)->list(".");
  REQUIRE(folders);
  for (const source::Entry& folder : *folders) {
    const std::string path = folder.name + "/plan.yaml";
    CHECK(*(*files)->read(path, 100) == "sbs: " + folder.name.substr(1) + "\n");
  }
  CHECK(asked < 10);
}

}  // namespace sbs::test
