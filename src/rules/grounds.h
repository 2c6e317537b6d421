#pragma once

#include <initializer_list>
#include <string>

#include "rules/rule.h"

/// What rules ask of the grounds on which a school was chosen.
namespace sbs::rules {

/// Reports each school that takes part and has none of these grounds, once step 4 has begun.
void check_grounds(const Context& context, std::initializer_list<plan::Ground> wanted,
                   const Message<std::string>& message, const Message<>& remedy);

}  // namespace sbs::rules
