#include "base/divided.h"

#include <algorithm>

#include "base/text.h"

namespace sbs {

std::vector<std::string_view> divided(std::string_view text, std::span<const std::string_view> dividers) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  const auto end_part = [&](std::size_t end) {
    if (const std::string_view part = trim(text.substr(begin, end - begin)); !part.empty()) parts.push_back(part);
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto divider = std::find_if(dividers.begin(), dividers.end(),
                                      [&](std::string_view one) { return text.substr(at).starts_with(one); });
    if (divider == dividers.end()) {
      ++at;
      continue;
    }
    end_part(at);
    at += divider->size();
    begin = at;
  }
  end_part(text.size());
  return parts;
}

}  // namespace sbs
