#include "base/message.h"

namespace sbs {
constexpr Message<int, int> message{"{0} {1}", "{0}"};
}  // namespace sbs
