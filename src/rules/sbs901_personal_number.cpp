#include <algorithm>

#include "base/personal_number.h"
#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<> number{"här står ett personnummer eller samordningsnummer",
                           "a personal identity number stands here"};
constexpr Message<> maybe_mobile{"här står ett personnummer eller ett mobilnummer",
                                 "a personal identity number or a mobile number stands here"};
constexpr Message<> in_name{"filens namn eller mapp innehåller ett personnummer eller samordningsnummer",
                            "the name of the file or its folder has a personal identity number in it"};
constexpr Message<> rename{"byt namn på filen eller mappen", "rename the file or the folder"};
constexpr Message<> remove{"ta bort numret; skriv rollen eller namnet i stället",
                           "remove the number; write the role or the name instead"};
constexpr Message<> history{
    "har filen redan sparats i git, finns numret kvar i historiken: ta kontakt med er dataskyddssamordnare",
    "if the file is already in git, the number stays in its history: contact your data protection coordinator"};
constexpr Message<> write_hyphen{"är det ett telefonnummer, skriv det med bindestreck: 070-…",
                                 "if it is a telephone number, write it with a hyphen: 070-…"};

void check(const Context& context) {
  for (const source::FileId file : context.plan.files) {
    const auto named = find_personal_numbers(context.sources.name(file));
    if (std::any_of(named.begin(), named.end(), [](const PersonalNumber& one) { return !one.maybe_mobile; }))
      context.sink.report(RuleId::SBS901, {file, 0, 0}, in_name)
          .helped(context.sink.text(rename))
          .helped(context.sink.text(history));
    for (const PersonalNumber& one : find_personal_numbers(context.sources.bytes(file))) {
      const source::Span span{file, static_cast<std::uint32_t>(one.begin), static_cast<std::uint32_t>(one.end)};
      auto& finding = context.sink.report(RuleId::SBS901, span, one.maybe_mobile ? maybe_mobile : number);
      if (one.maybe_mobile) finding.at_level(Severity::warning).helped(context.sink.text(write_hyphen));
      finding.helped(context.sink.text(remove));
      if (!one.maybe_mobile) finding.helped(context.sink.text(history));
    }
  }
}

}  // namespace

template <>
const Rule& definition<RuleId::SBS901>() {
  static constexpr Rule rule{
      .id = RuleId::SBS901,
      .title = {"ett personnummer i planen", "a personal identity number in the plan"},
      .why = {"En plan läses av många och ligger kvar i git för alltid. Personnummer behövs inte för att planera, och "
              "får inte behandlas utan skäl.",
              "A plan is read by many and stays in git for ever. Personal numbers are not needed for planning, and may "
              "not be processed without reason."},
      .source = programme::Citation(
          "Uppgifter om personnummer ska inte behandlas utan att det är klart motiverat.",
          "Personal identity numbers are not to be processed unless clearly justified.",
          {"EU:s dataskyddsförordning (2016/679) artikel 87; lagen (2018:218) 3 kap. 10 §",
           "EU General Data Protection Regulation (2016/679) article 87; Act (2018:218) chapter 3 section 10"},
          "2026-11-23", programme::Citation::Kind::described),
      .levels = Phrase{"En varning om tio siffror i följd börjar med 07 och lika gärna kan vara ett mobilnummer.",
                       "A warning where ten digits in a row begin with 07 and may as well be a mobile number."},
      .bad = {R"(samverkan:
  rubrik: Kontakt 121212-1212
)"},
      .good = {R"(samverkan:
  rubrik: Kontakt via växeln
)"},
      .check = check,
  };
  return rule;
}

}  // namespace sbs::rules
