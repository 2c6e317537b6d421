#include <array>
#include <optional>
#include <span>

#include "render/format_words.h"

namespace sbs::render {

namespace {

/// What no table of keys says, in Markdown, with what is to be written as it stands below it.
struct Telling {
  Phrase title;
  Phrase text;
  std::optional<Phrase> example{};
  std::optional<Phrase> more{};
};

constexpr std::array writing{
    Telling{{"Rader", "Lines"},
            {"En plan är vanlig text. På varje rad står ett ord, ett kolon, ett mellanslag och ett värde. Det som hör "
             "till en uppgift står på raderna under den, indraget två mellanslag (aldrig tabb):",
             "A plan is plain text. On each line are a word, a colon, a blank and a value. What belongs to a key is on "
             "the lines below it, indented by two blanks (never a tab):"},
            Phrase{"samverkan:\n  uppdrag: sbs-2019\n  huvudman:\n    namn: Exempelkommunen\n    typ: kommunal\n"
                   "  räknas_från: dialog\n",
                   "collaboration:\n  mandate: sbs-2019\n  organiser:\n    name: Exempelkommunen\n    type: municipal\n"
                   "  counted_from: dialogue\n"},
            Phrase{"Det går också att skriva allt på en rad: `huvudman: {namn: Exempelkommunen, typ: kommunal}`. "
                   "Ordningen mellan uppgifterna har ingen betydelse.",
                   "All of it can be on one line as well: `organiser: {name: Exempelkommunen, type: municipal}`. The "
                   "order of the keys has no meaning."}},
    Telling{{"Listor", "Lists"},
            {"Skolor, team, händelser och insatser är listor. Varje post börjar med ett streck och ett mellanslag, och "
             "resten av posten står rakt under dess första ord:",
             "Schools, teams, events and interventions are lists. Each item begins with a dash and a blank, and the "
             "rest of the item is right below its first word:"},
            Phrase{"tidslinje:\n  - händelse: besök\n    planerad: 2027-02-15\n    av: [skolverket, huvudman]\n"
                   "  - händelse: teammöte\n    planerad: v. 9 2027\n",
                   "timeline:\n  - event: visit\n    planned: 2027-02-15\n    by: [skolverket, organiser]\n"
                   "  - event: team_meeting\n    planned: v. 9 2027\n"},
            Phrase{"En lista av korta värden står inom hakparenteser, med kommatecken mellan. Är det bara ett värde "
                   "behövs hakparenteserna också: `av: [skolverket]`.",
                   "A list of short values is in square brackets, with commas between. A single value needs the "
                   "brackets too: `by: [skolverket]`."}},
    Telling{
        {"Text", "Text"},
        {"Text skrivs utan citattecken. De behövs bara om texten innehåller kolon och mellanslag, ett `#` efter ett "
         "mellanslag, börjar med något av tecknen `[ ] { } & * ! | > @ %` eller är en [kod](#tal-och-koder). En "
         "lång text kan stå på flera rader efter `>-`:",
         "Text needs no quotation marks, unless it holds a colon and a blank or a `#` after a blank, begins with "
         "one of `[ ] { } & * ! | > @ %`, or is a [code](#numbers-and-codes). A long text can be on several lines "
         "after `>-`:"},
        Phrase{"insatser:\n  - id: läsning\n    rubrik: \"Läsning: alla ämnen\"\n    status: föreslagen\n"
               "    vad: >-\n      Gemensamma sätt att undervisa i läsförståelse\n      i alla ämnen.\n",
               "interventions:\n  - id: reading\n    title: \"Reading: all subjects\"\n    status: proposed\n"
               "    what: >-\n      Common ways of teaching reading\n      in all subjects.\n"},
        Phrase{"En text som bara säger ”TODO” eller ”?” räknas som om den inte fanns: lämna hellre bort raden.",
               "A text that says only “TODO” or “?” counts as if it were not there: rather leave out the line."}},
    Telling{{"Kommentarer", "Comments"},
            {"Det som står efter `#` på en rad läser `sbs` inte. Det är till för er.",
             "What follows `#` on a line is not read by `sbs`. It is for you."}},
    Telling{{"Svenska eller engelska", "Swedish or English"},
            {"Varje uppgift och fast värde har ett svenskt och ett engelskt ord, och en fil är på ett av språken rakt "
             "igenom. `sbs translate` byter språk på orden och rör inte texten.",
             "Every key and fixed value has a Swedish and an English word, and a file is in one of the languages "
             "throughout. `sbs translate` changes the language of the words and leaves the text alone."}},
    Telling{{"Det ni inte vet", "What you do not know"},
            {"Bara uppgifterna med stjärna måste finnas. Lämna bort resten tills ni vet. Gissa inte.",
             "Only the keys with a star are required. Leave out the rest until you know. Do not guess."}},
    Telling{{"Egna uppgifter", "Keys of your own"},
            {"En uppgift som börjar med `x-` är er egen. `sbs` läser den inte: `x-lokal: aulan`.",
             "A key that begins with `x-` is your own. `sbs` does not read it: `x-room: the hall`."}},
};

constexpr std::array ids{
    Telling{{"Kortnamn", "Ids"},
            {"Skolor, team, problem och insatser har ett `id`, ett kortnamn utan mellanslag som ni hittar på. Andra "
             "ställen i planen hänvisar till dem med det. Två skolor kan inte ha samma kortnamn, men en skola och ett "
             "team kan ha det.",
             "Schools, teams, problems and interventions have an `id`, a short name without blanks that you make up. "
             "Other places in the plan refer to them by it. Two schools cannot have the same id, but a school and a "
             "team can."},
            Phrase{"skolor:\n  - id: ek\n    namn: Ekskolan\n    skolformer: [grundskola]\nteam:\n  - id: ek\n"
                   "    typ: skola\n    skolor: [ek]\n    medlemmar: [{roll: rektor}]\n",
                   "schools:\n  - id: ek\n    name: Ekskolan\n    forms: [compulsory]\nteams:\n  - id: ek\n"
                   "    type: school\n    schools: [ek]\n    members: [{role: principal}]\n"}},
};

constexpr std::array numbers{
    Telling{{"Koder", "Codes"},
            {"Koder skrivs inom citattecken, för annars försvinner nollan i början: `skolenhetskod: \"90000017\"`, "
             "`kommunkod: \"0114\"`. Organisationsnumret har ett bindestreck och klarar sig utan: "
             "`organisationsnummer: 212000-1975`.",
             "Codes are in quotation marks, since a nought at the beginning is lost otherwise: `unit_code: "
             "\"90000017\"`, `municipality_code: \"0114\"`. The organisation number has a hyphen and needs none: "
             "`organisation_number: 212000-1975`."}},
    Telling{
        {"Värden i mål", "Values of goals"},
        {"Ett tal skrivs med decimalpunkt, `204.2`, eller med decimalkomma inom citattecken, `\"204,2\"`. `67 %`, "
         "`1 200` och `−3` är också tal. Är gruppen så liten att värdet inte visas skrivs `..`, aldrig 0. Annan "
         "text är ett mål i ord. `antal` och `gruppstorlek` är heltal.",
         "A number has a decimal point, `204.2`, or a decimal comma in quotation marks, `\"204,2\"`. `67 %`, `1 "
         "200` and `−3` are numbers too. Where the group is so small that the value is not shown, write `..`, never "
         "0. Other text is a goal in words. `count` and `group_size` are whole numbers."}},
};

constexpr std::array files{
    Telling{{"En fil eller flera", "One file or several"},
            {"En fil hör till en plan när den har raden `sbs: 1` på första nivån. Hela planen kan vara en enda fil, "
             "`plan.yaml`. Den kan också delas på flera i samma mapp, till exempel `samverkan.yaml`, `skolor.yaml` och "
             "`tidslinje.yaml`: då har varje fil raden `sbs: 1`, och en av dem har `samverkan`. Listor som finns i "
             "flera filer läggs ihop. `samverkan` och `nulägesanalys` finns bara en gång.",
             "A file belongs to a plan when it has the line `sbs: 1` at its first level. The whole plan can be one "
             "file, `plan.yaml`. It can also be split into several in one folder, such as `collaboration.yaml`, "
             "`schools.yaml` and `timeline.yaml`: then each file has the line `sbs: 1`, and one of them has "
             "`collaboration`. Lists in several files are put together. `collaboration` and `analysis` are there only "
             "once."}},
    Telling{
        {"Flera planer", "Several plans"},
        {"Ha en mapp för varje plan. Ligger flera hela planer i samma mapp är varje fil en plan för sig, och ingen "
         "av dem kan delas. `sbs validate` läser alla planer i mappen och mapparna under den, men inte dolda mappar "
         "eller dem som `.sbs.yaml` räknar upp under `ignore:`.",
         "Have a folder for each plan. Where several whole plans are in one folder, each file is a plan by itself, "
         "and none of them can be split. `sbs validate` reads all plans in the folder and the folders below it, but "
         "not hidden folders or those that `.sbs.yaml` lists under `ignore:`."}},
    Telling{
        {"Namn och teckenkodning", "Names and encoding"},
        {"Filens namn slutar på `.yaml` eller `.yml`, och den sparas som UTF-8. Ordbehandlare som Word passar inte.",
         "The file's name ends with `.yaml` or `.yml`, and it is saved as UTF-8. Word processors do not do."}},
};

struct Chapters {
  Phrase anchor;
  Phrase title;
  std::span<const Telling> tellings;
};
constexpr std::array chapters{
    Chapters{{"skriva", "writing"}, {"Så skrivs det", "How it is written"}, writing},
    Chapters{{"kortnamn", "ids"}, {"Kortnamn och hänvisningar", "Ids and references"}, ids},
    Chapters{{"tal-och-koder", "numbers-and-codes"}, {"Tal och koder", "Numbers and codes"}, numbers},
    Chapters{{"filer", "files"}, {"Filer och mappar", "Files and folders"}, files},
};

}  // namespace

std::vector<Chapter> chapters_of_the_format(Language language) {
  std::vector<Chapter> all;
  for (const Chapters& chapter : chapters) {
    Chapter& made = all.emplace_back(Chapter{chapter.anchor.in(language), chapter.title.in(language), {}});
    for (const Telling& telling : chapter.tellings) {
      Section& section = made.sections.emplace_back(Section{telling.title.in(language), {}});
      section.pieces.push_back({std::string(telling.text.in(language))});
      if (telling.example) section.pieces.push_back({std::string(telling.example->in(language)), Piece::Kind::yaml});
      if (telling.more) section.pieces.push_back({std::string(telling.more->in(language))});
    }
  }
  return all;
}

}  // namespace sbs::render
