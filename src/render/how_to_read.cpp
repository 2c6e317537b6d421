#include <fmt/format.h>

#include <array>
#include <optional>

#include "render/rule_words.h"

namespace sbs::render {

namespace {

using Kind = programme::Citation::Kind;

/// What is the same for all rules, said once: in Markdown, with what is to be written as it stands below it.
struct Reading {
  Phrase title;
  Phrase text;
  std::optional<Phrase> example{};
  std::optional<Phrase> more{};
  std::optional<Phrase> more_example{};
};
constexpr std::array how_to_read{
    Reading{{"Nummer och namn", "Number and name"},
            {"Varje regel har ett nummer, som SBS601, och ett namn, som `time-limit`. Den första siffran säger vad "
             "regeln handlar om: 0 är filen, 1 till 6 stegen i Skolverkets arbetsgång, 7 koder och nummer, 8 "
             "kalendern och 9 personlig integritet. `sbs explain SBS601` visar en regel i terminalen.",
             "Each rule has a number, such as SBS601, and a name, such as `time-limit`. The first digit says what the "
             "rule is about: 0 is the file, 1 to 6 are the steps of Skolverket's working order, 7 is codes and "
             "numbers, 8 the calendar and 9 privacy. `sbs explain SBS601` shows one rule in the terminal."}},
    Reading{{"Allvarlighetsgrad", "Level"},
            {"Ett fel måste rättas: något går inte att läsa, säger emot sig självt, eller går emot en lag eller en "
             "text om Samverkan för bästa skola. En varning behöver rättas eller förklaras. En upplysning är bra att "
             "känna till, och kräver ingenting.",
             "An error must be corrected: something cannot be read, contradicts itself, or goes against a law or a "
             "text about Samverkan för bästa skola. A warning needs to be corrected or explained. A note is good to "
             "know, and asks for nothing."}},
    Reading{{"Ändra allvarlighetsgraden", "Changing the level"},
            {"Skriv regelns nummer och `av`, `upplysning`, `varning` eller `fel` i filen `.sbs.yaml`, i planens mapp "
             "eller i en mapp ovanför:",
             "Write the rule's number and `off`, `note`, `warning` or `error` in the file `.sbs.yaml`, in the plan's "
             "folder or in one above it:"},
            Phrase{"rules:\n  SBS303: upplysning\n  SBS801: av\n", "rules:\n  SBS303: note\n  SBS801: off\n"},
            Phrase{"Det finns en gräns. Ett fel i steg 1 till 6 som bygger på en text om Samverkan för bästa skola, en "
                   "lag eller ett uppdrag kan som lägst bli en varning. Några regler går inte att ändra alls. Det står "
                   "då under dem.",
                   "There is a limit. An error of steps 1 to 6 that rests on a text about Samverkan för bästa skola, a "
                   "law or a mandate can be made a warning at the lowest. A few rules cannot be changed at all, and "
                   "say so."}},
    Reading{{"Ungefärliga datum", "Imprecise dates"},
            {"Ett datum får vara en vecka, en månad, en termin, ett år eller en tid mellan två dagar. Bryter alla "
             "dagar som det kan vara mot regeln, gäller regeln som vanligt. Bryter bara vissa av dem blir det en "
             "upplysning med ordet ”kanske”. Gör en regel på annat sätt står det under den.",
             "A date can be a week, a month, a term, a year or the time between two days. Where all the days that it "
             "can be break the rule, the rule holds as usual. Where only some of them do, it is a note with the word "
             "“might”. A rule that does otherwise says so."}},
    Reading{{"Undantag", "Exceptions"},
            {"Skriv en kommentar på raden, eller på en egen rad närmast ovanför, med regelns nummer och skälet. Utan "
             "skäl gäller undantaget inte:",
             "Write a comment on the line, or on a line of its own just above it, with the rule's number and the "
             "reason. Without a reason the exception does not hold:"},
            Phrase{"# sbs: ignore SBS312 Teamet och Skolverket talas vid varje vecka.",
                   "# sbs: ignore SBS312 The team and Skolverket talk every week."},
            Phrase{"Skriv ett datum före skälet om undantaget bara ska gälla till och med den dagen:",
                   "Write a date before the reason if the exception is to hold to the end of that day only:"},
            Phrase{"# sbs: ignore SBS312 until 2027-01-31 Teamet och Skolverket talas vid varje vecka.",
                   "# sbs: ignore SBS312 until 2027-01-31 The team and Skolverket talk every week."}},
    Reading{{"Automatisk rättning", "Automatic fix"},
            {"`sbs validate --fix` rättar det som bara kan rättas på ett sätt, och `sbs validate --fix --diff` visar "
             "ändringarna utan att göra dem. Det står under de regler som det gäller. Allt annat måste någon ta "
             "ställning till.",
             "`sbs validate --fix` corrects what can be corrected in one way only, and `sbs validate --fix --diff` "
             "shows the changes without making them. The rules that it works for say so. Everything else needs "
             "somebody to decide."}},
    Reading{{"Uppdrag", "Mandates"},
            {"En regel gäller alla uppdrag, om det inte står något annat under den.",
             "A rule is for all mandates, unless it says otherwise."}},
    Reading{{"Exempel", "Examples"},
            {"Det första exemplet bryter mot regeln, och det andra är samma exempel rättat. Bara de uppgifter som har "
             "betydelse visas. Resten av planen är utan fel.",
             "The first example breaks the rule, and the second is the same example corrected. Only the keys that "
             "matter are shown. The rest of the plan is without errors."}}};
constexpr Phrase sources_title{"Källor", "Sources"};
constexpr Phrase sources_text{
    "Det som står inom citattecken är källans egna ord. Annars säger vi med egna ord vad källan säger.",
    "What is in quotation marks is the source's own words, in Swedish. Otherwise we say in our own words what the "
    "source says."};
constexpr Message<std::string> all_compared{"Alla jämfördes med källorna {0}.",
                                            "All were compared with the sources on {0}."};
constexpr Message<std::string, std::string> all_compared_between{
    "Alla jämfördes med källorna mellan {0} och {1}.", "All were compared with the sources between {0} and {1}."};

/// Where the rules' words come from, and when they were last held against that.
Section sources_of_all(Language language) {
  std::string_view first;
  std::string_view last;
  for (const diag::RuleId id : diag::all_rules()) {
    const programme::Citation& source = rules::rule(id).source;
    if (source.kind == Kind::own) continue;
    if (first.empty() || source.checked < first) first = source.checked;
    if (source.checked > last) last = source.checked;
  }
  const std::string from = date_in_words(first, language);
  const std::string compared = first == last ? all_compared(language, from)
                                             : all_compared_between(language, from, date_in_words(last, language));
  return {sources_title.in(language), {{fmt::format("{} {}", sources_text.in(language), compared)}}};
}

}  // namespace

std::vector<Section> how_to_read_a_rule(Language language) {
  std::vector<Section> sections;
  for (const Reading& one : how_to_read) {
    std::vector<Piece> pieces;
    const auto add = [&](const std::optional<Phrase>& text, Piece::Kind kind) {
      if (text) pieces.push_back({std::string(text->in(language)), kind});
    };
    add(one.text, Piece::Kind::prose);
    add(one.example, Piece::Kind::yaml);
    add(one.more, Piece::Kind::prose);
    add(one.more_example, Piece::Kind::yaml);
    sections.push_back({one.title.in(language), std::move(pieces)});
  }
  sections.push_back(sources_of_all(language));
  return sections;
}

}  // namespace sbs::render
