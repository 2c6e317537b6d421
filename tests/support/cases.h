#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/date.h"

namespace sbs::test {

/// What a case of a rule shows.
enum class CaseKind {
  breach,      ///< the plainest breach
  near,        ///< the nearest thing that is none
  certain,     ///< imprecise dates, every reading of which breaks the rule
  may,         ///< imprecise dates, only some readings of which do
  suppressed,  ///< a breach that a comment takes back, or may not
  broken,      ///< examples/plan.yaml with one thing broken
  more         ///< anything else worth keeping
};

/// A finding that a case expects: rule, severity and the text that it points at.
struct Expected {
  std::string rule;
  std::string severity;
  std::string text;
};

/// One case of `tests/rules/*.cases`. CONTRIBUTING.md says how they are written.
struct Case {
  CaseKind kind{};
  std::string words;
  std::size_t line = 0;
  Day today;
  std::map<std::string, std::string> files;
  std::vector<Expected> expected;
};

/// The cases of a file; throws std::runtime_error, which says where, for what can't be read.
std::vector<Case> read_cases(const std::string& path);

/// Runs a case in both languages of keys; what went wrong, empty where all is well.
std::string run_case(const Case& one, const std::string& rule);

}  // namespace sbs::test
