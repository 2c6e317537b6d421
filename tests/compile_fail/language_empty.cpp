#include "base/message.h"

namespace sbs {
constexpr Message<> message{"svenska", ""};
}  // namespace sbs
