#include "base/by_enum.h"

namespace sbs {
enum class Colour { red, green, last_ = green };
constexpr ByEnum<Colour, int> numbers({{Colour::red, 1}, {Colour::green, 2}, {Colour::red, 3}});
}  // namespace sbs
