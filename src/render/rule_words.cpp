#include "render/rule_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "plan/names.h"
#include "plan/translate.h"
#include "programme/steps.h"

namespace sbs::render {

namespace {

using diag::Severity;
using rules::Imprecise;
using rules::Level;
using rules::Rule;
using Kind = programme::Citation::Kind;
using Pieces = std::vector<Piece>;

constexpr Phrase the_file{"Filen", "The file"};
constexpr Phrase identifiers{"Koder och nummer", "Codes and numbers"};
constexpr Phrase calendar{"Kalendern", "The calendar"};
constexpr Phrase privacy{"Personlig integritet", "Privacy"};

constexpr Phrase why_title{"Varför", "Why"};
constexpr Phrase source_title{"Källa", "Source"};
constexpr Phrase level_title{"Allvarlighetsgrad", "Level"};
constexpr Phrase mandates_title{"Gäller", "Applies to"};
constexpr Phrase fix_title{"Automatisk rättning", "Automatic fix"};
constexpr Phrase example_title{"Exempel", "Example"};
constexpr Phrase suppress_title{"Undantag", "Exceptions"};

constexpr Message<AllOf<std::string>, Phrase> milder_under{"Under uppdraget {0} blir det som mest {1}.",
                                                           "Under the mandate {0} it is {1} at most."};
constexpr Message<AllOf<std::string>, Phrase> milder_under_several{"Under uppdragen {0} blir det som mest {1}.",
                                                                   "Under the mandates {0} it is {1} at most."};
constexpr Message<std::string> in_english{"In English: {0}", "In English: {0}"};
constexpr Message<std::string> quotation_compared{"Citatet jämfördes med källan {0}.",
                                                  "The quotation was compared with the source on {0}."};
constexpr Message<std::string> words_compared{"Orden är våra egna. De jämfördes med källan {0}.",
                                              "The words are our own. They were compared with the source on {0}."};
constexpr Phrase our_own{"Regeln är sbs egen. Den står inte i någon text om Samverkan för bästa skola.",
                         "The rule is our own. It appears in no text about Samverkan för bästa skola."};

constexpr Phrase certain_only{
    "Är ett datum ungefärligt säger regeln till först när alla dagar som det kan vara bryter mot den.",
    "Where a date is imprecise, the rule speaks only when all the days that it can be break it."};
constexpr Phrase may_note{
    "Är ett datum ungefärligt, och bara vissa av dagarna bryter mot regeln, blir det en upplysning med ordet ”kanske”.",
    "Where a date is imprecise, and only some of its days break the rule, it is a note with the word “might”."};
constexpr Phrase may_warning{
    "Är ett datum ungefärligt, och bara vissa av dagarna bryter mot regeln, blir det en varning med ordet ”kanske”.",
    "Where a date is imprecise, and only some of its days break the rule, it is a warning with the word “might”."};

constexpr Phrase level_fixed{"Den går inte att ändra.", "It cannot be changed."};
constexpr Phrase level_free{"Allvarlighetsgraden går att ändra i .sbs.yaml:", "The level can be changed in .sbs.yaml:"};
constexpr Phrase level_floor{
    "Allvarlighetsgraden går att ändra i .sbs.yaml, men ett fel kan som lägst bli en varning:",
    "The level can be changed in .sbs.yaml, but an error can be made a warning at the lowest:"};
constexpr Phrase error_fixed{"Felet går varken att sänka eller stänga av.",
                             "The error can be neither lowered nor turned off."};
constexpr Phrase warning_free{"Det som bara är en varning går att ändra i .sbs.yaml:",
                              "What is only a warning can be changed in .sbs.yaml:"};

constexpr Phrase no_mandate{"Inget uppdrag.", "No mandate."};
constexpr Message<AllOf<std::string>> one_mandate{"Bara uppdraget {0}.", "Only the mandate {0}."};
constexpr Message<AllOf<std::string>> some_mandates{"Bara uppdragen {0}.", "Only the mandates {0}."};
constexpr Message<AllOf<std::string>> all_mandates_but{"Alla uppdrag utom {0}.", "All mandates but {0}."};

constexpr Phrase overlaid{"Bara de uppgifter som har betydelse visas. Resten av planen är utan fel.",
                          "Only the keys that matter are shown. The rest of the plan is without errors."};
constexpr Phrase overlaid_young{"Resten av planen är utan fel, och nulägesanalysen pågår.",
                                "The rest of the plan is without errors, and the analysis is under way."};
constexpr Phrase overlaid_targeted{"Resten av planen är utan fel och följer uppdraget ri-2024.",
                                   "The rest of the plan is without errors and follows the mandate ri-2024."};
constexpr Phrase bad{"Så här blir det fel:", "This breaks the rule:"};
constexpr Phrase good{"Så här är det rätt:", "This does not:"};

constexpr Message<std::string> comment{"# sbs: ignore {0} <skäl>", "# sbs: ignore {0} <reason>"};
constexpr Phrase not_suppressed{"Från den här regeln görs inga undantag: felet måste rättas.",
                                "No exceptions are made from this rule: the error must be corrected."};
constexpr Phrase warnings_only{"Ett fel måste rättas. Är det bara en varning går det att göra undantag.",
                               "An error must be corrected. Where it is only a warning, an exception can be made."};

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

constexpr Phrase decided{"Beslutat", "Decided"};
constexpr Phrase reference{"Beteckning", "Reference"};
constexpr Phrase added_to{"Tillägg till", "Added to"};
constexpr Phrase replaced{"Ersatt", "Replaced"};
constexpr Phrase forms{"Skolformer", "School forms"};
constexpr Phrase time_limit{"Tidsgräns", "Time limit"};
constexpr Message<std::string> uncertain_day{"{0} (dagen osäker)", "{0} (day uncertain)"};
constexpr Message<std::string, std::string> limit_from{"{0}: {1}", "{0}: {1}"};
constexpr Noun years{{"år", "year"}, {"år", "years"}};
constexpr Phrase conjunction{"och", "and"};

constexpr std::array counted{std::pair{Severity::error, Noun{{"fel", "error"}, {"fel", "errors"}}},
                             std::pair{Severity::warning, Noun{{"varning", "warning"}, {"varningar", "warnings"}}},
                             std::pair{Severity::note, Noun{{"upplysning", "note"}, {"upplysningar", "notes"}}}};
constexpr Noun rules_counted{{"regel", "rule"}, {"regler", "rules"}};
constexpr Message<std::string, std::string> count_of_each{"{0}: {1}", "{0}: {1}"};

Piece prose(std::string_view text) { return {std::string(text)}; }
Piece yaml(std::string_view text) { return {std::string(text), Piece::Kind::yaml}; }

std::string date_in_words(std::string_view date, Language language) {
  const auto read = parse_partial_date(date);
  return read ? long_date(*read, language) : std::string(date);
}

Pieces source_of(const Rule& rule, Language language, Among among) {
  const programme::Citation& source = rule.source;
  if (source.kind == Kind::own) return {prose(our_own.in(language))};
  Pieces pieces{prose(source_line(source, language))};
  if (source.kind == Kind::quoted && language == Language::en)
    pieces.push_back(prose(in_english(language, std::string(source.paraphrase))));
  if (among == Among::none) {
    const auto& compared = source.kind == Kind::quoted ? quotation_compared : words_compared;
    pieces.push_back(prose(compared(language, date_in_words(source.checked, language))));
  }
  return pieces;
}

/// The mandates under which a rule comes out milder than by itself.
void add_milder(Pieces& pieces, const Rule& rule, Language language) {
  constexpr Phrase a_warning{"en varning", "a warning"};
  constexpr Phrase a_note{"en upplysning", "a note"};
  for (const Severity level : {Severity::warning, Severity::note}) {
    AllOf<std::string> milder;
    for (const programme::Mandate& mandate : programme::mandates())
      if (rule.is_for(mandate) && rule.level(mandate) == level && level < diag::default_severity(rule.id))
        milder.items.emplace_back(plan::key_of(mandate.id));
    if (milder.items.empty()) continue;
    const auto& words = milder.items.size() == 1 ? milder_under : milder_under_several;
    pieces.push_back(prose(words(language, milder, level == Severity::note ? a_note : a_warning)));
  }
}

/// How the level is changed, and how far.
void add_setting(Pieces& pieces, const Rule& rule, Language language) {
  const bool floor = rules::lowest_level(rule.id, diag::default_severity(rule.id)) == Level::warning;
  // A rule of a milder level of its own may speak of an error, too.
  const bool may_be_error = rule.levels && rule.levels->in(Language::en).find("an error") != std::string_view::npos;
  const bool has_floor = may_be_error && rules::lowest_level(rule.id, Severity::error) == Level::warning;
  const Phrase& free = floor || has_floor ? level_floor : level_free;
  pieces.push_back(prose((can_be_suppressed(rule) ? free : warning_free).in(language)));
  pieces.push_back(yaml(fmt::format("rules: {{{}: {}}}", diag::to_string(rule.id), floor ? "warning" : "off")));
}

/// What the rule's level depends on; among all rules nothing where it is as all are.
Pieces level_of(const Rule& rule, Language language, Among among) {
  Pieces pieces;
  if (rule.levels) pieces.push_back(prose(rule.levels->in(language)));
  add_milder(pieces, rule, language);
  if (rule.imprecise == Imprecise::silent) pieces.push_back(prose(certain_only.in(language)));
  if (rule.imprecise == Imprecise::note && among == Among::none) pieces.push_back(prose(may_note.in(language)));
  if (rule.imprecise == Imprecise::warning) pieces.push_back(prose(may_warning.in(language)));
  if (!diag::may_be_suppressed(rule.id)) {
    pieces.push_back(prose(level_fixed.in(language)));
    return pieces;
  }
  if (!can_be_suppressed(rule)) pieces.push_back(prose(error_fixed.in(language)));
  if (among == Among::none) add_setting(pieces, rule, language);
  return pieces;
}

Pieces mandates_piece(const Rule& rule, Language language) {
  const std::vector<std::string> names = mandates_of(rule);
  std::vector<std::string> others;
  for (const programme::Mandate& mandate : programme::mandates())
    if (!rule.is_for(mandate)) others.emplace_back(plan::key_of(mandate.id));
  if (others.empty()) return {};
  if (names.empty()) return {prose(no_mandate.in(language))};
  if (others.size() < names.size()) return {prose(all_mandates_but(language, {others}))};
  return {prose((names.size() == 1 ? one_mandate : some_mandates)(language, {names}))};
}

Pieces fix_of(const Rule& rule) {
  if (!rule.fixable) return {};
  return {{"sbs validate --fix", Piece::Kind::command}};
}

Pieces examples_of(const Rule& rule, Language language, Among among) {
  Pieces pieces;
  if (rule.bad.kind == rules::Example::Kind::overlay && among == Among::none)
    pieces.push_back(prose(overlaid.in(language)));
  if (rule.bad.kind == rules::Example::Kind::young) pieces.push_back(prose(overlaid_young.in(language)));
  if (rule.bad.kind == rules::Example::Kind::targeted) pieces.push_back(prose(overlaid_targeted.in(language)));
  pieces.push_back(prose(bad.in(language)));
  pieces.push_back(yaml(example_in(rule.bad, language)));
  pieces.push_back(prose(good.in(language)));
  pieces.push_back(yaml(example_in(rule.good, language)));
  return pieces;
}

/// How an exception is written, where one can be; among all rules nothing where that is as for all.
Pieces suppression_of(const Rule& rule, Language language, Among among) {
  if (!diag::may_be_suppressed(rule.id)) return {prose(not_suppressed.in(language))};
  Pieces pieces;
  if (!can_be_suppressed(rule)) pieces.push_back(prose(warnings_only.in(language)));
  if (among == Among::none) pieces.push_back(yaml(comment(language, std::string(diag::to_string(rule.id)))));
  return pieces;
}

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
  return {sources_title.in(language), {prose(fmt::format("{} {}", sources_text.in(language), compared))}};
}

}  // namespace

