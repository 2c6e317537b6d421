#pragma once

#include <functional>
#include <initializer_list>
#include <span>
#include <string>

#include "rules/rule.h"

/// What rules ask of the grounds on which a school was chosen.
namespace sbs::rules {

/// Reports each school that has none of these grounds, once step 4 has begun; not one that declined or had left before,
/// nor one that is not `concerned`.
void check_grounds(const Context& context, std::initializer_list<plan::Ground> wanted,
                   const std::function<bool(const plan::School&)>& concerned, const Message<TheSchool>& message,
                   std::span<const Message<>> remedies);

/// Whether all forms of a school are among some; not where it has none.
bool has_only(const plan::School& school, std::initializer_list<plan::Form> forms);

}  // namespace sbs::rules
