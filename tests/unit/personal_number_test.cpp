#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>
#include <initializer_list>
#include <random>
#include <utility>

#include "base/personal_number.h"
#include "base/text.h"

// The numbers here are the one that stands on specimens (12 December 1912) and others of the nineteenth century.

namespace sbs::test {

namespace {

using Doubt = PersonalNumber::Doubt;

/// The one number of a text, all of which it is.
PersonalNumber only(const std::string& text) {
  CAPTURE(text);
  const auto found = find_personal_numbers(text);
  REQUIRE(found.size() == 1);
  CHECK(found[0].begin == 0);
  CHECK(found[0].end == text.size());
  return found[0];
}

}  // namespace

TEST_CASE("a personal number is found however it is written") {
  for (const char* text : {"121212-1212", "121212+1212", "1212121212", "19121212-1212", "191212121212", "(121212-1212)",
                           "a121212-1212b", "x-121212-1212: y", "121272-1219"})
    CHECK_MESSAGE(find_personal_numbers(text).size() == 1, text);
  CHECK(find_personal_numbers("121212-1212, 191212121212").size() == 2);
}

TEST_CASE("what only looks like one is none") {
  for (const char* text : {"121212-1213", "121312-1212", "121232-1212", "212000-1975", "2120001975", "12251866",
                           "U2015/3357/S", "019-58 80 00", "2016-06-13/2016-08-23", "20160613", "1212121212123",
                           "0121212-1212", "121212-12123", "21121212-1212"})
    CHECK_MESSAGE(find_personal_numbers(text).empty(), text);
}

TEST_CASE("a personal number is found in every dress that people and word processors give it") {
  for (const char* dash : {"-", "+", "‐", "‑", "‒", "–", "—", "―", "−", "\u00AD", "－", " - ", " – ", "\u00A0-\u00A0",
                           "\u200B-", "-\u200B", "\u2060-\u2060", "-\n    ", "\uFEFF–"}) {
    CAPTURE(dash);
    for (const char* date : {"121212", "19121212"})
      CHECK(only(std::string(date) + dash + "1212").doubt == Doubt::none);
  }
  for (const char* text :
       {"1912-12-12-1212", "1912‑12‑12‑1212", "12-12-12-1212", "１２１２１２-１２１２", "١٢١٢١٢-١٢١٢",
        "12121\u200B21212", "𝟏𝟐𝟏𝟐𝟏𝟐-𝟏𝟐𝟏𝟐", "19121212\u20601212", "121212-T212", "19121212–T212", "121212‐t212"})
    CHECK_MESSAGE(only(text).doubt == Doubt::none, text);
}

TEST_CASE("where nothing but blanks divide it, nobody can be sure") {
  for (const char* text : {"121212 1212", "19121212 1212", "121212\u00A01212", "121212\u20091212", "1912-12-12 1212",
                           "1912 12 12 1212", "121212 \u200B1212"})
    CHECK_MESSAGE(only(text).doubt == Doubt::blanks, text);
}

TEST_CASE("spans of time, columns of a table and items of a list are no personal numbers") {
  // The digits are those of a number each time: what stands between them says that they do not belong together.
  for (const char* text :
       {"1912-12-12 – 1212", "1912-12-12–1212",  "1912-12-12 1212-05-01", "1912-12-12/1212",   "121212  1212",
        "1912-12-12  1212",  "- 121212\n- 1212", "121212\n1212",          "121212,1212",       "121212.1212",
        "121212/1212",       "121212:1212",      "121212 -- 1212",        "5-1912-12-12-1212", "1912-12-12-1212-7",
        "121212 T212",       "12 12 12 1212",    "121212-T2124",          "121212-TT12",       "1912–12-12-1212",
        "１９-1212-12-1212", "１９-12-1212-1212"})
    CHECK_MESSAGE(find_personal_numbers(text).empty(), text);
}

TEST_CASE("of 100,000 texts each way, none is missed and none is taken for one") {
  constexpr int texts = 100'000;
  std::mt19937 random(16);  // the same each time
  const auto any = [&](int least, int most) {
    return least + static_cast<int>(random() % static_cast<unsigned>(most - least + 1));
  };
  const auto one_of = [&](const auto& all) { return all[random() % std::size(all)]; };
  const auto dashes = std::to_array<std::string_view>(
      {"-", "+", "", "–", "‑", "−", " - ", "- ", "\u00AD", "\u200B-", "\u00A0–\u00A0", " ", "\u00A0"});
  const auto befores = std::to_array<std::string_view>({"", "Elev ", "(", "tel/", "nr:", "å", "ring 8 ", "HT16, "});
  const auto afters = std::to_array<std::string_view>({"", ".", ")", " deltar", ", 3", "@elev.example", "\n", "å"});
  int missed = 0;
  for (int made = 0; made < texts; ++made) {
    const int year = any(1890, 1899);  // nobody's any more
    const int day = any(1, 28) + (any(0, 9) == 0 ? 60 : 0);
    std::string digits = fmt::format("{:02}{:02}{:02}{:03}", year % 100, any(1, 12), day, any(0, 999));
    for (char last = '0'; last <= '9'; ++last)
      if (passes_luhn(digits + last)) {
        digits += last;
        break;
      }
    const bool century = any(0, 1) == 1;
    const std::string text = fmt::format("{}{}{}{}{}{}", one_of(befores), century ? "18" : "", digits.substr(0, 6),
                                         one_of(dashes), digits.substr(6), one_of(afters));
    const auto found = find_personal_numbers(text);
    if (found.size() != 1 || mask_personal_numbers(text).find(digits.substr(6)) != std::string::npos) ++missed;
  }
  CHECK(missed == 0);

  int taken = 0;
  for (int made = 0; made < texts; ++made) {
    const int year = any(1900, 2199);
    const std::string day = fmt::format("{}-{:02}-{:02}", year, any(1, 12), any(1, 28));
    const std::string later = fmt::format("{}-{:02}-{:02}", year + 1, any(1, 12), any(1, 28));
    std::string text;
    switch (any(0, 9)) {
      case 0:  // an organisation number: its third digit is 2 or more
        text = fmt::format("{}{}{:04}-{:04}", any(1, 9), any(0, 9), any(2000, 9999), any(0, 9999));
        break;
      case 1:
        text = fmt::format("{:08}", any(10'000'000, 99'999'999));  // a school unit's code
        break;
      case 2:
        text = fmt::format("dnr {}:{}", year, any(1, 9'999'999));
        break;
      case 3:
        text = fmt::format("{}.{}-{}-{}", any(1, 9), any(1, 9), year, any(1, 9999));
        break;
      case 4:
        text = fmt::format("0{}-{} {:02} {:02}", any(8, 99), any(100, 999), any(0, 99), any(0, 99));
        break;
      case 5:
        text = fmt::format("+46 {} {} {:02} {:02}", any(70, 79), any(100, 999), any(0, 99), any(0, 99));
        break;
      case 6:
        text = fmt::format("{}/{}", day, later);
        break;
      case 7:
        text = fmt::format("{} – {}", day, later);
        break;
      case 8:
        text = fmt::format("{}  {}  {}", day, later, any(0, 9999));
        break;
      default:
        text = fmt::format("U{}/{:05}/S, {}-W{:02}, {}/{:02}", year, any(0, 99'999), year, any(1, 52), year,
                           (year + 1) % 100);
    }
    if (!find_personal_numbers(text).empty()) ++taken;
  }
  CHECK(taken == 0);
}

TEST_CASE("finding them takes time in proportion to the text") {
  // Nothing here is one; each would be slow for a reader that goes back.
  constexpr std::size_t size = 300'000;
  std::string text(size, '1');
  for (std::size_t at = 0; at < size; at += 3)
    text[at] = ' ';
  CHECK(find_personal_numbers(text).empty());
  std::string unseen = "1";
  for (std::size_t at = 0; at < size; ++at)
    unseen += "\u200B";
  CHECK(find_personal_numbers(unseen + unseen).empty());
}

TEST_CASE("ten digits that begin 07 may be a mobile telephone's") {
  CHECK(only("0701011231").doubt == Doubt::mobile);
  CHECK(only("070101-1231").doubt == Doubt::none);
}

TEST_CASE("masking hides every digit and moves nothing") {
  CHECK(mask_personal_numbers("ring 121212-1212 nu") == "ring xxxxxx-xxxx nu");
  CHECK(mask_personal_numbers("19121212+1212") == "xxxxxxxx+xxxx");
  CHECK(mask_personal_numbers("212000-1975") == "212000-1975");
  CHECK(mask_personal_numbers("１２１２１２–１２１２, 121212-T212") == "ｘｘｘｘｘｘ–ｘｘｘｘ, xxxxxx-xxxx");
  CHECK(mask_personal_numbers("121212-T０１9") == "xxxxxx-xｘｘx");
  CHECK(mask_personal_numbers("Elev 1912 12 12 1212 deltar") == "Elev xxxx xx xx xxxx deltar");
}

TEST_CASE("what a terminal would obey, and what is shown in its place, may stand anywhere in a number") {
  using namespace std::string_literals;
  for (const std::string& unseen :
       {"\0"s, "\x1B"s, "\x7F"s, "\u009B"s, "\u200E"s, "\u202E"s, "\u2066"s, "\uFEFF"s, "\uFFFD"s, "\xE5"s}) {
    const std::string text = "a 1212" + unseen + "12-" + unseen + "12" + unseen + "12 b";
    CAPTURE(text);
    CHECK(mask_personal_numbers(text) == "a xxxx" + unseen + "xx-" + unseen + "xx" + unseen + "xx b");
    CHECK(printable(text).find("12") == std::string::npos);
  }
}

TEST_CASE("of a number that goes beyond a part of a text, what stands in the part is masked") {
  const std::string text = "åä １２１２１２-\n    1212 och \"121212\\u00ad-1212\"";
  const std::string masked = mask_personal_numbers(text);
  CHECK(masked_part(text, 0, text.size()) == masked);
  for (const char* part : {"åä １２", "１２-\n", "    1212 och", "1212 ", "21212\\u00ad-12", "och", "2\""}) {
    CAPTURE(part);
    const std::size_t begin = text.find(part);
    REQUIRE(begin != std::string::npos);
    const std::string shown = masked_part(text, begin, std::string_view(part).size());
    CHECK(count_code_points(shown) == count_code_points(part));
    CHECK(masked.find(shown) != std::string::npos);
    CHECK(shown.find('2') == std::string::npos);
    CHECK(shown.find("２") == std::string::npos);
  }
}

TEST_CASE("a number is masked where characters of it are written as escapes, and they with it") {
  for (const auto& [text, masked] : std::initializer_list<std::pair<const char*, const char*>>{
           {R"("121212\u200e-1212")", R"("xxxxxx\u200e-xxxx")"},
           {R"(121212\x2d1212)", R"(xxxxxx\x2dxxxx)"},
           {R"(121212\U000020131212)", R"(xxxxxx\U00002013xxxx)"},
           {R"(12\u00AD1212-1212 och 121212-1212)", R"(xx\u00ADxxxx-xxxx och xxxxxx-xxxx)"},
           {R"(1\u00321212-121\x32!)", R"(xxxxxxxxxxx-xxxxxxx!)"},
           {R"(121212\u00201212, 121212\_1212, 121212\ 1212, 121212\t1212)",
            R"(xxxxxx\u0020xxxx, xxxxxx\_xxxx, xxxxxx\ xxxx, xxxxxx\txxxx)"},
           {R"(\0121212-1212)", R"(\0xxxxxx-xxxx)"},
           {R"(\n121212-1212\n)", R"(\nxxxxxx-xxxx\n)"},
           {R"(121212-\uff11\uFF12１２)", R"(xxxxxx-xxxxxxxxxxxxｘｘ)"},
           {R"(121212\ud83d1212, 121212\U001100001212)", R"(xxxxxx\ud83dxxxx, xxxxxx\U00110000xxxx)"},  // none is meant
           {R"(å\u00e5121212-1212å)", R"(å\u00e5xxxxxx-xxxxå)"}}) {
    CAPTURE(text);
    CHECK(mask_personal_numbers(text) == masked);
    CHECK(display_width(mask_personal_numbers(text)) == display_width(text));
  }
  for (const char* text :
       {R"(121212\q1212)", R"(121212\u20121)", R"(121212\u002g1212)", R"(\u00e5 121212-1213 \)", R"(C:\121212\1212)"}) {
    CAPTURE(text);
    CHECK(mask_personal_numbers(text) == text);
  }
}

}  // namespace sbs::test