std::string_view group_name(int group, Language language) {
  std::string_view name = the_file.in(language);
  for (const programme::Step step : programme::all_steps_in_order)
    if (programme::number(step) == group) name = programme::name_of(step, language);
  constexpr int of_identifiers = 7;
  constexpr int of_the_calendar = 8;
  constexpr int of_privacy = 9;
  if (group == of_identifiers) name = identifiers.in(language);
  if (group == of_the_calendar) name = calendar.in(language);
  if (group == of_privacy) name = privacy.in(language);
  return name;
}

std::string group_title(int group, Language language) {
  return fmt::format("{} {}", group, group_name(group, language));
}

bool can_be_suppressed(const Rule& rule) {
  diag::Diagnostic finding;
  finding.rule = rule.id;
  finding.severity = diag::default_severity(rule.id);
  return diag::can_be_suppressed(finding);
}

std::vector<std::string> mandates_of(const Rule& rule) {
  std::vector<std::string> names;
  for (const programme::Mandate& mandate : programme::mandates())
    if (rule.is_for(mandate)) names.emplace_back(plan::key_of(mandate.id));
  return names;
}

std::string example_in(const rules::Example& example, Language language) {
  if (example.kind == rules::Example::Kind::as_it_is) return std::string(example.text);
  return plan::translated(example.text, keys_beside(language));
}

