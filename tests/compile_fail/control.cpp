#include "base/message.h"

namespace sbs {
constexpr Message<int, int> message{"{1} av {0}", "{0} of {1}"};
auto text() { return message(Language::sv, 1, 2); }
}  // namespace sbs
