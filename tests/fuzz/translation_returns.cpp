#include <algorithm>

#include "fields/words.h"
#include "fuzz/property.h"
#include "plan/fields.h"
#include "plan/translate.h"
#include "support/faults.h"
#include "support/json.h"
#include "support/world.h"
#include "yaml/parse.h"

// A plan in one language comes back from the other as it was, and has the same findings on the same lines in both.

namespace sbs::fuzz {

namespace {

/// What is found, line by line; none where nothing is told.
std::string lines_of_findings(const std::string& plan) {
  const auto outcome = test::World(std::map<std::string, std::string>{{"plan.yaml", plan}})
                           .run({"validate", "plan.yaml", "--format", "json", "--lang", "en"});
  if (outcome.out.empty()) return {};
  std::vector<std::string> lines;
  for (const test::Found& one : test::read_findings(outcome.out))
    lines.push_back(fmt::format("{} {} {}\n", one.rule, one.severity, one.line));
  std::sort(lines.begin(), lines.end());
  return fmt::format("{}", fmt::join(lines, ""));
}

}  // namespace

void translation_returns(std::string_view bytes) {
  source::SourceMap sources;
  diag::Sink sink(Language::en);
  const auto parsed = yaml::parse(sources, sources.add("plan.yaml", std::string(bytes)), sink);
  const auto languages = fields::languages_of(parsed.document, plan::plan_keys());
  // What cannot be read, or is in no language or in both, has no way back.
  if (!parsed.whole || !languages.main || languages.first_stray) return;
  const KeyLanguage own = *languages.main;
  const std::string there = plan::translated(bytes, other(own));
  const std::string back = plan::translated(there, own);
  hold(back == bytes, "it comes back as\n{}", back);
  hold(plan::translated(there, other(own)) == there, "what is translated changes when it is translated again");
  hold(plan::translated(bytes, own) == bytes, "a plan changes when it is translated to its own language");
  const std::string here = lines_of_findings(std::string(bytes));
  const std::string beyond = lines_of_findings(there);
  hold(here == beyond, "found as it is written:\n{}and in the other language:\n{}{}", here, beyond, there);
}

}  // namespace sbs::fuzz
