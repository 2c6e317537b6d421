#include <string>

#include "base/message.h"

namespace sbs {
constexpr Message<std::string> message{"{0}", "{0}"};
auto text() { return message(Language::sv, 3.5); }
}  // namespace sbs
