#include "base/message.h"

namespace sbs {
constexpr Message<int> message{"{}", "{0}"};
}  // namespace sbs
