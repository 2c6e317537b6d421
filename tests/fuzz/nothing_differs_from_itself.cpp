#include "fuzz/input.h"
#include "fuzz/property.h"
#include "support/faults.h"
#include "support/json.h"
#include "support/world.h"

// What is the same is not told as different: no change, no new finding, none gone, in any form of `diff`.

namespace sbs::fuzz {

void nothing_differs_from_itself(std::string_view bytes) {
  Input input(bytes);
  std::map<std::string, std::string> twice;
  for (const auto& [path, text] : input.files) {
    twice["a/" + path] = text;
    twice["b/" + path] = text;
  }
  const Day day = input.day();
  const char* const language = input.any({"sv", "en"});
  const auto diff = [&](const char* form) {
    const auto outcome =
        test::World(twice).on(day).run({"diff", "a", "b", "--format", form, "--lang", language, "--exit-code"});
    hold(outcome.code >= 0 && outcome.code <= 2, "exit code {}", outcome.code);
    hold(outcome.code != 1, "there is a difference:\n{}", outcome.out);
    hold_whole(test::fault_of_text(outcome.out), form);
    hold_whole(test::fault_of_text(outcome.err), "standard error");
    return outcome;
  };
  const test::Outcome outcome = diff("json");
  if (outcome.out.empty()) {
    hold(outcome.code == 2 && !outcome.err.empty(), "nothing is told, with exit code {}", outcome.code);
    return;
  }
  hold_whole(test::fault_of_json(outcome.out), "json");
  const Json read = test::parse_json(outcome.out);
  hold(read.at("changes").empty(), "changes: {}", read.at("changes").dump());
  hold(read.at("findings").at("new").empty() && read.at("findings").at("gone").empty(), "findings: {}",
       read.at("findings").dump());
  for (const Json& plan : read.at("plans"))
    hold(plan.at("state") == "same", "a plan is {}", std::string(plan.at("state")));
  diff(input.any({"text", "markdown"}));
}

}  // namespace sbs::fuzz
