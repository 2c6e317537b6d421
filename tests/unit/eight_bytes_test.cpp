#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

#include "base/eight_bytes.h"
#include "base/text.h"
#include "diag/diagnostic.h"
#include "source/source_map.h"
#include "yaml/byte_scan.h"

// What looks at eight bytes together says the same as who looks at each of them.

namespace sbs::test {

TEST_CASE("of random bytes, the first one that is asked for is found") {
  std::mt19937 random(8);  // the same each time
  for (int round = 0; round < 20'000; ++round) {
    std::string text(random() % 40, ' ');
    for (char& c : text)
      c = static_cast<char>(random() % 256);
    const auto wanted = static_cast<char>(random() % 256);
    const auto bound = static_cast<unsigned char>(1 + random() % 0x80);
    const auto first = [&](const auto& asked, const auto& is_so) {
      std::size_t at = eight_bytes::skip_to(text, 0, asked);
      while (at < text.size() && !is_so(text[at]))
        ++at;
      const auto naive = std::find_if(text.begin(), text.end(), is_so);
      REQUIRE(at == static_cast<std::size_t>(naive - text.begin()));
    };
    first([&](std::uint64_t eight) { return eight_bytes::any(eight, wanted); }, [&](char c) { return c == wanted; });
    first([&](std::uint64_t eight) { return eight_bytes::any_below(eight, bound); },
          [&](char c) { return static_cast<unsigned char>(c) < bound; });
    first([&](std::uint64_t eight) { return eight_bytes::any_beyond_ascii(eight); },
          [&](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  }
}

TEST_CASE("a character that a plan may not hold is found wherever it stands among others") {
  for (const std::string_view odd : {"\x01", "\x1F", "\x7F", "\xC2\x80", "\xC2\x9F"})
    for (std::size_t place = 0; place < 20; ++place) {
      std::string text = "abcdåfghijklmnopqrstuvwxyz";
      while (place > 0 && (static_cast<unsigned char>(text[place]) & 0xC0) == 0x80)
        ++place;
      source::SourceMap sources;
      const auto file = sources.add("plan.yaml", text.insert(place, odd));
      diag::Sink sink(Language::en);
      yaml::scan_bytes(sources.bytes(file), file, sink);
      REQUIRE(sink.findings().size() == 1);
      CHECK(sink.findings().front().span.begin == place);
    }
}

TEST_CASE("lines are the same whatever lengths they have and however they end") {
  std::mt19937 random(9);
  for (int round = 0; round < 2'000; ++round) {
    std::string text;
    std::vector<std::size_t> begins{0};
    while (text.size() < 60) {
      text += std::string(random() % 20, 'x');
      constexpr std::array<std::string_view, 3> ends{"\n", "\r\n", "\r"};
      text += ends.at(random() % ends.size());
      if (text.back() == '\r') text += 'x';  // else it would be one end with a line feed after it
      begins.push_back(text.back() == 'x' ? text.size() - 1 : text.size());
    }
    source::SourceMap sources;
    const auto file = sources.add("plan.yaml", text);
    for (std::size_t line = 0; line < begins.size(); ++line)
      REQUIRE(sources.line_begin(file, line + 1) == begins[line]);
  }
}

TEST_CASE("letters up to U+00FF are folded as all others are") {
  // What stands last is none of them: the whole text is folded by the Unicode tables then.
  const std::string beyond = "\u03A9";
  const std::string folded = fold_case(beyond);
  for (char32_t one = 1; one < 0x180; ++one) {
    std::string letter;
    if (one < 0x80)
      letter += static_cast<char>(one);
    else
      (letter += static_cast<char>(0xC0 | (one >> 6))) += static_cast<char>(0x80 | (one & 0x3F));
    for (const std::string& text : {letter, "A" + letter, letter + "z", letter + "\u030A", "\u00C5" + letter}) {
      CHECK_MESSAGE(fold_case(text + beyond) == fold_case(text) + folded, text);
      CHECK(is_same_but_for_case(text, fold_case(text)));
      CHECK(!is_same_but_for_case(text, fold_case(text) + "x"));
    }
  }
}

}  // namespace sbs::test
