#pragma once

#include <string>

#include "guide/topics.h"

/// Examples of the format, cut out of the sample plans: so what a page shows is what sbs reads.
namespace sbs::guide {

/// A key with its value, below the keys that lead to it; of a group of keys the whole of it, of a list of groups as
/// many as show each of their keys. In words of a language, but free text, which is Swedish.
std::string example_of(const Entry& entry, KeyLanguage keys);

/// The value of a key as it stands on a line; empty for a group of keys.
std::string value_of(const Entry& entry, KeyLanguage keys);

/// A value below the keys that lead to it: `av: [huvudman]`.
std::string example_of(const ValueSet& set, const fields::Choice& value, KeyLanguage keys);

}  // namespace sbs::guide
