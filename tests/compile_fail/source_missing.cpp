#include "programme/citation.h"

namespace sbs::programme {
constexpr Citation citation = working_order("", "nothing", step_1);
}  // namespace sbs::programme
