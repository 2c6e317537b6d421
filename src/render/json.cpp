#include "render/json.h"

#include <fmt/format.h>

#include <string>
#include <utility>

#include "base/check.h"
#include "base/personal_number.h"
#include "base/text.h"

namespace sbs::render {

namespace {

constexpr int indent = 2;

// A separator of ASCII, which no document has for a text of its own.
constexpr const char* mark = "\x1E";
constexpr std::string_view mark_as_text = R"("\u001e")";

/// A value with the personal numbers in its texts masked. What is printed is searched for them too, but there the
/// escape of a character that nobody sees would hide where one begins: "\u0012121212-1212".
Json masked(Json json) {
  if (json.is_string()) return mask_personal_numbers(json.get<std::string>());
  if (json.is_object()) {
    Json object = Json::object();
    for (auto& [key, value] : json.items())
      object[mask_personal_numbers(key)] = masked(std::move(value));
    return object;
  }
  if (json.is_array())
    for (Json& value : json)
      value = masked(std::move(value));
  return json;
}

/// A value as text, which begins behind so many blanks; `escapes` says whether a character in it had to be escaped.
std::string drawn(const Json& json, std::size_t blanks, bool& escapes) {
  const std::string dumped = json.dump(indent, ' ', false, Json::error_handler_t::replace);
  escapes = dumped.find("\\u") != std::string::npos;
  const std::string margin(blanks, ' ');
  std::string out;
  out.reserve(dumped.size() + 1);
  for (std::size_t at = 0; at < dumped.size();) {
    const auto [c, length] = code_point_at(dumped, at);
    // Below DEL, JSON itself escapes what stands in a text; the line breaks are those between the values.
    if (c >= 0x7F && is_control(c)) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
      escapes = true;
    } else {
      out.append(dumped, at, length);
    }
    if (c == U'\n') out += margin;
    at += length;
  }
  return out;
}

std::string drawn(const Json& json, std::size_t blanks) {
  bool escapes = false;
  std::string text = drawn(json, blanks, escapes);
  return escapes ? drawn(masked(json), blanks, escapes) : text;
}

}  // namespace

std::string json_text(const Json& json) { return drawn(json, 0) + "\n"; }

std::string json_element(const Json& element, std::size_t depth) { return drawn(element, depth * indent); }

Json place_for(const std::vector<std::string>& elements) {
  Json place = Json::array();
  if (!elements.empty()) place.push_back(mark);
  return place;
}

std::string json_text(const Json& document, const std::vector<std::string>& elements) {
  std::string text = json_text(document);
  if (elements.empty()) return text;
  std::size_t at = text.find(mark_as_text);
  // A text of its own in a list: that of a key has its key before it.
  const auto line_of = [&](std::size_t place) { return text.rfind('\n', place) + 1; };
  while (at != std::string::npos && text.find_first_not_of(' ', line_of(at)) != at)
    at = text.find(mark_as_text, at + 1);
  SBS_CHECK(at != std::string::npos);
  const std::string between = ",\n" + std::string(at - line_of(at), ' ');
  std::string out;
  std::size_t size = text.size();
  for (const std::string& element : elements)
    size += element.size() + between.size();
  out.reserve(size);
  out.append(text, 0, at);
  for (const std::string& element : elements) {
    if (&element != &elements.front()) out += between;
    out += element;
  }
  return out.append(text, at + mark_as_text.size());
}

}  // namespace sbs::render
