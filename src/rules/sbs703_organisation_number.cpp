#include "base/personal_number.h"
#include "rules/codes.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> not_ten{"organisationsnumret har inte tio siffror",
                            "the organisation number does not have ten digits"};
constexpr Message<> third_digit{"numret är inte ett organisationsnummer: den tredje siffran är lägre än 2",
                                "the number is not an organisation number: its third digit is below 2"};
constexpr Message<> check_digit{"organisationsnumrets sista siffra stämmer inte med de andra",
                                "the last digit of the organisation number does not fit the others"};
constexpr Message<std::string> write_it{"skriv ”organisationsnummer: {0}”", "write “organisation_number: {0}”"};
constexpr Message<> remedy{"skriv tio siffror, gärna med bindestreck efter den sjätte",
                           "write ten digits, preferably with a hyphen after the sixth"};
constexpr Message<> look_up{"kontrollera numret: kanske är en siffra fel, eller så har två siffror bytt plats",
                            "check the number: a digit might be wrong, or two might have changed places"};
constexpr Message<> not_a_person{"ta bort numret, om det är ett personnummer: det behövs inte i en plan",
                                 "remove the number, if it is a personal identity number: a plan does not need it"};
constexpr Message<> or_correct{"rätta numret, om det ska vara huvudmannens organisationsnummer",
                               "correct the number, if it is meant to be the organiser's organisation number"};

static void report_not_ten(const Context& context, const plan::Field<std::string>& number) {
  auto finding = context.report(number.span(), not_ten);
  if (const std::string meant = meant_organisation_number(*number); !meant.empty())
    finding.help(write_it, meant);
  else
    finding.help(remedy);
}

static void check(const Context& context) {
  if (!context.plan.collaboration || !context.plan.collaboration->organiser) return;
  const auto& number = context.plan.collaboration->organiser->organisation_number;
  if (!number) return;
  std::string digits = *number;
  if (digits.size() == 11 && digits[6] == '-') digits.erase(6, 1);
  if (digits.size() != 10 || !all_digits(digits))
    report_not_ten(context, number);
  else if (digits[2] < '2')
    context.report(number.span(), third_digit).help(not_a_person).help(or_correct);
  else if (!passes_luhn(digits))
    context.report(number.span(), check_digit).help(look_up);
}

constexpr Rule SBS703{
    .id = RuleId::SBS703,
    .title = {"felaktigt organisationsnummer", "malformed organisation number"},
    .why = {"Med organisationsnumret hittas huvudmannen i register, och planer för samma huvudman kan jämföras.",
            "By its organisation number an organiser is found in registers, and plans of the same organiser can be "
            "compared."},
    .source = programme::Citation(
        "Ett organisationsnummer är tio siffror, där den tredje är minst två och den sista är en kontrollsiffra.",
        "An organisation number is ten digits, of which the third is at least two and the last is a check digit.",
        {"lagen (1974:174) om identitetsbeteckning för juridiska personer m.fl., och Skatteverket",
         "the Act (1974:174) on identity designations of legal persons, and the Tax Agency"},
        "2026-11-23", programme::Citation::Kind::described),
    .bad = {R"(samverkan:
  huvudman: {namn: Exempelkommunen, typ: kommunal, organisationsnummer: 212000-1976}
)"},
    .good = {R"(samverkan:
  huvudman: {namn: Exempelkommunen, typ: kommunal, organisationsnummer: 212000-1975}
)"},
    .check = check,
};

}  // namespace sbs::rules
