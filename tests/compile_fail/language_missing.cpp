#include "base/message.h"

namespace sbs {
constexpr Message<> message{"bara svenska"};
}  // namespace sbs
