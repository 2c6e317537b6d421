#include "fuzz/mutator.h"

#include <fmt/format.h>

#include <algorithm>

#include "support/odd_yaml.h"
#include "support/world.h"

namespace sbs::fuzz {

Mutator::Mutator(std::vector<std::string> seeds, std::vector<std::string> words)
    : seeds_(std::move(seeds)), words_(std::move(words)) {}

std::string Mutator::next() {
  std::string text = any(seeds_);
  for (std::size_t changes = 1 + below(4); changes > 0; --changes) {
    switch (below(8)) {
      case 0:
      case 1:
      case 2:
        change_lines(text);
        break;
      case 3:
      case 4:
      case 5:
        change_value(text);
        break;
      default:
        change_bytes(text);
    }
  }
  constexpr std::size_t windows = 24;
  if (below(windows) == 0)
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2)
      text.insert(at, 1, '\r');
  return text;
}

void Mutator::change_lines(std::string& text) {
  auto lines = test::lines_of(text);
  if (lines.empty()) return;
  const auto at = lines.begin() + static_cast<std::ptrdiff_t>(below(lines.size()));
  switch (below(7)) {
    case 0:
      lines.erase(at);
      break;
    case 1:
      lines.insert(at, std::string(any(lines)));
      break;
    case 2:
      std::swap(*at, lines[below(lines.size())]);
      break;
    case 3:
      *at = std::string(below(9), ' ') + at->substr(std::min(at->find_first_not_of(' '), at->size()));
      break;
    case 4:
      lines.insert(at, std::string(below(5), ' ').append(any(test::odd_lines())));
      break;
    case 5: {
      // Lines of another plan.
      const auto others = test::lines_of(any(seeds_));
      if (others.empty()) break;
      const std::size_t begin = below(others.size());
      const std::size_t count = std::min(1 + below(6), others.size() - begin);
      const auto first = others.begin() + static_cast<std::ptrdiff_t>(begin);
      lines.insert(at, first, first + static_cast<std::ptrdiff_t>(count));
      break;
    }
    default:
      // Another way to try it.
      if (lines.front().starts_with('#')) lines.front() = fmt::format("#{}", below(100'000));
  }
  text.clear();
  for (const std::string& line : lines)
    text += line + "\n";
}

void Mutator::change_value(std::string& text) {
  // After a colon, an item's dash or within brackets: where the value begins and ends.
  std::vector<std::size_t> places;
  for (std::size_t at = 0; at + 1 < text.size(); ++at)
    if (text[at + 1] == ' ' && (text[at] == ':' || text[at] == '-' || text[at] == ',')) places.push_back(at + 2);
  if (places.empty()) return change_bytes(text);
  const std::size_t begin = any(places);
  const std::size_t end = std::min(text.find_first_of(",]}\n", begin), text.size());
  const std::size_t size = end - std::min(begin, end);
  switch (below(4)) {
    case 0:
      text.replace(begin, size, any(test::odd_values()));
      break;
    case 1:
      text.insert(below(2) == 0 ? begin : end, any(words_));
      break;
    default:
      text.replace(begin, size, any(words_));
  }
}

void Mutator::change_bytes(std::string& text) {
  const std::size_t at = below(text.size() + 1);
  switch (below(5)) {
    case 0:
      text.erase(at, 1 + below(4));
      break;
    case 1:
      text.insert(at, any(test::odd_marks()));
      break;
    case 2:
      text.insert(at, any(words_));
      break;
    case 3:
      if (at < text.size()) text[at] = static_cast<char>(below(256));
      break;
    default:
      // A digit of a date, a count or a code.
      if (const auto digit = text.find_first_of("0123456789", at); digit != std::string::npos)
        text[digit] = static_cast<char>('0' + below(10));
  }
}

}  // namespace sbs::fuzz
