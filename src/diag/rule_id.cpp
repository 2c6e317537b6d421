#include "diag/rule_id.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace sbs::diag {

namespace {

struct Listed {
  std::string_view id;
  std::string_view name;
  Severity severity;
  Suppressible suppressible;
};

constexpr std::array listed{
#define SBS_RULE(id, name, severity, suppressible) Listed{#id, #name, Severity::severity, Suppressible::suppressible},
#include "rules.def"
#undef SBS_RULE
};

static_assert(std::is_sorted(listed.begin(), listed.end(),
                             [](const Listed& a, const Listed& b) { return a.id < b.id; }),
              "rules.def is kept in the order of the ids");

const Listed& entry(RuleId rule) { return listed.at(static_cast<std::size_t>(rule)); }

}  // namespace

std::span<const RuleId> all_rules() { return rule_ids; }

std::string_view to_string(RuleId rule) { return entry(rule).id; }

std::string name_of(RuleId rule) {
  std::string name(entry(rule).name);
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

Severity default_severity(RuleId rule) { return entry(rule).severity; }

Suppressible suppressible(RuleId rule) { return entry(rule).suppressible; }

bool may_be_suppressed(RuleId rule) { return suppressible(rule) != Suppressible::never; }

int group_of(RuleId rule) { return to_string(rule)[3] - '0'; }

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      break;
  }
  return "note";
}

std::string_view name_of(Severity severity, Language language) {
  if (language == Language::en) return to_string(severity);
  switch (severity) {
    case Severity::error:
      return "fel";
    case Severity::warning:
      return "varning";
    case Severity::note:
      break;
  }
  return "upplysning";
}

std::optional<Severity> severity_named(std::string_view name) {
  for (const Severity severity : severities)
    if (name == to_string(severity) || name == name_of(severity, Language::sv)) return severity;
  return std::nullopt;
}

std::optional<RuleId> find_rule(std::string_view text) {
  const std::string wanted = fold_case(trim(text));
  for (const RuleId rule : rule_ids)
    if (wanted == fold_case(to_string(rule)) || wanted == name_of(rule)) return rule;
  return std::nullopt;
}

std::string guess_rule(std::string_view text) {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const RuleId rule : all_rules()) {
      all.emplace_back(to_string(rule));
      all.push_back(name_of(rule));
    }
    return all;
  }();
  static const std::vector<std::string_view> views(names.begin(), names.end());
  const auto found = nearest(text, views);
  return found ? names[*found] : std::string();
}

}  // namespace sbs::diag
