#pragma once

#include <initializer_list>

#include "plan/plan.h"
#include "rules/finding.h"

/// What rules ask of `by`: who stands there, and who does not.
namespace sbs::rules {

using Parties = source::List<source::Located<plan::Party>>;

/// Whether a list was given and read, and names none of these.
bool names_none_of(const Parties& by, std::initializer_list<plan::Party> wanted);

/// Those that the list does not name; empty where it names all.
AllOf<Label> missing(const Parties& by, std::initializer_list<plan::Party> wanted);

/// Those that the list names and should not.
AllOf<Label> others(const Parties& by, std::initializer_list<plan::Party> wanted);

}  // namespace sbs::rules
