#include "rules/codes.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> not_four{"kommunkoden har inte fyra siffror", "the municipality code does not have four digits"};
constexpr Message<std::string> no_county{"kommunkoden börjar med {0}, men inget län har den koden",
                                         "the municipality code begins with {0}, but no county has that code"};
constexpr Message<std::string> write_it{"skriv ”kommunkod: \"{0}\"”", "write “municipality_code: \"{0}\"”"};
constexpr Message<> remedy{
    "skriv fyra siffror inom citattecken, länets två först, till exempel ”kommunkod: \"1881\"”",
    "write four digits in quotation marks, the county's two first, such as “municipality_code: \"1881\"”"};
constexpr Message<> counties{"skriv en kod som börjar med länets två siffror: 01, 03–10, 12–14 eller 17–25",
                             "write a code that begins with the two digits of the county: 01, 03–10, 12–14 or 17–25"};

static void report_not_four(const Context& context, const plan::Field<plan::Code>& code) {
  auto finding = context.report(code.span(), not_four);
  if (const std::string meant = meant_municipality_code(code->text); !meant.empty()) finding.help(write_it, meant);
  finding.help(remedy);
}

static void check(const Context& context) {
  if (!context.plan.collaboration || !context.plan.collaboration->organiser) return;
  const auto& code = context.plan.collaboration->organiser->municipality_code;
  if (!code) return;
  const std::string& text = code->text;
  constexpr std::size_t length = 4;
  if (text.size() != length || !all_digits(text))
    report_not_four(context, code);
  else if (!is_county(std::stoi(text.substr(0, 2))))
    context.report(code.span(), no_county, text.substr(0, 2)).help(counties);
}

constexpr Rule SBS705{
    .id = RuleId::SBS705,
    .title = {"felaktig kommunkod", "malformed municipality code"},
    .why = {"Med kommunkoden hittas huvudmannen i statistiken, och den är fyra siffror: länets två och kommunens två.",
            "By its municipality code the organiser is found in statistics, and it is four digits: two of the county "
            "and two of the municipality."},
    .source = programme::described(
        "En kommunkod är fyra siffror och börjar med länets kod: 01, 03–10, 12–14 eller 17–25.",
        "A municipality code is four digits and begins with the code of its county: 01, 03–10, 12–14 or 17–25.",
        {"SCB, län och kommuner i kodnummerordning", "Statistics Sweden, counties and municipalities by code"}),
    .bad = {R"(samverkan:
  huvudman: {namn: Exempelkommunen, typ: kommunal, kommunkod: "1181"}
)"},
    .good = {R"(samverkan:
  huvudman: {namn: Exempelkommunen, typ: kommunal, kommunkod: "1881"}
)"},
    .check = check,
};

}  // namespace sbs::rules
