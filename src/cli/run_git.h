#pragma once

#include <functional>
#include <optional>
#include <string>

#include "git/run.h"

namespace sbs::cli {

/// Runs the git that is found on the machine, never through a shell. Of the environment it gets only what it needs to
/// find itself and its user's settings: not the repository that a hook of git names. It is stopped where it takes over
/// a minute or says over half a gigabyte.
git::Run git_of_the_system(std::function<std::optional<std::string>(const char*)> variable);

}  // namespace sbs::cli
