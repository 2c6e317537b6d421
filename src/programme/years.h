#pragma once

#include <array>
#include <string>

#include "base/message.h"
#include "base/time_nouns.h"

namespace sbs::programme {

/// So many years as an argument of a text, "tre år": small numbers are words in running text.
struct Years {
  int count;
};
inline std::string worded(const Years& years, const Wording& wording) {
  static constexpr std::array small{Phrase{"ett år", "one year"}, Phrase{"två år", "two years"},
                                    Phrase{"tre år", "three years"}, Phrase{"fyra år", "four years"}};
  if (years.count >= 1 && years.count <= static_cast<int>(small.size()))
    return std::string(small.at(static_cast<std::size_t>(years.count - 1)).in(wording.language));
  return years_counted(wording.language, years.count);
}
inline std::string as_value(const Years& years) { return std::to_string(years.count); }

}  // namespace sbs::programme
