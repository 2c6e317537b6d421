#pragma once

#include "cli/env.h"

namespace sbs::cli {

/// Says on standard error why a command could not be started, in the language of the environment; the exit code.
int refused(const Env& env, const Failure& failure);

}  // namespace sbs::cli
