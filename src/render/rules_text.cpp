#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "plan/names.h"
#include "render/render.h"
#include "render/rule_words.h"
#include "render/style.h"

namespace sbs::render {

namespace {

constexpr Message<std::string, std::string> mandate_title{"Uppdraget {0}: {1}", "The mandate {0}: {1}"};
constexpr Message<std::string> read_on{"Mer om en regel: sbs explain {0}", "More about a rule: sbs explain {0}"};

/// The widest name of a level among those listed.
std::size_t level_width(const RuleList& list, Language language) {
  std::size_t widest_level = 0;
  for (const rules::Rule* rule : list.rules)
    widest_level = std::max(widest_level, display_width(name_of(level_in(list, *rule), language)));
  return widest_level;
}

void add_rule(std::string& out, const rules::Rule& rule, diag::Severity severity, std::size_t level_columns,
              const Style& style) {
  const std::string level = pad(name_of(severity, style.language), level_columns, cut_mark(style));
  std::string head = fmt::format("{}  {}  ", diag::to_string(rule.id), coloured(level, colour_of(severity), style));
  const std::size_t indent = diag::to_string(rule.id).size() + 2 + level_columns + 2;
  const std::string text = fmt::format("{}  ({})", rule.title.in(style.language), diag::name_of(rule.id));
  for (const std::string& line : wrap(text, style.width - indent)) {
    out += head + line + "\n";
    head = std::string(indent, ' ');
  }
}

void add_mandate(std::string& out, const programme::Mandate& mandate, const Style& style) {
  const Language language = style.language;
  const std::string title =
      mandate_title(language, std::string(plan::key_of(mandate.id)), std::string(mandate.name.in(language)));
  add_title(out, title, style);
  const auto facts = facts_of(mandate, language);
  std::size_t name_columns = 0;
  for (const auto& [name, text] : facts)
    name_columns = std::max(name_columns, display_width(name));
  for (const auto& [name, text] : facts)
    if (!text.empty()) add_wrapped(out, fmt::format("  {}  ", pad(name, name_columns, cut_mark(style))), text, style);
  out += "\n";
}

}  // namespace

std::string rules_text(const RuleList& list, const Style& style) {
  std::string out;
  if (list.mandate != nullptr) add_mandate(out, *list.mandate, style);
  const std::size_t level_columns = level_width(list, style.language);
  for (const auto& group : groups_of(list.rules)) {
    const std::string title = group_title(diag::group_of(group.front()->id), style.language);
    out += coloured(title, Colour::bold, style) + "\n";
    for (const rules::Rule* rule : group)
      add_rule(out, *rule, level_in(list, *rule), level_columns, style);
    out += "\n";
  }
  add_wrapped(out, "", count_of(list, style.language), style);
  if (!list.rules.empty())
    add_wrapped(out, "", read_on(style.language, std::string(diag::to_string(list.rules.front()->id))), style);
  return out;
}

}  // namespace sbs::render
