#include "render/rule_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "base/time_nouns.h"
#include "plan/names.h"
#include "plan/translate.h"
#include "programme/steps.h"
#include "render/format_words.h"
#include "render/nouns.h"

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
constexpr Phrase keys_title{"Ser på", "Looks at"};
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

constexpr Phrase decided{"Beslutat", "Decided"};
constexpr Phrase reference{"Beteckning", "Reference"};
constexpr Phrase added_to{"Tillägg till", "Added to"};
constexpr Phrase replaced{"Ersatt", "Replaced"};
constexpr Phrase forms{"Skolformer", "School forms"};
constexpr Phrase time_limit{"Tidsgräns", "Time limit"};
constexpr Message<std::string> uncertain_day{"{0} (dagen osäker)", "{0} (day uncertain)"};
constexpr Message<std::string, std::string> limit_from{"{0}: {1}", "{0}: {1}"};

constexpr std::array counted{std::pair{Severity::error, errors_counted}, std::pair{Severity::warning, warnings_counted},
                             std::pair{Severity::note, notes_counted}};
constexpr Noun rules_counted{{"regel", "rule"}, {"regler", "rules"}};
constexpr Message<std::string, std::string> count_of_each{"{0}: {1}", "{0}: {1}"};

Piece prose(std::string_view text) { return {std::string(text)}; }
Piece yaml(std::string_view text) { return {std::string(text), Piece::Kind::yaml}; }

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

/// What of the plan format the rule looks at; alone with how to read more of it.
Pieces keys_of(const Rule& rule, Language language, Among among) {
  Pieces pieces;
  const guide::Scope scope = guide::scope_of(rule.id);
  if (scope != guide::Scope::listed)
    pieces.push_back(
        {std::string(name_of(scope, language)), Piece::Kind::topic, {}, std::string(anchor_of(scope, language))});
  const auto& topics = guide::topics_of(rule.id);
  for (const guide::Topic& topic : topics) {
    std::string path = guide::path_of(topic, keys_beside(language));
    pieces.push_back({{}, Piece::Kind::topic, path, path});
  }
  if (among == Among::none && !topics.empty())
    pieces.push_back({"sbs explain " + guide::path_of(topics.front(), keys_beside(language)), Piece::Kind::command});
  return pieces;
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

}  // namespace

std::string date_in_words(std::string_view date, Language language) {
  const auto read = parse_partial_date(date);
  return read ? long_date(*read, language) : std::string(date);
}

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
  facts.emplace_back(forms.in(language), join_and(covered, language));
  std::string limit(mandate.limit_source.in(language));
  if (mandate.limit_years) limit = limit_from(language, years_counted(language, *mandate.limit_years), limit);
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
  add(keys_title, keys_of(rule, language, among));
  add(fix_title, fix_of(rule));
  add(example_title, examples_of(rule, language, among));
  add(suppress_title, suppression_of(rule, language, among));
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
  return counts.empty() ? all : count_of_each(language, all, join_and(counts, language));
}

}  // namespace sbs::render
