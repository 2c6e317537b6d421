#pragma once

#include <optional>
#include <span>

#include "cli/env.h"

namespace sbs::cli {

/// Says on standard error why a command could not be started, in the language of the environment; the exit code.
int refused(const Env& env, const Failure& failure);

/// Why a value of an option cannot be taken, and what can; none where it is among those accepted.
std::optional<Failure> not_among(std::span<const std::string_view> accepted, std::string_view option,
                                 std::string_view typed);

}  // namespace sbs::cli