std::vector<std::pair<std::string_view, std::string>> facts_of(const programme::Mandate& mandate, Language language) {
  std::vector<std::pair<std::string_view, std::string>> facts;
  std::string day = date_in_words(mandate.decided, language);
  if (mandate.decided_uncertain) day = uncertain_day(language, day);
  facts.emplace_back(decided.in(language), day);
  // One that has no number of its own is known by its day alone.
  const std::string_view number = mandate.reference.in(language);
  facts.emplace_back(reference.in(language), number == day ? std::string_view() : number);
  facts.emplace_back(added_to.in(language), mandate.added_to ? plan::key_of(*mandate.added_to) : std::string_view());
  facts.emplace_back(replaced.in(language), date_in_words(mandate.replaced, language));
  std::vector<std::string> covered;
  for (const plan::Form form : mandate.forms)
    covered.emplace_back(plan::label(form, language));
  facts.emplace_back(forms.in(language), join(covered, conjunction.in(language)));
  std::string limit(mandate.limit_source.in(language));
  if (mandate.limit_years) limit = limit_from(language, years(language, *mandate.limit_years), limit);
  facts.emplace_back(time_limit.in(language), limit);
  return facts;
}

Story story_of(const Rule& rule, Language language, Among among) {
  Story story;
  story.title = fmt::format("{}: {}", diag::to_string(rule.id), rule.title.in(language));
  story.facts = {diag::name_of(rule.id), std::string(name_of(diag::default_severity(rule.id), language)),
                 group_title(diag::group_of(rule.id), language)};
  const auto add = [&](const Phrase& title, Pieces pieces) {
    if (!pieces.empty()) story.sections.push_back({title.in(language), std::move(pieces)});
  };
  add(why_title, {prose(rule.why.in(language))});
  add(source_title, source_of(rule, language, among));
  add(level_title, level_of(rule, language, among));
  add(mandates_title, mandates_piece(rule, language));
  add(fix_title, fix_of(rule));
  add(example_title, examples_of(rule, language, among));
  add(suppress_title, suppression_of(rule, language, among));
  return story;
}

