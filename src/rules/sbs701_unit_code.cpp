#include "rules/codes.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Quoted> message{"{0} är inte en skolenhetskod", "{0} is not a unit code"};
constexpr Message<std::string> digits{"{0} tecken, men koden ska ha 8 siffror",
                                      "{0} characters, but the code has 8 digits"};
constexpr Message<std::string> write_it{"skriv ”skolenhetskod: \"{0}\"”", "write “unit_code: \"{0}\"”"};
constexpr Message<> remedy{
    "skriv koden ur Skolenhetsregistret inom citattecken: åtta siffror, och den första är inte noll",
    "write the code from the school unit register in quotation marks: eight digits, the first not zero"};

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
    .source = programme::Citation(
        "En skolenhetskod är åtta siffror och börjar inte med noll.",
        "A unit code is eight digits and does not begin with zero.",
        {"Skolenhetsregistret, SCB och Skolverket", "the school unit register, Statistics Sweden and Skolverket"},
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
