#include "rules/codes.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Quoted> message{"{0} är inte en skolenhetskod", "{0} is not a unit code"};
constexpr Message<std::string> digits{"det är {0} tecken", "these are {0} characters"};
constexpr Message<std::string> write_it{"skriv ”skolenhetskod: \"{0}\"”", "write “unit_code: \"{0}\"”"};
constexpr Message<> remedy{
    "skriv åtta siffror inom citattecken, som inte börjar med noll, ur Skolenhetsregistret",
    "write eight digits in quotation marks, not beginning with zero, from the school unit register"};

static void check(const Context& context) {
  for (const plan::School& school : context.plan.schools) {
    if (!school.unit_code || is_unit_code(school.unit_code->text)) continue;
    auto finding = context.report(school.unit_code.span(), message, Quoted(school.unit_code->text));
    if (const auto length = count_code_points(school.unit_code->text); length != 8)
      finding.label(digits, std::to_string(length));
    if (const std::string meant = meant_unit_code(school.unit_code->text); !meant.empty())
      finding.help(write_it, meant);
    finding.help(remedy);
  }
}

constexpr Rule SBS701{
    .id = RuleId::SBS701,
    .title = {"felaktig skolenhetskod", "malformed unit code"},
    .why = {"Med skolenhetskoden hittas skolan i Skolenhetsregistret och i statistiken.",
            "By its unit code a school is found in the school unit register and in the statistics."},
    .source =
        programme::Citation("En skolenhetskod är åtta siffror och börjar inte med noll.",
                            "A unit code is eight digits and does not begin with zero.",
                            {"Skolenhetsregistret (SCB, Skolverket)", "The school unit register (SCB, Skolverket)"},
                            "2026-11-23", programme::Citation::Kind::described),
    .bad = {R"(skolor:
  - id: norra
    skolenhetskod: "9000001"
)"},
    .good = {R"(skolor:
  - id: norra
    skolenhetskod: "90000017"
)"},
    .check = check,
};

}  // namespace sbs::rules