std::vector<Section> how_to_read_a_rule(Language language) {
  std::vector<Section> sections;
  for (const Reading& one : how_to_read) {
    Pieces pieces{prose(one.text.in(language))};
    if (one.example) pieces.push_back(yaml(one.example->in(language)));
    if (one.more) pieces.push_back(prose(one.more->in(language)));
    if (one.more_example) pieces.push_back(yaml(one.more_example->in(language)));
    sections.push_back({one.title.in(language), std::move(pieces)});
  }
  sections.push_back(sources_of_all(language));
  return sections;
}

std::vector<std::vector<const Rule*>> groups_of(const std::vector<const Rule*>& rules) {
  std::vector<std::vector<const Rule*>> groups;
  for (const Rule* rule : rules) {
    if (groups.empty() || diag::group_of(groups.back().front()->id) != diag::group_of(rule->id)) groups.emplace_back();
    groups.back().push_back(rule);
  }
  return groups;
}

Severity level_in(const RuleList& list, const Rule& rule) {
  return list.mandate != nullptr ? rule.level(*list.mandate) : diag::default_severity(rule.id);
}

const programme::Citation& source_in(const RuleList& list, const Rule& rule) {
  return list.mandate != nullptr ? rule.source_under(*list.mandate) : rule.source;
}

std::string count_of(const RuleList& list, Language language) {
  std::vector<std::string> counts;
  for (const auto& one : counted) {
    const auto count = std::count_if(list.rules.begin(), list.rules.end(),
                                     [&](const Rule* rule) { return level_in(list, *rule) == one.first; });
    if (count > 0) counts.push_back(one.second(language, count));
  }
  const std::string all = rules_counted(language, static_cast<long long>(list.rules.size()));
  return counts.empty() ? all : count_of_each(language, all, join(counts, conjunction.in(language)));
}

}  // namespace sbs::render
