#pragma once

#include <string>

#include "base/message.h"

/// What the decoder says both of keys and of values.
namespace sbs::fields {

inline constexpr Message<std::string> did_you_mean{"menade du {0}?", "did you mean {0}?"};
inline constexpr Message<std::string> write_key{"skriv {0}", "write {0}"};
inline constexpr Message<std::string> empty_key{"{0} står utan värde", "{0} has no value"};
inline constexpr Message<std::string, std::string> unknown_value{"{0} är inget värde för {1}",
                                                                 "{0} is no value of {1}"};

}  // namespace sbs::fields
