#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/date.h"

namespace sbs::test {

/// Files that are checked together, as of a day.
struct Sample {
  std::string name;
  Day today;
  std::map<std::string, std::string> files;
  bool one_fault = false;  ///< nothing is wrong beside the fault that it shows
};

/// All plans that the tests know: the cases of the rules, the specs and the examples. For what has to hold of any plan.
const std::vector<Sample>& corpus();

/// Whether a file of a sample is part of a plan, by its name.
bool is_plan_file(const std::string& path);

}  // namespace sbs::test
