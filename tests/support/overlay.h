#pragma once

#include <map>
#include <string>

#include "rules/rule.h"

namespace sbs::test {

/// The files that an example of a rule stands for: an overlay is laid over the example plan (a section of keys is
/// merged key by key, anything else replaces the section), a file is `plan.yaml` as it is, a folder is its files.
std::map<std::string, std::string> files_of(const rules::Example& example);
std::map<std::string, std::string> files_of(const std::string& text, rules::Example::Kind kind);

}  // namespace sbs::test
