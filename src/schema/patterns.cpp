#include "schema/patterns.h"

#include <fmt/format.h>

#include "base/date.h"

namespace sbs::schema {

namespace {

constexpr std::string_view century = "(?:19|20|21)";
static_assert(first_year == 1900 && last_year == 2199, "the centuries of the pattern are those of a plan's years");

/// The years with a 29 February, of which neither 1900 nor 2100 is one.
constexpr std::string_view leap_years = "(?:(?:19|20|21)(?:0[48]|[2468][048]|[13579][26])|2000)";

/// The years with a week 53.
constexpr std::string_view long_years =
    "(?:19(?:03|08|14|20|25|31|36|42|48|53|59|64|70|76|81|87|92|98)"
    "|20(?:04|09|15|20|26|32|37|43|48|54|60|65|71|76|82|88|93|99)"
    "|21(?:05|11|16|22|28|33|39|44|50|56|61|67|72|78|84|89|95))";

/// A month and a day of every year, by the length of the month.
constexpr std::string_view day =
    "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    "|02-(?:0[1-9]|1[0-9]|2[0-8]))";

/// The two halves of a school year, of which the first ends in any figure but 9, or in it: 16/17, 19/20, 99/00.
constexpr std::string_view school_year =
    "(?:([0-9])(?:0/\\1[1]|1/\\1[2]|2/\\1[3]|3/\\1[4]|4/\\1[5]|5/\\1[6]|6/\\1[7]|7/\\1[8]|8/\\1[9])"
    "|09/10|19/20|29/30|39/40|49/50|59/60|69/70|79/80|89/90|99/00)";

/// One form of a date.
std::string form() {
  return fmt::format(
      "(?:{century}(?:[0-9]{{2}}-{day}|[0-9]{{2}}(?:-(?:0[1-9]|1[0-2])|-W(?:0[1-9]|[1-4][0-9]|5[0-2]))?|{school_year})"
      "|{leap_years}-02-29|{long_years}-W53|(?:HT|VT){century}[0-9]{{2}}"
      "|v\\. *(?:(?:0?[1-9]|[1-4][0-9]|5[0-2]) {century}[0-9]{{2}}|53 {long_years}))",
      fmt::arg("century", century), fmt::arg("day", day), fmt::arg("school_year", school_year),
      fmt::arg("leap_years", leap_years), fmt::arg("long_years", long_years));
}

}  // namespace

std::string date_pattern(std::string_view deadline) {
  // The form stands once, since it is long: a range is it twice with a slash between, a deadline it once.
  const std::string single =
      deadline.empty() ? std::string() : fmt::format("(?!{} .*/(?:[0-9]{{4}}|HT|VT|v))(?:{} )?", deadline, deadline);
  return fmt::format("^{}(?![0-9]{{4}}/[0-9]{{4}}$)(?:{}(?:$|/(?=.))){{1,2}}$", single, form());
}

std::string_view recurrence_pattern(KeyLanguage keys) {
  constexpr fields::Names pattern{
      "^(?:[0-9]{1,3}|varje *(?:[0-9]{1,3})?|varannan) *(?:dagar|dag|veckor|vecka|månader|månad)$",
      "^(?:[0-9]{1,3}|every *(?:[0-9]{1,3}|other)?) *(?:days|day|weeks|week|months|month)$"};
  return pattern.in(keys);
}

}  // namespace sbs::schema
