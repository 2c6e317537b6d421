#pragma once

#include "base/message.h"

/// What several outputs count, each noun in one place.
namespace sbs::render {

inline constexpr Noun errors_counted{{"fel", "error"}, {"fel", "errors"}};
inline constexpr Noun warnings_counted{{"varning", "warning"}, {"varningar", "warnings"}};
inline constexpr Noun notes_counted{{"upplysning", "note"}, {"upplysningar", "notes"}};
inline constexpr Noun plans_counted{{"plan", "plan"}, {"planer", "plans"}};

}  // namespace sbs::render
