#include <fmt/format.h>

#include "base/text.h"
#include "plan/names.h"
#include "render/markdown.h"
#include "render/render.h"
#include "render/rule_words.h"

namespace sbs::render {

namespace {

constexpr Phrase manual_title{"Reglerna i sbs", "The rules of sbs"};
constexpr Phrase introduction{
    "Här finns varje regel som `sbs validate` prövar en plan mot: vad den säger, varför den finns, vilken källa den "
    "bygger på och hur den ser ut i en plan. Sidan görs av samma uppgifter som `sbs explain` och `sbs rules` visar. "
    "Den ändras inte för hand.",
    "This page lists every rule that `sbs validate` checks a plan against: what it says, why it is there, which source "
    "it rests on and how it looks in a plan. It is made from what `sbs explain` and `sbs rules` show, and is not "
    "edited by hand."};
constexpr Phrase how_title{"Så läser ni en regel", "How to read a rule"};
constexpr Phrase mandates_title{"Uppdragen", "The mandates"};
constexpr Phrase mandates_text{
    "En plan prövas mot det av regeringens uppdrag som den anger med nyckeln `uppdrag`.",
    "A plan is checked against the government's mandate that it names with the key `mandate`."};
constexpr Phrase list_title{"Regler", "Rules"};
constexpr Phrase list_for{"Regler för uppdraget", "Rules for the mandate"};
constexpr Phrase table_head{"| Regel | Allvarlighetsgrad | Vad | Namn |", "| Rule | Level | What | Name |"};
constexpr Phrase mandate{"Uppdrag", "Mandate"};
constexpr Phrase format_page{"format.sv.md", "format.en.md"};

/// One rule, below a heading of a level.
void add_rule(std::string& out, const rules::Rule& rule, Language language) {
  add_story(out, story_of(rule, language, Among::all), "###", format_page.in(language));
}

std::string anchor(const rules::Rule& rule) { return fold_case(diag::to_string(rule.id)); }

/// A table of the rules of a group; in the manual its ids lead to the rules themselves.
void add_table(std::string& out, const std::vector<const rules::Rule*>& rules, const RuleList& list, bool linked,
               Language language) {
  out += fmt::format("{}\n|---|---|---|---|\n", table_head.in(language));
  for (const rules::Rule* rule : rules) {
    const std::string_view id = diag::to_string(rule->id);
    out += fmt::format(
        "| {} | {} | {} | `{}` |\n", linked ? fmt::format("[{}](#{})", id, anchor(*rule)) : std::string(id),
        name_of(level_in(list, *rule), language), markdown_text(rule->title.in(language)), diag::name_of(rule->id));
  }
}

std::string cell(const std::string& text) { return text.empty() ? "–" : markdown_text(text); }

/// All mandates, a row each.
void add_mandates(std::string& out, Language language) {
  std::string head = fmt::format("| {} |", mandate.in(language));
  std::string line = "|---|";
  std::string rows;
  for (const programme::Mandate& one : programme::mandates()) {
    rows += fmt::format("| `{}` {} |", plan::key_of(one.id), markdown_text(one.name.in(language)));
    for (const auto& [name, text] : facts_of(one, language)) {
      rows += fmt::format(" {} |", cell(text));
      if (&one != &programme::mandates().front()) continue;
      head += fmt::format(" {} |", name);
      line += "---|";
    }
    rows += "\n";
  }
  out += fmt::format("{}\n{}\n{}", head, line, rows);
}

void add_mandate(std::string& out, const programme::Mandate& one, Language language) {
  for (const auto& [name, text] : facts_of(one, language))
    if (!text.empty()) out += fmt::format("- {}: {}\n", name, markdown_text(text));
}

}  // namespace

std::string rules_markdown(const RuleList& list, const Style& style) {
  const Language language = style.language;
  std::string out = fmt::format("# {}", (list.mandate == nullptr ? list_title : list_for).in(language));
  if (list.mandate != nullptr) {
    out += fmt::format(" {}: {}\n\n", plan::key_of(list.mandate->id), markdown_text(list.mandate->name.in(language)));
    add_mandate(out, *list.mandate, language);
  } else {
    out += "\n";
  }
  for (const auto& group : groups_of(list.rules)) {
    out += fmt::format("\n## {}\n\n", group_title(diag::group_of(group.front()->id), language));
    add_table(out, group, list, false, language);
  }
  return out + "\n" + count_of(list, language) + "\n";
}

std::string rules_manual(Language language) {
  std::string out = fmt::format("# {}\n\n{}\n\n## {}\n", manual_title.in(language), introduction.in(language),
                                how_title.in(language));
  for (const Section& section : how_to_read_a_rule(language))
    add_markdown_section(out, section);
  out += fmt::format("\n## {}\n\n{}\n\n", mandates_title.in(language), mandates_text.in(language));
  add_mandates(out, language);
  std::vector<const rules::Rule*> all;
  for (const diag::RuleId id : diag::all_rules())
    all.push_back(&rules::rule(id));
  for (const auto& group : groups_of(all)) {
    out += fmt::format("\n## {}\n\n", group_title(diag::group_of(group.front()->id), language));
    add_table(out, group, {}, true, language);
    for (const rules::Rule* rule : group) {
      out += fmt::format("\n<a id=\"{}\"></a>\n\n", anchor(*rule));
      add_rule(out, *rule, language);
    }
  }
  return out;
}

}  // namespace sbs::render
