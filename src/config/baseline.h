#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/language.h"
#include "base/result.h"
#include "diag/rule_id.h"
#include "source/files.h"

/// The file of findings that are known already: adopted with who answers for them, why, and until when. It begins with
/// `baseline: 1`, which is no key of a plan, and so is never a part of one.
namespace sbs::config {

/// So many bytes, some forty thousand findings: whoever knows of more has turned off the wrong rule.
inline constexpr std::size_t largest_baseline = std::size_t{8} << 20;

/// One finding that is known.
struct Adopted {
  diag::RuleId rule{};
  std::string plan;   ///< its root file, from the folder of the baseline where it lies below that; else as it was typed
  std::string at;     ///< where in the plan, by English keys and ids
  std::string print;  ///< diag::print_of
  std::string reason;
  std::string owner;
  Day until{};           ///< the last day that it holds
  std::size_t line = 0;  ///< of its file; 0 where it is new

  bool operator==(const Adopted&) const = default;
};

struct Baseline {
  std::string path;
  std::vector<Adopted> findings;
};

/// Fails where there is none, or what it says cannot be taken as it stands: half a baseline would count some findings
/// and others not.
Result<Baseline> read_baseline(const source::Files& files, const std::string& path, Language language);
/// The same of bytes that were read already.
Result<Baseline> baseline_of(const std::string& path, std::string bytes, Language language);

/// The file of some findings, as YAML: by plan, rule and place, so that what changes shows.
std::string written(std::vector<Adopted> findings, Language language);

}  // namespace sbs::config
