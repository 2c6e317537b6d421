#include "plan/personal_numbers.h"

#include <algorithm>
#include <cstdint>

namespace sbs::plan {

namespace {

using Doubt = PersonalNumber::Doubt;

Doubt least_doubt(const std::vector<PersonalNumber>& numbers) {
  const auto sure = [](const PersonalNumber& one) { return one.doubt == Doubt::none; };
  return std::any_of(numbers.begin(), numbers.end(), sure) ? Doubt::none : numbers.front().doubt;
}

}  // namespace

std::vector<NumberHeld> numbers_in(const source::Text& text, const source::SourceMap& sources) {
  using Kind = source::Text::Kind;
  const auto numbers = find_personal_numbers(text.text);
  if (numbers.empty()) return {};
  const source::Span& written = text.written;
  if (text.kind != Kind::as_written) {
    if (text.kind == Kind::as_meant && numbers.size() <= find_personal_numbers(sources.text(written)).size()) return {};
    return {{written, least_doubt(numbers)}};
  }
  std::vector<NumberHeld> held;
  held.reserve(numbers.size());
  for (const PersonalNumber& one : numbers)
    held.push_back({{written.file, written.begin + static_cast<std::uint32_t>(one.begin),
                     written.begin + static_cast<std::uint32_t>(one.end)},
                    one.doubt});
  return held;
}

}  // namespace sbs::plan
