#include <optional>

#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<When> message{"skolenhetskoden går att läsa som ett datum, {0}",
                                "the unit code can be read as a date, {0}"};
constexpr Message<> remedy{"kontrollera koden i Skolenhetsregistret", "check the code in the school unit register"};
constexpr Message<> or_except{"skriv ”# sbs: ignore SBS702” och skälet sist på raden, om koden är rätt",
                              "write “# sbs: ignore SBS702” and the reason last on the line, if the code is right"};

/// The day that eight digits name, of the years in which somebody would write one.
static std::optional<Day> day_of(const std::string& code) {
  constexpr std::size_t length = 8;
  if (code.size() != length || !all_digits(code)) return std::nullopt;
  const auto day = parse_day(code.substr(0, 4) + "-" + code.substr(4, 2) + "-" + code.substr(6, 2));
  constexpr int first_year = 1900;
  constexpr int last_year = 2099;
  return day && year_of(*day) >= first_year && year_of(*day) <= last_year ? day : std::nullopt;
}

static void check(const Context& context) {
  for (const plan::School& school : context.plan.schools) {
    if (!school.unit_code) continue;
    if (const auto day = day_of(school.unit_code->text))
      context.report(school.unit_code.span(), message, exactly(*day)).help(remedy).help(or_except);
  }
}

constexpr Rule SBS702{
    .id = RuleId::SBS702,
    .title = {"skolenhetskoden ser ut som ett datum", "the unit code looks like a date"},
    .why =
        {"Sedan 2013 utformas nya skolenhetskoder så att de inte går att läsa som datum. En äldre kod kan göra det. "
         "Annars har kanske ett datum hamnat på fel plats.",
         "Since 2013 new unit codes are made so that they cannot be read as dates. An older code can be. Otherwise a "
         "date might have ended up in the wrong place."},
    .source = programme::described("Nya skolenhetskoder utformas sedan 2013 så att de inte kan läsas som datum.",
                                   "Since 2013 new school unit codes are made so that they cannot be read as dates.",
                                   {"Skolenhetsregistret", "the school unit register"}),
    .bad = {R"(skolor:
  - id: norra
    skolenhetskod: "20130612"
)"},
    .good = {R"(skolor:
  - id: norra
    skolenhetskod: "20131312"
)"},
    .check = check,
};

}  // namespace sbs::rules
