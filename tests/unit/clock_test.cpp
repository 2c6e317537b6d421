#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <map>

#include "cli/env.h"
#include "support/world.h"

// A clock may jump while a run lasts: what a run takes for today it is told once, before anything else.

namespace sbs::test {

namespace {

namespace fs = std::filesystem;

std::size_t count_of(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
    ++count;
  return count;
}

}  // namespace

TEST_CASE("the time of day is asked for once, in one place") {
  std::map<std::string, std::size_t> asks;
  const fs::path src = fs::path(source_root()) / "src";
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(src)) {
    if (!entry.is_regular_file()) continue;
    const std::string text = read_file(entry.path().string());
    for (const std::string_view way :
         {"system_clock", "utc_clock", "::time(", "gettimeofday", "clock_gettime", "timespec_get"})
      if (const std::size_t count = count_of(text, way); count > 0)
        asks[entry.path().lexically_relative(src).string()] += count;
  }
  CHECK(asks == std::map<std::string, std::size_t>{{"main.cpp", 1}});
}

TEST_CASE("whatever the clock says, it is a day") {
  std::string name = (fs::temp_directory_path() / "sbs.XXXXXX").string();
  REQUIRE(::mkdtemp(name.data()) != nullptr);
  const std::string out = name + "/out.json";
  const auto unset = [](const char* /*name*/) -> char* { return nullptr; };
  constexpr std::time_t last_of_linux = 9223372036;  // the kernel sets no later one
  for (const std::time_t now : {std::time_t{-1}, std::time_t{0}, std::time_t{1} << 31, last_of_linux}) {
    CAPTURE(now);
    std::array<std::string, 4> words{"sbs", "schema", "-o", out};
    std::array<char*, 4> arguments{};
    for (std::size_t at = 0; at < words.size(); ++at)
      arguments.at(at) = words.at(at).data();
    CHECK(cli::run_process(static_cast<int>(arguments.size()), arguments.data(), unset, now) == 0);
    CHECK(fs::exists(out));
    fs::remove(out);
  }
  fs::remove_all(name);
}

}  // namespace sbs::test
