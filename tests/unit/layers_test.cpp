#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "support/world.h"

// Folders are layers. This reads every #include and holds it against the table of who may know whom. And a name is one
// type: where two headers give it to different ones in the same namespace, the linker takes either for both.

namespace sbs::test {

namespace {

using Layers = std::set<std::string>;

const std::map<std::string, Layers>& may_include() {
  static const std::map<std::string, Layers> table{
      {"base", {}},
      {"source", {"base"}},
      {"diag", {"base", "source"}},
      {"yaml", {"base", "source", "diag"}},
      {"fields", {"base", "source", "diag", "yaml"}},
      {"plan", {"base", "source", "diag", "yaml", "fields"}},
      {"programme", {"base", "plan"}},
      {"schedule", {"base", "source", "plan", "programme"}},
      {"rules", {"base", "source", "diag", "plan", "programme"}},
      {"git", {"base", "source"}},
      {"config", {"base", "source", "diag", "yaml", "fields", "rules"}},
      {"begin", {"base", "fields", "yaml", "plan", "programme", "config"}},
      {"check", {"base", "source", "diag", "yaml", "fields", "plan", "programme", "rules", "config"}},
      {"compare", {"base", "source", "diag", "fields", "plan", "programme"}},
      {"guide", {"base", "source", "diag", "yaml", "fields", "plan", "programme"}},
      {"render",
       {"base", "source", "diag", "fields", "plan", "programme", "schedule", "rules", "config", "check", "compare",
        "guide"}},
      {"schema", {"base", "diag", "yaml", "fields", "plan", "rules", "config"}},
      {"cli",
       {"base", "source", "diag", "yaml", "fields", "plan", "programme", "schedule", "rules", "config", "git", "begin",
        "check", "compare", "guide", "render", "schema"}},
      {".", {"cli"}},
  };
  return table;
}

struct Include {
  std::string file;    // relative to src
  std::string target;  // as written, without its quotes or brackets
  bool ours;
};

std::vector<Include> includes() {
  namespace fs = std::filesystem;
  std::vector<Include> found;
  const fs::path root = source_root() + "/src";
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp") continue;
    std::istringstream lines(read_file(entry.path().string()));
    std::string line;
    while (std::getline(lines, line)) {
      if (!line.starts_with("#include ")) continue;
      const auto begin = line.find_first_of("\"<") + 1;
      found.push_back({entry.path().lexically_relative(root).string(),
                       line.substr(begin, line.find_first_of("\">", begin) - begin), line[begin - 1] == '"'});
    }
  }
  return found;
}

/// The headers that define each type, by its name with its namespace.
std::map<std::string, std::set<std::string>> headers_of_types() {
  namespace fs = std::filesystem;
  static const std::regex type(R"(^(?:struct|class|enum class) (\w+)(?: :[^;]*| final)? \{|^using (\w+) = )");
  std::map<std::string, std::set<std::string>> headers;
  for (const auto& entry : fs::recursive_directory_iterator(source_root() + "/src")) {
    if (entry.path().extension() != ".h") continue;
    std::string space;
    for (const std::string& line : lines_of(read_file(entry.path().string()))) {
      std::smatch found;
      if (line.starts_with("namespace "))
        space = line;
      else if (std::regex_search(line, found, type))
        headers[fmt::format("{} {}", space, found[1].matched ? found[1].str() : found[2].str())].insert(
            entry.path().filename().string());
    }
  }
  return headers;
}

std::string layer_of(const std::string& path) {
  const auto slash = path.find('/');
  return slash == std::string::npos ? "." : path.substr(0, slash);
}

}  // namespace

TEST_CASE("no two headers define a type of the same name in one namespace") {
  const auto headers = headers_of_types();
  CHECK(headers.size() > 200);
  for (const auto& one : headers) {
    const auto& type = one.first;
    const auto& files = one.second;
    CAPTURE(type);
    CHECK_MESSAGE(files.size() == 1, fmt::format("{}", fmt::join(files, ", ")));
  }
}

TEST_CASE("no file includes what its layer may not know") {
  std::size_t checked = 0;
  for (const Include& one : includes()) {
    if (!one.ours || layer_of(one.target) == ".") continue;  // the lists at the root, such as rules.def
    const std::string layer = layer_of(one.file);
    REQUIRE_MESSAGE(may_include().contains(layer), one.file);
    const std::string target = layer_of(one.target);
    CHECK_MESSAGE((target == layer || may_include().at(layer).contains(target)), one.file, " includes ", one.target);
    ++checked;
  }
  CHECK(checked > 200);
}

TEST_CASE("what is allowed is used: the table only shrinks") {
  std::map<std::string, Layers> used;
  for (const Include& one : includes())
    if (const std::string target = layer_of(one.target); one.ours && target != "." && target != layer_of(one.file))
      used[layer_of(one.file)].insert(target);
  for (const auto& one : may_include())
    for (const std::string& target : one.second)
      CHECK_MESSAGE(used[one.first].contains(target), one.first, " never includes ", target);
}

TEST_CASE("nobody but the program itself includes the command line") {
  for (const Include& one : includes())
    if (one.ours && layer_of(one.target) == "cli")
      CHECK_MESSAGE((layer_of(one.file) == "cli" || one.file == "main.cpp"), one.file);
}

TEST_CASE("the domain's page knows only what it is made of") {
  for (const Include& one : includes())
    if (one.file == "plan/plan.h" && one.ours && !one.target.ends_with(".def"))  // the lists at the root
      CHECK_MESSAGE((layer_of(one.target) == "base" || layer_of(one.target) == "source"), one.target);
}

TEST_CASE("only one file starts another program") {
  for (const Include& one : includes())
    if (one.target == "spawn.h" || one.target == "sys/wait.h") CHECK_MESSAGE(one.file == "cli/run_git.cpp", one.file);
}

TEST_CASE("only one file knows the YAML library, one that of archives, only one layer the option library") {
  for (const Include& one : includes()) {
    if (one.target.starts_with("yaml-cpp/")) CHECK_MESSAGE(one.file == "yaml/parse.cpp", one.file);
    if (one.target.starts_with("minizip/")) CHECK_MESSAGE(one.file == "base/zip.cpp", one.file);
    if (one.target.starts_with("CLI/")) CHECK_MESSAGE(layer_of(one.file) == "cli", one.file);
  }
}

}  // namespace sbs::test
