#include "render/json.h"

#include <fmt/format.h>

#include "base/text.h"

namespace sbs::render {

std::string json_text(const Json& json) {
  const std::string dumped = json.dump(2, ' ', false, Json::error_handler_t::replace);
  std::string out;
  out.reserve(dumped.size() + 1);
  for (std::size_t at = 0; at < dumped.size();) {
    const auto [c, length] = code_point_at(dumped, at);
    // Below DEL, JSON itself escapes what stands in a text; the line breaks are those between the values.
    if (c >= 0x7F && is_control(c))
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    else
      out.append(dumped, at, length);
    at += length;
  }
  return out + "\n";
}

}  // namespace sbs::render
