#include "plan/personal_numbers.h"
#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<> number{"filen innehåller ett personnummer eller samordningsnummer",
                           "the file contains a personal identity number or a coordination number"};
constexpr Message<> maybe_mobile{"filen innehåller ett personnummer eller ett mobilnummer",
                                 "the file contains a personal identity number or a mobile number"};
constexpr Message<> maybe_digits{"filen innehåller ett personnummer, om siffrorna hör ihop",
                                 "the file contains a personal identity number, if the digits belong together"};
constexpr Message<> in_name{
    "filens namn eller mapp innehåller ett personnummer eller samordningsnummer",
    "the name of the file or its folder contains a personal identity number or a coordination number"};
constexpr Message<> rename{"byt namn på filen eller mappen", "rename the file or the folder"};
constexpr Message<> remove{"ta bort numret, och skriv rollen eller namnet i stället",
                           "remove the number, and write the role or the name instead"};
constexpr Message<> history{
    "kontakta ert dataskyddsombud, om filen redan finns i git: numret finns kvar i historiken",
    "contact your data protection officer, if the file is already in git: the number stays in its history"};
constexpr Message<> except{"skriv ”# sbs: ignore SBS901” och skälet sist på raden, om det är ett annat nummer",
                           "write “# sbs: ignore SBS901” and the reason last on the line, if it is another number"};
constexpr Message<> write_hyphen{"skriv ett telefonnummer med bindestreck, som 070-0000000",
                                 "write a telephone number with a hyphen, such as 070-0000000"};

using Doubt = PersonalNumber::Doubt;

const Message<>& said_of(Doubt doubt) {
  switch (doubt) {
    case Doubt::mobile:
      return maybe_mobile;
    case Doubt::blanks:
      return maybe_digits;
    case Doubt::none:
      break;
  }
  return number;
}

void report(const TextContext& context, const plan::NumberHeld& held, bool named) {
  auto finding = context.report(held.place, named ? in_name : said_of(held.doubt));
  if (held.doubt != Doubt::none) finding.at(Severity::warning);
  if (!named && held.doubt == Doubt::mobile) finding.help(write_hyphen);
  finding.help(named ? rename : remove).help(held.doubt == Doubt::none ? history : except);
}

void check_texts(const TextContext& context) {
  for (const source::Text& text : context.texts)
    for (const plan::NumberHeld& held : plan::numbers_in(text, context.sources))
      report(context, held, text.kind == source::Text::Kind::file_name);
}

}  // namespace

constexpr Rule SBS901{
    .id = RuleId::SBS901,
    .title = {"ett personnummer i planen", "a personal identity number in the plan"},
    .why =
        {"En plan läses av många, och personnummer behövs inte för att planera. De får inte behandlas utan att det är "
         "klart motiverat. Det som en gång har funnits i git finns kvar i historiken.",
         "A plan is read by many, and personal identity numbers are not needed for planning. They may not be "
         "processed unless clearly justified. What has once been in git stays in its history."},
    .source = programme::Citation(
        "Uppgifter om personnummer ska inte behandlas utan att det är klart motiverat.",
        "Personal identity numbers are not to be processed unless clearly justified.",
        {"EU:s dataskyddsförordning (2016/679) artikel 87; lagen (2018:218) 3 kap. 10 §",
         "EU General Data Protection Regulation (2016/679) article 87; Act (2018:218) chapter 3 section 10"},
        "2026-11-23", programme::Citation::Kind::described),
    .levels = Phrase{"Det blir bara en varning om tio siffror i följd börjar med 07 och lika gärna kan vara ett "
                     "mobilnummer, eller om bara blanksteg skiljer datumet från de fyra sista siffrorna.",
                     "It is only a warning where ten digits in a row begin with 07 and could just as well be a mobile "
                     "number, or where only blanks divide the date from the last four digits."},
    .bad = {R"(samverkan:
  rubrik: Kontakt 121212-1212
)"},
    .good = {R"(samverkan:
  rubrik: Kontakt via växeln
)"},
    .check_texts = check_texts,
};

}  // namespace sbs::rules
