#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>
#include <string>
#include <vector>

#include "base/text.h"
#include "git/run.h"
#include "support/repository.h"
#include "support/world.h"

// What asks git, with each of its questions going wrong, once and from there on: the exit code is 2 and it says why, or
// all is as if nothing had failed.

namespace sbs::test {

namespace {

constexpr Phrase no_program{"git kunde inte köras", "git could not be run"};

/// A way in which a question to git can go wrong.
struct Wrong {
  std::string_view name;
  /// Whether the answer says so. The others are answers that git could have given.
  bool told;
  Result<git::Answer> (*answer)(git::Answer right);
};

constexpr std::array ways{
    Wrong{"cannot be run", true, [](git::Answer) -> Result<git::Answer> { return refuse(no_program); }},
    Wrong{"refuses", true,
          [](git::Answer) -> Result<git::Answer> {
            return git::Answer{128, {}, "fatal: bad object\n"};
          }},
    Wrong{"dies without a word", true,
          [](git::Answer) -> Result<git::Answer> {
            return git::Answer{139, {}, {}};
          }},
    Wrong{"says nothing", false, [](git::Answer) -> Result<git::Answer> { return git::Answer{}; }},
    Wrong{"says half", false, [](git::Answer right) -> Result<git::Answer> {
            right.out.resize(right.out.size() / 2);
            return right;
          }}};

std::string plan_until(std::string_view end) {
  return fmt::format(
      "sbs: 1\nsamverkan:\n  uppdrag: sbs-2015\n  huvudman: {{namn: Ekby kommun, typ: kommunal}}\n  räknas_från: "
      "dialog\n"
      "  start: 2016-06-13\n  slut: {}\ntidslinje:\n"
      "  - {{händelse: dialog_inledd, klar: 2016-06-13, av: [skolverket, huvudman]}}\n",
      end);
}

}  // namespace

TEST_CASE("whatever git fails at, what asks it says so") {
  MadeRepository made;
  made.write("plan/plan.yaml", plan_until("2019-08-31"));
  made.commit(*make_day(2017, 1, 10));
  made.write("plan/plan.yaml", plan_until("2019-06-12"));
  made.write("other/plan.yaml", plan_until("2019-06-12"));
  made.commit(*make_day(2017, 2, 10));
  const std::string plan = made.path("plan");
  std::size_t tried = 0;
  for (const std::string& command : std::vector<std::string>{"diff HEAD~1 " + plan, "diff HEAD~1 " + made.root(),
                                                             "timeline --since 2017-02-01 " + plan,
                                                             "validate --changed-since HEAD~1 " + made.root()}) {
    CAPTURE(command);
    std::size_t questions = 0;
    const auto run = [&](const Wrong* wrong, std::size_t at, bool from_here_on) {
      questions = 0;
      return World()
          .on(*make_day(2017, 3, 1))
          .with_git([&](const std::vector<std::string>& arguments, std::string_view input) -> Result<git::Answer> {
            const std::size_t number = questions++;
            auto answer = real_git()(arguments, input);
            const bool goes_wrong = wrong != nullptr && (from_here_on ? number >= at : number == at);
            return goes_wrong && answer ? wrong->answer(std::move(*answer)) : answer;
          })
          .run(split_words(command + " --lang en"));
    };
    const Outcome well = run(nullptr, 0, false);
    const std::size_t all = questions;
    REQUIRE(all > 1);
    REQUIRE(well.code < 2);
    for (std::size_t at = 0; at < all; ++at)
      for (const Wrong& wrong : ways)
        for (const bool from_here_on : {false, true}) {
          CAPTURE(at);
          CAPTURE(wrong.name);
          CAPTURE(from_here_on);
          const Outcome outcome = run(&wrong, at, from_here_on);
          INFO(outcome.out);
          INFO(outcome.err);
          ++tried;
          CHECK(outcome.code >= 0);
          CHECK(outcome.code <= 2);
          if (outcome.code == 2) CHECK(!outcome.err.empty());
          // Without git, --since goes by the dates, and says so.
          const bool as_said = outcome.err.find("git") != std::string::npos && command.starts_with("timeline");
          if (wrong.told && !as_said && outcome.out != well.out) CHECK(outcome.code == 2);
        }
  }
  MESSAGE(fmt::format("{} questions to git went wrong", tried));
  CHECK(tried > 100);
}

}  // namespace sbs::test
