#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

/// A plan's earlier versions, out of the git repository that it lies in. Nothing is checked out and nothing is written;
/// git runs no program that a repository names.
namespace sbs::git {

/// What git said, and how it ended.
struct Answer {
  int code = 0;  ///< 0 where it did what it was asked
  std::string out;
  std::string err;
};

/// Runs git with some arguments, and with what it reads on standard input: the only way to it, which the world gives. A
/// failure is that it could not be run, took too long or said too much; what git itself refuses is an answer. Called
/// from any thread.
using Run = std::function<Result<Answer>(const std::vector<std::string>& arguments, std::string_view input)>;

}  // namespace sbs::git
