#pragma once

#include <initializer_list>
#include <string>

#include "base/language.h"
#include "plan/plan.h"

/// What rules ask of `by`: who stands there, and who does not.
namespace sbs::rules {

using Parties = source::List<source::Located<plan::Party>>;

/// Whether a list was given and read, and names none of these.
bool names_none_of(const Parties& by, std::initializer_list<plan::Party> wanted);

/// "Skolverket och huvudmannen": those that the list does not name; empty where it names all.
std::string missing(const Parties& by, std::initializer_list<plan::Party> wanted, Language language);

/// Those that the list names and should not.
std::string others(const Parties& by, std::initializer_list<plan::Party> wanted, Language language);

}  // namespace sbs::rules
