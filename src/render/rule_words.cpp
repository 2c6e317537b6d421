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
constexpr Phrase level_title{"Nivå", "Level"};
constexpr Phrase mandates_title{"Gäller", "Applies to"};
constexpr Phrase fix_title{"Automatisk rättning", "Automatic mending"};
constexpr Phrase example_title{"Exempel", "Example"};
constexpr Phrase suppress_title{"Undantag", "Exceptions"};

constexpr Message<AllOf<std::string>, Phrase> milder_under{"Under {0} blir det som mest {1}.",
                                                           "Under {0} it is {1} at most."};
constexpr Message<std::string> in_english{"In English: {0}", "In English: {0}"};
constexpr Message<std::string> checked{"Jämförd med källan {0}.", "Compared with the source on {0}."};
constexpr Phrase in_our_words{"Källan är återgiven med våra egna ord.", "What the source says is told in our words."};
constexpr Phrase our_own{"Regeln är vår egen, inte programmets.", "The rule is our own, not the programme's."};

constexpr Phrase certain_only{
    "Är ett datum ungefärligt, till exempel en månad eller en termin, säger regeln ifrån först när alla dagarna bryter "
    "mot den.",
    "Where a date is imprecise, such as a month or a term, the rule speaks only when all of its days break it."};
constexpr Phrase may_note{
    "Är ett datum ungefärligt, till exempel en månad eller en termin, och bara vissa av dagarna bryter mot regeln, "
    "blir det en anmärkning som säger ”kan”.",
    "Where a date is imprecise, such as a month or a term, and only some of its days break the rule, it becomes a note "
    "that says “may”."};
constexpr Phrase may_warning{
    "Är ett datum ungefärligt, till exempel en månad eller en termin, och bara vissa av dagarna bryter mot regeln, "
    "blir det en varning som säger ”kan”.",
    "Where a date is imprecise, such as a month or a term, and only some of its days break the rule, it becomes a "
    "warning that says “may”."};

constexpr Phrase level_fixed{"Nivån går inte att ändra.", "The level cannot be changed."};
constexpr Phrase level_free{"Nivån går att ändra i .sbs.yaml, till off, note, warning eller error:",
                            "The level can be changed in .sbs.yaml, to off, note, warning or error:"};
constexpr Phrase errors_floor{"Det som är ett fel kan som lägst bli en varning.",
                              "What is an error can be made a warning at the lowest."};
constexpr Phrase level_floor{
    "Nivån går att ändra i .sbs.yaml, men inte till lägre än en varning: regeln vilar på programmets källa.",
    "The level can be changed in .sbs.yaml, but to no lower than a warning: the rule rests on the programme's source."};
constexpr Phrase level_partly{
    "Felet går varken att sänka eller stänga av. För det som bara är en varning går nivån att ändra i .sbs.yaml:",
    "The error can be neither lowered nor turned off. Where it is only a warning, the level can be changed in "
    ".sbs.yaml:"};

constexpr Phrase all_mandates{"Alla uppdrag.", "All mandates."};
constexpr Phrase no_mandate{"Inget uppdrag.", "No mandate."};
constexpr Message<std::string> some_mandates{"Bara {0}.", "Only {0}."};

constexpr Phrase fixed{"Där det finns exakt ett rimligt sätt att rätta görs det av:",
                       "Where there is exactly one good way, it is mended by:"};
constexpr Phrase not_fixed{"Nej, det kräver att någon tar ställning.", "No, somebody has to decide."};

constexpr Phrase overlaid{"Här står bara de nycklar som har betydelse; resten av planen är utan fel.",
                          "Only the keys that matter are shown; the rest of the plan is without errors."};
constexpr Phrase overlaid_young{
    "Här står bara de nycklar som har betydelse; resten av planen är utan fel, och nulägesanalysen pågår.",
    "Only the keys that matter are shown; the rest of the plan is without errors, and the analysis is under way."};
constexpr Phrase overlaid_targeted{
    "Här står bara de nycklar som har betydelse; resten av planen är utan fel och följer uppdraget ri-2024.",
    "Only the keys that matter are shown; the rest of the plan is without errors and follows the mandate ri-2024."};
constexpr Phrase bad{"Så här blir det fel:", "This breaks the rule:"};
constexpr Phrase good{"Så här är det rätt:", "This does not:"};

constexpr Phrase suppress{"Skriv en kommentar på raden, eller på en egen rad närmast ovanför:",
                          "Write a comment on the line, or on a line of its own just above it:"};
constexpr Phrase reason_and_day{
    "Skälet måste finnas med. Med en dag före skälet gäller undantaget till och med den dagen:",
    "The reason must be there. With a day before the reason, the exception holds to the end of that day:"};
constexpr Message<std::string> comment{"# sbs: ignore {0} <skäl>", "# sbs: ignore {0} <reason>"};
constexpr Message<std::string> comment_until{"# sbs: ignore {0} until 2027-01-31 <skäl>",
                                             "# sbs: ignore {0} until 2027-01-31 <reason>"};
constexpr Phrase not_suppressed{"Från den här regeln görs inga undantag: felet måste rättas.",
                                "This rule has none: the error must be mended."};
constexpr Phrase warnings_only{"Ett fel måste rättas. Är det bara en varning går det att göra undantag:",
                               "An error must be mended. Where it is only a warning, an exception can be made:"};

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
                             std::pair{Severity::note, Noun{{"anmärkning", "note"}, {"anmärkningar", "notes"}}}};
constexpr Noun rules_counted{{"regel", "rule"}, {"regler", "rules"}};
constexpr Message<std::string, std::string> count_of_each{"{0}: {1}", "{0}: {1}"};

