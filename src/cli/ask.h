#pragma once

#include <functional>
#include <string>

#include "base/message.h"
#include "base/result.h"
#include "cli/env.h"

namespace sbs::cli {

/// Whether there is somebody to ask: both what they type and what they are asked is on a terminal.
bool may_ask(const Env& env);

/// Takes an answer, or says why it cannot.
using Take = std::function<Result<void>(const std::string& answer)>;

/// Asks until the answer can be taken; `otherwise` is what an empty one means, and is not handed on. Whether there was
/// an answer; refused where whoever was asked has ended.
Result<bool> ask(const Env& env, Language language, const std::string& question, const std::string& otherwise,
                 const Take& take);

}  // namespace sbs::cli
