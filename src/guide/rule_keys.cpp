#include "guide/rule_keys.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/check.h"

namespace sbs::guide {

namespace {

struct Row {
  diag::RuleId rule;
  Scope scope;
  std::string_view keys;
};

constexpr std::array rows{
#define SBS_RULE_KEYS(rule, scope, keys) Row{diag::RuleId::rule, Scope::scope, keys},
#include "rule_keys.def"
#undef SBS_RULE_KEYS
};

static_assert(rows.size() == diag::rule_count &&
                  std::equal(rows.begin(), rows.end(), diag::rule_ids.begin(),
                             [](const Row& row, diag::RuleId rule) { return row.rule == rule; }),
              "rule_keys.def has a row for each rule of rules.def, in its order");

const Row& row_of(diag::RuleId rule) { return rows.at(static_cast<std::size_t>(rule)); }

}  // namespace

Scope scope_of(diag::RuleId rule) { return row_of(rule).scope; }

const std::vector<Topic>& topics_of(diag::RuleId rule) {
  static const auto all = [] {
    std::array<std::vector<Topic>, diag::rule_count> made;
    for (const Row& row : rows)
      for (const std::string_view name : fields::each_of(row.keys)) {
        const auto found = topics_named(name);
        SBS_CHECK(found.size() == 1);
        made.at(static_cast<std::size_t>(row.rule)).push_back(found.front());
      }
    return made;
  }();
  return all.at(static_cast<std::size_t>(rule));
}

std::vector<diag::RuleId> rules_of(const Topic& topic) {
  std::vector<diag::RuleId> rules;
  for (const Row& row : rows) {
    const auto& topics = topics_of(row.rule);
    if (std::find(topics.begin(), topics.end(), topic) != topics.end()) rules.push_back(row.rule);
  }
  return rules;
}

std::vector<diag::RuleId> rules_of(Scope scope) {
  std::vector<diag::RuleId> rules;
  for (const Row& row : rows)
    if (row.scope == scope) rules.push_back(row.rule);
  return rules;
}

}  // namespace sbs::guide