Piece prose(std::string_view text) { return {std::string(text)}; }
Piece yaml(std::string_view text) { return {std::string(text), Piece::Kind::yaml}; }

Pieces source_of(const Rule& rule, Language language) {
  const programme::Citation& source = rule.source;
  Pieces pieces{prose(source_line(source, language))};
  if (source.kind == Kind::own) {
    pieces.push_back(prose(our_own.in(language)));
    return pieces;
  }
  if (source.kind == Kind::described) pieces.push_back(prose(in_our_words.in(language)));
  if (source.kind == Kind::quoted && language == Language::en)
    pieces.push_back(prose(in_english(language, std::string(source.paraphrase))));
  if (const auto day = parse_day(source.checked)) pieces.push_back(prose(checked(language, long_date(*day, language))));
  return pieces;
}

void add_imprecise(Pieces& pieces, Imprecise imprecise, Language language) {
  if (imprecise == Imprecise::silent) pieces.push_back(prose(certain_only.in(language)));
  if (imprecise == Imprecise::note) pieces.push_back(prose(may_note.in(language)));
  if (imprecise == Imprecise::warning) pieces.push_back(prose(may_warning.in(language)));
}

void add_setting(Pieces& pieces, const Rule& rule, Language language) {
  if (!diag::may_be_suppressed(rule.id)) {
    pieces.push_back(prose(level_fixed.in(language)));
    return;
  }
  const Severity own = diag::default_severity(rule.id);
  const bool floor = rules::lowest_level(rule.id, own) == Level::warning;
  const Phrase& words = !can_be_suppressed(rule) ? level_partly : floor ? level_floor : level_free;
  pieces.push_back(prose(words.in(language)));
  pieces.push_back(yaml(fmt::format("rules: {{{}: {}}}", diag::to_string(rule.id), floor ? "warning" : "off")));
  // At another level it may speak of an error, which has a floor though the rule's own level has none.
  if (rule.levels && own != Severity::error && rules::lowest_level(rule.id, Severity::error) == Level::warning)
    pieces.push_back(prose(errors_floor.in(language)));
}

/// The mandates under which a rule comes out milder than by itself.
void add_milder(Pieces& pieces, const Rule& rule, Language language) {
  constexpr Phrase a_warning{"en varning", "a warning"};
  constexpr Phrase a_note{"en anmärkning", "a note"};
  for (const Severity level : {Severity::warning, Severity::note}) {
    AllOf<std::string> milder;
    for (const programme::Mandate& mandate : programme::mandates())
      if (rule.is_for(mandate) && rule.level(mandate) == level && level < diag::default_severity(rule.id))
        milder.items.emplace_back(plan::key_of(mandate.id));
    if (milder.items.empty()) continue;
    pieces.push_back(prose(milder_under(language, milder, level == Severity::note ? a_note : a_warning)));
  }
}

Pieces level_of(const Rule& rule, Language language) {
  Pieces pieces{prose(gives.at(static_cast<std::size_t>(diag::default_severity(rule.id))).in(language))};
  if (rule.levels) pieces.push_back(prose(rule.levels->in(language)));
  add_milder(pieces, rule, language);
  add_imprecise(pieces, rule.imprecise, language);
  add_setting(pieces, rule, language);
  return pieces;
}

Pieces mandates_piece(const Rule& rule, Language language) {
  const auto names = mandates_of(rule);
  if (names.size() == programme::mandates().size()) return {prose(all_mandates.in(language))};
  if (names.empty()) return {prose(no_mandate.in(language))};
  return {prose(some_mandates(language, join(names, conjunction.in(language))))};
}

Pieces fix_of(const Rule& rule, Language language) {
  if (!rule.fixable) return {prose(not_fixed.in(language))};
  return {prose(fixed.in(language)), {"sbs validate --fix", Piece::Kind::command}};
}

Pieces examples_of(const Rule& rule, Language language) {
  Pieces pieces;
  if (rule.bad.kind == rules::Example::Kind::overlay) pieces.push_back(prose(overlaid.in(language)));
  if (rule.bad.kind == rules::Example::Kind::young) pieces.push_back(prose(overlaid_young.in(language)));
  if (rule.bad.kind == rules::Example::Kind::targeted) pieces.push_back(prose(overlaid_targeted.in(language)));
  pieces.push_back(prose(bad.in(language)));
  pieces.push_back(yaml(example_in(rule.bad, language)));
  pieces.push_back(prose(good.in(language)));
  pieces.push_back(yaml(example_in(rule.good, language)));
  return pieces;
}

Pieces suppression_of(const Rule& rule, Language language) {
  if (!diag::may_be_suppressed(rule.id)) return {prose(not_suppressed.in(language))};
  const std::string id(diag::to_string(rule.id));
  return {prose((can_be_suppressed(rule) ? suppress : warnings_only).in(language)), yaml(comment(language, id)),
          prose(reason_and_day.in(language)), yaml(comment_until(language, id))};
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

Story story_of(const Rule& rule, Language language) {
  Story story;
  story.title = fmt::format("{}: {}", diag::to_string(rule.id), rule.title.in(language));
  story.facts = {diag::name_of(rule.id), std::string(name_of(diag::default_severity(rule.id), language)),
                 group_title(diag::group_of(rule.id), language)};
  story.sections = {{why_title.in(language), {prose(rule.why.in(language))}},
                    {source_title.in(language), source_of(rule, language)},
                    {level_title.in(language), level_of(rule, language)},
                    {mandates_title.in(language), mandates_piece(rule, language)},
                    {fix_title.in(language), fix_of(rule, language)},
                    {example_title.in(language), examples_of(rule, language)},
                    {suppress_title.in(language), suppression_of(rule, language)}};
  return story;
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
