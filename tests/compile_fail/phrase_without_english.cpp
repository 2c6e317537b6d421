#include "base/message.h"

namespace sbs {
constexpr Phrase phrase{"svenska", ""};
}  // namespace sbs
