#include "check/selection.h"

#include "base/text.h"

namespace sbs::check {

namespace {

constexpr Message<std::string, Quoted> no_rule{"{0}: ingen regel heter {1}; visa alla med: sbs rules",
                                               "{0}: there is no rule {1}; show them all with: sbs rules"};
constexpr Message<std::string, Quoted, std::string> rule_meant{"{0}: ingen regel heter {1}; menade ni {2}?",
                                                               "{0}: there is no rule {1}; did you mean {2}?"};
constexpr Message<std::string> never_off{"--ignore: {0} går inte att stänga av", "--ignore: {0} cannot be turned off"};

/// The rules that one word names: one by id or name, or all whose ids begin so.
std::set<diag::RuleId> rules_named(std::string_view word) {
  if (const auto rule = diag::find_rule(word)) return {*rule};
  std::set<diag::RuleId> rules;
  const std::string beginning = fold_case(word);
  constexpr std::size_t shortest = 3;  // "SBS": all of them
  if (beginning.size() < shortest) return rules;
  for (const diag::RuleId rule : diag::all_rules())
    if (fold_case(diag::to_string(rule)).starts_with(beginning)) rules.insert(rule);
  return rules;
}

std::vector<std::string> words_of(const std::vector<std::string>& lists) {
  std::vector<std::string> words;
  for (const std::string& list : lists) {
    for (std::size_t begin = 0; begin <= list.size();) {
      const auto end = std::min(list.find(',', begin), list.size());
      words.emplace_back(trim(std::string_view(list).substr(begin, end - begin)));
      begin = end + 1;
    }
  }
  return words;
}

tl::unexpected<Failure> no_such_rule(std::string_view option, const std::string& word) {
  const std::string meant = diag::guess_rule(word);
  if (meant.empty()) return refuse(no_rule, std::string(option), Quoted(word));
  return refuse(rule_meant, std::string(option), Quoted(word), meant);
}

}  // namespace

Result<Selection> Selection::from(const std::vector<std::string>& select, const std::vector<std::string>& ignore) {
  Selection selection;
  selection.selected_only_ = !select.empty();
  for (const std::string& word : words_of(select)) {
    const auto rules = rules_named(word);
    if (rules.empty()) return no_such_rule("--select", word);
    selection.selected_.insert(rules.begin(), rules.end());
  }
  for (const std::string& word : words_of(ignore)) {
    const auto rules = rules_named(word);
    if (rules.empty()) return no_such_rule("--ignore", word);
    if (rules.size() == 1 && !diag::may_be_suppressed(*rules.begin()))
      return refuse(never_off, std::string(diag::to_string(*rules.begin())));
    selection.ignored_.insert(rules.begin(), rules.end());
  }
  return selection;
}

bool Selection::keeps(const diag::Diagnostic& finding) const {
  return !diag::can_be_suppressed(finding) || keeps(finding.rule);
}

bool Selection::keeps(diag::RuleId rule) const {
  return (!selected_only_ || selected_.contains(rule)) && !ignored_.contains(rule);
}

}  // namespace sbs::check
