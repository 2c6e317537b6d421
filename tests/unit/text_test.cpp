#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <set>

#include "base/shell_word.h"
#include "base/text.h"

namespace sbs::test {

TEST_CASE("columns are counted as a terminal shows them") {
  CHECK(display_width("åäö") == 3);
  CHECK(display_width("a\xCC\x8A") == 1);  // a and a combining ring
  CHECK(display_width("学校") == 4);
  CHECK(display_width("a\tb") == 3);
  CHECK(display_width("a\x1B[31mb") == 7);
  CHECK(count_code_points("a\xCC\x8A") == 2);
}

TEST_CASE("nothing that a terminal obeys is printed") {
  CHECK(printable("a\x1B[2Jb\nc\td") == "a\xEF\xBF\xBD[2Jb c d");
  CHECK(printable("abc\xE2\x80\xAE"
                  "def") ==
        "abc\xEF\xBF\xBD"
        "def");  // right-to-left override
  CHECK(printable("å 学") == "å 学");
}

TEST_CASE("UTF-8 is told from what is not") {
  CHECK(!first_invalid_utf8("åäö 学 plain"));
  CHECK(first_invalid_utf8("ab\xE5") == 2);
  CHECK(first_invalid_utf8("ab\xC0\xAF") == 2);         // overlong
  CHECK(first_invalid_utf8("\xED\xA0\x80") == 0);       // a surrogate
  CHECK(first_invalid_utf8("a\xF5\x80\x80\x80") == 1);  // beyond Unicode
}

TEST_CASE("what is fitted, padded or wrapped is never wider than asked, and whole characters") {
  std::mt19937 random(42);  // NOLINT(cert-msc51-cpp): the same texts every time
  const std::array<std::string_view, 9> pieces{"a", "å", " ", "学", "e\xCC\x81", "\t", "långtord", "\x1B", "—"};
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (auto length = random() % 40; length > 0; --length)
      text += pieces.at(random() % pieces.size());
    const std::size_t width = 2 + random() % 30;
    CAPTURE(text);
    CHECK(display_width(fit(text, width, "…")) <= width);
    CHECK(display_width(pad(text, width, "…")) == width);
    for (const std::string& line : wrap(text, width)) {
      CHECK(display_width(line) <= width);
      CHECK(!first_invalid_utf8(line));
    }
    if (display_width(text) > width) CHECK(fit(text, width, "…").ends_with("…"));
  }
}

TEST_CASE("wrapping keeps every word") {
  CHECK(wrap("ett två tre", 7) == std::vector<std::string>{"ett två", "tre"});
  CHECK(wrap("", 7) == std::vector<std::string>{""});
  CHECK(wrap("abcdefghij", 4) == std::vector<std::string>{"abcd", "efgh", "ij"});
}

TEST_CASE("a slip is near what was meant") {
  constexpr std::array<std::string_view, 6> keys{"slut", "start", "skolor", "räknas_från", "huvudman", "år"};
  const auto meant = [&](std::string_view typed) {
    const auto found = nearest(typed, keys);
    return found ? keys.at(*found) : std::string_view();
  };
  CHECK(meant("slutt") == "slut");
  CHECK(meant("skolr") == "skolor");
  CHECK(meant("raknas_fran") == "räknas_från");
  CHECK(meant("Räknas_från") == "räknas_från");
  CHECK(meant("huvdumän") == "huvudman");
  CHECK(meant("ar") == "år");
  CHECK(meant("budget").empty());
  CHECK(meant("q").empty());
  CHECK(meant("").empty());
  CHECK(!nearest("ab1", std::array<std::string_view, 2>{"ab2", "ab3"}));  // two equally near
  CHECK(typing_distance("fran", "från") == 1);
  CHECK(typing_distance("formn", "fromn") == 2);
}

TEST_CASE("the nearest word is the one that all of its letters say is nearest") {
  std::mt19937 random(94);  // NOLINT(cert-msc51-cpp): the same words every time
  const auto word = [&] {
    std::string letters;
    const std::size_t length = 1 + random() % 12;
    for (std::size_t at = 0; at < length; ++at)
      letters += std::array<std::string_view, 5>{"a", "b", "å", "C", "o"}.at(random() % 5);
    return letters;
  };
  std::size_t found = 0;
  for (int round = 0; round < 5000; ++round) {
    // Words of one length and of others, made of few letters, so that many are near.
    std::vector<std::string> words(3 + random() % 4);
    std::generate(words.begin(), words.end(), word);
    std::string typed = round % 2 == 0 ? word() : words.front();
    typed += word().substr(0, 1);
    const std::size_t letters = count_code_points(typed);
    unsigned best = (letters < 3 ? 1U : static_cast<unsigned>(letters / 3) * 2) + 1;
    std::set<std::string> nearest_words;
    for (const std::string& one : words) {
      const unsigned distance = typing_distance(typed, one);
      if (distance < best) nearest_words.clear();
      if (distance < best || (distance == best && !nearest_words.empty())) nearest_words.insert(one);
      best = std::min(best, distance);
    }
    const std::vector<std::string_view> views(words.begin(), words.end());
    const auto near = nearest(typed, views);
    CAPTURE(typed);
    CAPTURE(join(words, "or"));
    REQUIRE(near.has_value() == (nearest_words.size() == 1));
    if (near) REQUIRE(words[*near] == *nearest_words.begin());
    found += near ? 1 : 0;
  }
  CHECK(found > 500);
}

TEST_CASE("the same letters are equal however they were typed") {
  CHECK(fold_case("MA\xCC\x8AL") == fold_case("mål"));
  CHECK(to_nfc("a\xCC\x8A") == "å");
}

TEST_CASE("lists in prose") {
  CHECK(join(std::vector<std::string>{}, "och").empty());
  CHECK(join(std::vector<std::string>{"a"}, "och") == "a");
  CHECK(join(std::vector<std::string>{"a", "b"}, "och") == "a och b");
  CHECK(join(std::vector<std::string>{"a", "b", "c"}, "och") == "a, b och c");
}

TEST_CASE("a path is pasted into a shell whole, and a terminal obeys nothing of it") {
  for (const auto& [path, word] :
       {std::pair("planer/kumla-2.yaml", "planer/kumla-2.yaml"), std::pair("år 1.yaml", "'år 1.yaml'"),
        std::pair("", "''"), std::pair("-o", "./-o"), std::pair("$(rm -r x)`", "'$(rm -r x)`'"),
        std::pair("Anna's", R"('Anna'\''s')"), std::pair("å\x1B[2J\nb", R"($'å\033[2J\012b')"),
        std::pair("'\\\x7F", R"($'\'\\\177')"), std::pair("a\u202Eb", R"($'a\342\200\256b')"),
        std::pair("\xE5\x85", R"($'\345\205')"), std::pair("-\a", R"($'./-\007')")}) {
    CAPTURE(word);
    CHECK(shell_word(path) == word);
  }
}

}  // namespace sbs::test
