#pragma once

#include <span>
#include <string>

#include "rules/rule.h"

/// What rules about school teams ask.
namespace sbs::rules {

/// Reports each school team whose members are listed and none of whom has one of the roles, or may have.
void check_school_teams(const Context& context, std::span<const plan::Role> wanted, const Message<Quoted>& message,
                        const Message<>& remedy);

}  // namespace sbs::rules
