#include "cli/output.h"

#include <doctest/doctest.h>

#include <cerrno>
#include <map>
#include <optional>
#include <string>

#include "cli/env.h"

// The doors by which a run gives something to the world. The number is the one that the authorities use for
// nobody.

namespace sbs::cli {

namespace {

constexpr Phrase full{"full går inte", "full cannot be"};
constexpr Message<std::string> is_another{"{0} är en annan", "{0} is another"};

struct Written {
  std::string out;
  std::string err;
  std::map<std::string, std::string> files;
  bool is_terminal = false;

  Output output(int error = 0) {
    return Output({[this, error](std::string_view text) {
                     if (error == 0) out += text;
                     return error;
                   },
                   [this](std::string_view text) {
                     err += text;
                     return 0;
                   },
                   [this](const std::string& path, std::string_view bytes) -> Result<void> {
                     if (path == "full") return refuse(full);
                     files[path] = bytes;
                     return {};
                   },
                   [this](const std::string& path, std::string_view read, std::string_view bytes) -> Result<void> {
                     if (files[path] != read) return refuse(is_another, path);
                     files[path] = bytes;
                     return {};
                   },
                   [this](std::span<const NewFile> all) -> Result<void> {
                     for (const NewFile& file : all)
                       files[file.path] = file.bytes;
                     return {};
                   },
                   [](const std::string& path) -> Result<void> {
                     if (path == "full") return refuse(full);
                     return {};
                   },
                   is_terminal});
  }
};

constexpr std::string_view with_number = "# a\nring 121212-1212\n";

}  // namespace

TEST_CASE("a new plan goes out as it is, and a folder may be refused") {
  Written world;
  const Output output = world.output();
  const std::vector<NewFile> plan{{"a/plan.yaml", "sbs: 1\n"}, {"a/.sbs.yaml", "language: sv\n"}};
  CHECK(output.new_plan(plan));
  CHECK(world.files.at("a/plan.yaml") == "sbs: 1\n");
  CHECK(world.files.at("a/.sbs.yaml") == "language: sv\n");
  CHECK(output.folder("a"));
  CHECK(!output.folder("full"));
}

TEST_CASE("text is masked on its way out, to wherever") {
  Written world;
  const Output output = world.output();
  CHECK(output.text(std::string(with_number), "", Language::en, exit_findings) == exit_findings);
  CHECK(output.text(std::string(with_number), "-", Language::en, exit_ok) == exit_ok);
  CHECK(output.text(std::string(with_number), "a.txt", Language::en, exit_ok) == exit_ok);
  CHECK(world.files.at("a.txt") == "# a\nring xxxxxx-xxxx\n");
  CHECK(world.out == world.files.at("a.txt") + world.files.at("a.txt"));
  CHECK(world.err.empty());
}

TEST_CASE("a plan leaves its file as it is, or not at all") {
  Written world;
  const Output output = world.output();
  CHECK(output.plan("sbs: 1\n", "plan.yaml", std::nullopt, "copy.yaml", Language::en, exit_ok) == exit_ok);
  CHECK(world.files.at("copy.yaml") == "sbs: 1\n");
  CHECK(output.plan(with_number, "plan.yaml", std::nullopt, "copy.yaml", Language::en, exit_ok) == exit_failed);
  CHECK(output.plan(with_number, "plan.yaml", std::nullopt, "", Language::sv, exit_ok) == exit_failed);
  CHECK(world.files.at("copy.yaml") == "sbs: 1\n");
  CHECK(world.out.empty());
  CHECK(world.err.find("sbs: plan.yaml:2: a personal identity number") == 0);
  CHECK(world.err.find("sbs: plan.yaml:2: här står ett personnummer") != std::string::npos);
  CHECK(world.err.find("1212") == std::string::npos);
}

TEST_CASE("a plan with a line that is known to hold a number is refused; a number beyond doubt needs no one to know") {
  Written world;
  const Output output = world.output();
  constexpr std::string_view doubtful = "# a\nring 0701011231\n";
  CHECK(output.plan(doubtful, "plan.yaml", 2, "copy.yaml", Language::en, exit_ok) == exit_failed);
  CHECK(world.err.find("sbs: plan.yaml:2: a personal identity number") == 0);
  CHECK(output.plan(doubtful, "plan.yaml", std::nullopt, "copy.yaml", Language::en, exit_ok) == exit_ok);
  CHECK(world.files.at("copy.yaml") == doubtful);
  CHECK(output.plan(with_number, "plan.yaml", std::nullopt, "copy.yaml", Language::en, exit_ok) == exit_failed);
}

TEST_CASE("a terminal is shown what it would obey in a plan; a file and a pipe have every byte") {
  constexpr std::string_view plan = "# \033]0;x\a\n\n\trubrik: \u202eabc\r\n";
  constexpr std::string_view shown = "# \uFFFD]0;x\uFFFD\n\n rubrik: \uFFFDabc \n";
  Written world;
  Output piped = world.output();
  CHECK(piped.plan(plan, "plan.yaml", std::nullopt, "", Language::en, exit_ok) == exit_ok);
  CHECK(piped.changes(std::string(plan), "", Language::en, exit_ok) == exit_ok);
  CHECK(world.out == std::string(plan) + std::string(plan));
  world.out.clear();
  world.is_terminal = true;
  const Output output = world.output();
  CHECK(output.plan(plan, "plan.yaml", std::nullopt, "", Language::en, exit_ok) == exit_ok);
  CHECK(output.changes(std::string(plan), "", Language::en, exit_ok) == exit_ok);
  CHECK(output.plan(plan, "plan.yaml", std::nullopt, "copy.yaml", Language::en, exit_ok) == exit_ok);
  CHECK(output.changes(std::string(plan), "diff.patch", Language::en, exit_ok) == exit_ok);
  CHECK(world.out == std::string(shown) + std::string(shown));
  CHECK(world.files.at("copy.yaml") == plan);
  CHECK(world.files.at("diff.patch") == plan);
}

TEST_CASE("a plan that is changed where it stands keeps every byte") {
  Written world;
  world.files["plan.yaml"] = "sbs: 1\n";
  CHECK(world.output().plan_in_place("plan.yaml", "sbs: 1\n", with_number));
  CHECK(world.files.at("plan.yaml") == with_number);
  CHECK(!world.output().plan_in_place("plan.yaml", "sbs: 1\n", "sbs: 2\n"));
  CHECK(world.files.at("plan.yaml") == with_number);
}

TEST_CASE("bytes that are no text are not looked at") {
  Written world;
  CHECK(world.output().binary(with_number, "a.xlsx", Language::en, exit_ok) == exit_ok);
  CHECK(world.files.at("a.xlsx") == with_number);
}

TEST_CASE("what cannot be written is told; a closed pipe is not") {
  Written world;
  CHECK(world.output().text("a", "full", Language::en, exit_ok) == exit_failed);
  CHECK(world.err == "sbs: full cannot be\n");
  CHECK(world.output(ENOSPC).text("a", "", Language::sv, exit_ok) == exit_failed);
  CHECK(world.err.find("utdata kunde inte skrivas") != std::string::npos);
  world.err.clear();
  CHECK(world.output(EPIPE).text("a", "", Language::en, exit_ok) == exit_failed);
  CHECK(world.err.empty());
}

}  // namespace sbs::cli
