#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/language.h"
#include "cli/command.h"

/// What a shell may offer while a command is being typed.
namespace sbs::cli {

/// One way to go on with what is being typed.
struct Candidate {
  std::string word;  ///< the whole word
  std::string about;

  bool operator==(const Candidate&) const = default;
};

/// What plans have to offer: their schools, or those whom they name.
struct OfPlans {
  Takes takes = Takes::nothing;    ///< `school` or `person`
  std::vector<std::string> paths;  ///< of the plans, as they are typed on the line
  std::string before;              ///< stands before the value in the word that is being typed: "--for="
};

struct Completion {
  std::vector<Candidate> candidates;
  Takes paths = Takes::nothing;       ///< `file`, `folder` or `path` where the shell is to offer its own
  std::optional<OfPlans> of_plans{};  ///< what else to offer
};

/// The ways to go on from the words after `sbs`, of which the last is being typed and may be empty.
Completion completion_of(const std::vector<std::string>& words, Language language);

}  // namespace sbs::cli
