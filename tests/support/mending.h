#pragma once

#include <map>
#include <set>
#include <string>

#include "base/date.h"
#include "base/json.h"

/// What sbs says of files, and what it makes of them with --fix: for what has to hold of every change.
namespace sbs::test {

using Files = std::map<std::string, std::string>;

/// What `validate --format json` says; without diagnostics where it says nothing.
Json report_on(const Files& files, Day today);

/// Whether a finding can be fixed.
bool has_fix(const Json& report);

/// The files after `validate --fix`.
Files fixed(const Files& files, Day today);

/// The rules that speak, with the nodes that they speak of.
std::set<std::string> spoken(const Json& report);

}  // namespace sbs::test
