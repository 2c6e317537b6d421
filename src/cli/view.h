#pragma once

#include <functional>

#include "cli/commands.h"
#include "cli/session.h"

namespace sbs::cli {

/// Draws every plan that the paths name, one below the other; says on standard error how many errors they have.
int view(const Env& env, const CommonOptions& common, const ViewOptions& options,
         const std::function<std::string(const Session&, const plan::Plan&, Day today)>& draw);

}  // namespace sbs::cli
