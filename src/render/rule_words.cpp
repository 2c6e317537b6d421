#include "render/rule_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

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

constexpr std::array<Phrase, 3> gives{Phrase{"Regeln ger en anmärkning.", "The rule gives a note."},
                                      Phrase{"Regeln ger en varning.", "The rule gives a warning."},
                                      Phrase{"Regeln ger ett fel.", "The rule gives an error."}};

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

constexpr Message<AllOf<std::string>, Phrase> milder_under{"Under {0} blir det som mest {1}.",
                                                           "Under {0} it is {1} at most."};
constexpr Message<std::string> in_english{"In English: {0}", "In English: {0}"};
constexpr Phrase in_our_words{"Källan är återgiven med våra egna ord.", "What the source says is told in our words."};
constexpr Phrase our_own{"Regeln är sbs egen. Den står inte i någon text om Samverkan för bästa skola.",
                         "The rule is our own. It is in no text about Samverkan för bästa skola."};

constexpr Phrase certain_only{"Är ett datum ungefärligt säger regeln ifrån först när alla dagarna bryter mot den.",
                              "Where a date is imprecise, the rule speaks only when all of its days break it."};
constexpr Phrase may_warning{
    "Är ett datum ungefärligt och bara vissa av dagarna bryter mot regeln, blir det en varning som säger ”kanske”.",
    "Where a date is imprecise and only some of its days break the rule, it is a warning that says “might”."};

constexpr Phrase level_fixed{"Allvarlighetsgraden går inte att ändra.", "The level cannot be changed."};
constexpr Phrase level_partly{"Felet går varken att sänka eller stänga av, bara det som är en varning.",
                              "The error can be neither lowered nor turned off, only what is a warning."};

constexpr Phrase no_mandate{"Inget uppdrag.", "No mandate."};
constexpr Message<std::string> some_mandates{"Bara {0}.", "Only {0}."};

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

/// What is the same for all rules, said once.
struct Reading {
  Phrase title;
  Phrase text;
  std::string_view example{};  ///< what to write, as it stands
};
constexpr std::array how_to_read{
    Reading{
        {"Allvarlighetsgrad", "Levels"},
        {"Ett fel säger emot en text om Samverkan för bästa skola, eller gör att planen inte går att läsa. En "
         "varning är något som behöver rättas eller förklaras. En upplysning är värd att veta.",
         "An error contradicts a text about Samverkan för bästa skola, or keeps the plan from being read. A warning "
         "is something to correct or to explain. A note is worth knowing."}},
    Reading{
        {"Ändra allvarlighetsgraden", "Changing the level"},
        {"Det görs i filen `.sbs.yaml`. Där går det att skriva `av`, `upplysning`, `varning` eller `fel`, på svenska "
         "eller engelska. Ett fel i steg 1 till 6 som bygger på en text om Samverkan för bästa skola, en lag eller "
         "ett uppdrag kan som lägst bli en varning. Regler som den egna texten säger är fasta går inte att ändra.",
         "That is done in the file `.sbs.yaml`, with `off`, `note`, `warning` or `error`. An error of steps 1 to 6 "
         "that rests on a text about Samverkan för bästa skola, a law or a mandate can be made a warning at the "
         "lowest. Rules that say so themselves cannot be changed."},
        "rules: {SBS801: off}"},
    Reading{{"Ungefärliga datum", "Imprecise dates"},
            {"Ett datum kan vara en månad, en vecka, en termin eller ett år. Bryter alla dagarna mot regeln gäller den "
             "som den är. Bryter bara vissa av dem mot den blir det en upplysning som säger ”kanske”, om regeln inte "
             "säger något annat.",
             "A date can be a month, a week, a term or a year. Where all of its days break the rule, the rule holds as "
             "it is. Where only some do, it is a note that says “might”, unless the rule says otherwise."}},
    Reading{
        {"Undantag", "Exceptions"},
        {"Skriv en kommentar på raden, eller på en egen rad närmast ovanför. Skälet måste stå med. Skriv ett datum "
         "före skälet om undantaget ska upphöra efter den dagen.",
         "Write a comment on the line, or on a line of its own just above it. The reason must be there. Write a day "
         "before the reason if the exception is to end after that day."},
        "# sbs: ignore SBS312 until 2027-01-31 Skolverket är informerat."},
    Reading{{"Automatisk rättning", "Automatic fix"},
            {"`sbs validate --fix` rättar det som bara kan menas på ett sätt, som en bokstav som har hoppat över. "
             "Resten kräver att någon tar ställning.",
             "`sbs validate --fix` corrects what can only be meant in one way, such as a letter that was left out. The "
             "rest needs somebody to decide."}},
    Reading{{"Källor", "Sources"},
            {"Det som står inom citattecken är källans egna ord. Alla källor jämfördes senast den 23 november 2026.",
             "What is in quotation marks is the source's own words. All sources were last compared on 23 November "
             "2026."}},
    Reading{
        {"Exempel", "Examples"},
        {"Varje regel har två exempel: ett som bryter mot den, och samma exempel rättat. Bara det som har betydelse "
         "visas; resten av planen är utan fel.",
         "Each rule has two examples: one that breaks it, and the same example corrected. Only what matters is "
         "shown; the rest of the plan is without errors."}}};

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

