#pragma once

#include <cstdint>
#include <string_view>

#include "base/by_enum.h"

namespace sbs::programme {

/// One thing that a collaboration has to have; needs.def says what is true of each.
enum class Need : std::uint8_t {
#define SBS_NEED(id, step, per, sv, en, owners, event, asked) id,
#include "needs.def"
#undef SBS_NEED
};

/// "final_report", for machines, never translated.
std::string_view to_string(Need need);

}  // namespace sbs::programme

namespace sbs {

template <>
inline constexpr std::size_t enum_count<programme::Need> = 0
#define SBS_NEED(id, step, per, sv, en, owners, event, asked) +1  // NOLINT(bugprone-macro-parentheses): a sum of ones
#include "needs.def"
#undef SBS_NEED
    ;

}  // namespace sbs
