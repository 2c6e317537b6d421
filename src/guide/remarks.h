#pragma once

#include <string>

#include "guide/topics.h"

/// What a page says of a key or a value beyond the one sentence of its table: when it has to be there, what else may
/// stand, what is counted from it.
namespace sbs::guide {

/// Empty where there is nothing more to say.
std::string remark_on(const Topic& topic, Language language);

}  // namespace sbs::guide