Pieces source_of(const Rule& rule, Language language) {
  const programme::Citation& source = rule.source;
  if (source.kind == Kind::own) return {prose(our_own.in(language))};
  Pieces pieces{prose(source_line(source, language))};
  if (source.kind == Kind::described) pieces.push_back(prose(in_our_words.in(language)));
  if (source.kind == Kind::quoted && language == Language::en)
    pieces.push_back(prose(in_english(language, std::string(source.paraphrase))));
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
    pieces.push_back(prose(milder_under(language, milder, level == Severity::note ? a_note : a_warning)));
  }
}

/// What is the rule's own of its level; nothing where it is as all are.
Pieces level_of(const Rule& rule, Language language) {
  Pieces pieces;
  if (rule.levels) pieces.push_back(prose(rule.levels->in(language)));
  add_milder(pieces, rule, language);
  if (rule.imprecise == Imprecise::silent) pieces.push_back(prose(certain_only.in(language)));
  if (rule.imprecise == Imprecise::warning) pieces.push_back(prose(may_warning.in(language)));
  if (!diag::may_be_suppressed(rule.id))
    pieces.push_back(prose(level_fixed.in(language)));
  else if (!can_be_suppressed(rule))
    pieces.push_back(prose(level_partly.in(language)));
  return pieces;
}

Pieces mandates_piece(const Rule& rule, Language language) {
  const auto names = mandates_of(rule);
  if (names.size() == programme::mandates().size()) return {};
  if (names.empty()) return {prose(no_mandate.in(language))};
  return {prose(some_mandates(language, join(names, conjunction.in(language))))};
}

Pieces fix_of(const Rule& rule) {
  if (!rule.fixable) return {};
  return {{"sbs validate --fix", Piece::Kind::command}};
}

Pieces examples_of(const Rule& rule, Language language) {
  Pieces pieces;
  if (rule.bad.kind == rules::Example::Kind::young) pieces.push_back(prose(overlaid_young.in(language)));
  if (rule.bad.kind == rules::Example::Kind::targeted) pieces.push_back(prose(overlaid_targeted.in(language)));
  pieces.push_back(prose(bad.in(language)));
  pieces.push_back(yaml(example_in(rule.bad, language)));
  pieces.push_back(prose(good.in(language)));
  pieces.push_back(yaml(example_in(rule.good, language)));
  return pieces;
}

/// How an exception is written, where one can be; `whole` also where that is as for all rules.
Pieces suppression_of(const Rule& rule, Language language, bool whole) {
  if (!diag::may_be_suppressed(rule.id)) return {prose(not_suppressed.in(language))};
  Pieces pieces;
  if (!can_be_suppressed(rule)) pieces.push_back(prose(warnings_only.in(language)));
  if (whole) pieces.push_back(yaml(comment(language, std::string(diag::to_string(rule.id)))));
  return pieces;
}

std::string date_in_words(std::string_view date, Language language) {
  const auto read = parse_partial_date(date);
  return read ? long_date(*read, language) : std::string(date);
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
  add(source_title, source_of(rule, language));
  add(level_title, level_of(rule, language));
  add(mandates_title, mandates_piece(rule, language));
  add(fix_title, fix_of(rule));
  add(example_title, examples_of(rule, language));
  add(suppress_title, suppression_of(rule, language, among == Among::none));
  return story;
}

std::vector<Section> how_to_read_a_rule(Language language) {
  std::vector<Section> sections;
  for (const Reading& one : how_to_read) {
    sections.push_back({one.title.in(language), {prose(one.text.in(language))}});
    if (!one.example.empty()) sections.back().pieces.push_back(yaml(one.example));
  }
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
