#include "base/by_enum.h"

namespace sbs {
enum class Colour { red, green, last_ = green };
constexpr ByEnum<Colour, int> numbers({{Colour::red, 1}});
}  // namespace sbs
