#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "base/result.h"
#include "check/settle.h"
#include "config/baseline.h"
#include "source/files.h"
#include "source/source_map.h"

namespace sbs::check {

/// A finding that is known already, and what its baseline says of it.
struct Known {
  diag::Diagnostic finding;
  config::Adopted adopted;
};

/// What findings that are new to a baseline are adopted with.
struct Adopting {
  std::string owner;
  std::string reason;
  std::optional<Day> until;  ///< six months from the day that the plan is read on, where none is given
};

/// Holds findings against those that are known already. Of several that are alike each is known once for each time that
/// the baseline has it.
class BaselineCheck {
 public:
  /// `baseline` is what is known, of which the findings may be none; its path tells what its plans are named from.
  BaselineCheck(const source::Files& files, config::Baseline baseline);

  /// Takes the findings that are known away from those of a plan; gives them back. What its last day has passed of, or
  /// is no longer found, is noted. With `adopting`, what is not known yet is so from now on; what nobody may adopt
  /// stays.
  std::vector<Known> take(Settled& settled, const source::SourceMap& sources, const Adopting* adopting);

  /// Findings that are told again, for the day of theirs has passed.
  const std::vector<Known>& lapsed() const { return lapsed_; }

  /// What is no longer found. `was_looked_for` says whether a rule was looked for at all; `read` are the files that
  /// were read: of plans that nobody looked at, nothing is known, but where their file is no more.
  std::vector<config::Adopted> gone(const std::function<bool(diag::RuleId)>& was_looked_for,
                                    const std::vector<std::string>& read) const;

  /// What the baseline is to hold from now on: without what is gone.
  std::vector<config::Adopted> left(const std::vector<config::Adopted>& gone) const;

  std::size_t adopted() const { return adopted_; }  ///< how many findings are newly known

 private:
  using Identity = std::tuple<std::string, diag::RuleId, std::string, std::string>;
  struct Entry {
    config::Adopted adopted;
    bool found = false;
  };
  struct Looked {
    bool read;
    bool looked;
    bool with_all;
  };

  std::string plan_of(const std::string& file) const;
  Entry* entry_of(const Identity& identity, Day today);
  Entry* moved_to(const Identity& identity);
  void find_moved();
  bool is_there(const std::string& plan) const;
  config::Adopted adopt(const Identity& identity, const Adopting& adopting, Day today);

  const source::Files& files_;
  std::string folder_;  // of the baseline
  std::vector<Entry> entries_;
  std::map<Identity, std::vector<std::size_t>> by_identity_;
  /// Entries of plans whose file is no more, by what they say, without the plan; made when the first is looked for.
  std::optional<std::map<Identity, std::vector<std::size_t>>> of_moved_;
  std::map<std::string, Looked> looked_;  // by plan
  std::vector<Known> lapsed_;
  std::size_t adopted_ = 0;
};

/// Whether a finding may be known already and not count: not where the file cannot be read, nor where a person's number
/// stands in it, nor where it stands for others that are not listed.
bool may_be_adopted(const diag::Diagnostic& finding);

}  // namespace sbs::check
