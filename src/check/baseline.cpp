#include "check/baseline.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "base/date.h"
#include "base/text.h"
#include "rules/rule.h"

namespace sbs::check {

namespace {

constexpr int months_until_it_lapses = 6;

}  // namespace

bool may_be_adopted(const diag::Diagnostic& finding) { return diag::can_be_suppressed(finding) && finding.more == 0; }

BaselineCheck::BaselineCheck(const source::Files& files, config::Baseline baseline)
    : files_(files), folder_(files.canonical(source::parent_folder(baseline.path))) {
  for (config::Adopted& one : baseline.findings) {
    by_identity_[{one.plan, one.rule, one.at, one.print}].push_back(entries_.size());
    entries_.push_back({std::move(one)});
  }
}

/// A plan below the folder of the baseline is named from there, wherever sbs is run; any other as it is shown.
std::string BaselineCheck::plan_of(const std::string& file) const {
  return source::path_below(files_.canonical(file), folder_).value_or(source::normal_path(file));
}

bool BaselineCheck::is_there(const std::string& plan) const {
  return files_.kind(source::join_path(folder_, plan)) != source::Kind::missing ||
         files_.kind(plan) != source::Kind::missing;
}

/// The entry for one more finding, those that still hold first; none where there are no more.
BaselineCheck::Entry* BaselineCheck::entry_of(const Identity& identity, Day today) {
  const auto known = by_identity_.find(identity);
  if (known == by_identity_.end()) return nullptr;
  Entry* lapsed = nullptr;
  for (const std::size_t at : known->second) {
    Entry& entry = entries_[at];
    if (entry.found) continue;
    if (entry.adopted.until >= today) return &entry;
    if (lapsed == nullptr) lapsed = &entry;
  }
  return lapsed;
}

/// The entry of the same finding in a plan whose file is no more: what was said of it goes on to hold where the plan
/// was moved.
BaselineCheck::Entry* BaselineCheck::moved_to(const Identity& identity) {
  if (!of_moved_) find_moved();
  Identity in_any_plan = identity;
  std::get<0>(in_any_plan).clear();
  const auto moved = of_moved_->find(in_any_plan);
  if (moved == of_moved_->end()) return nullptr;
  for (auto& left = moved->second; !left.empty();) {
    Entry& entry = entries_[left.back()];
    left.pop_back();
    if (!entry.found) return &entry;
  }
  return nullptr;
}

void BaselineCheck::find_moved() {
  of_moved_.emplace();
  std::map<std::string, bool> there;                   // by plan: of each the file system is asked once
  for (std::size_t at = entries_.size(); at-- > 0;) {  // the first is taken first
    const config::Adopted& one = entries_[at].adopted;
    const auto [plan, is_new] = there.try_emplace(one.plan);
    if (is_new) plan->second = is_there(one.plan);
    if (!plan->second) (*of_moved_)[{"", one.rule, one.at, one.print}].push_back(at);
  }
}

config::Adopted BaselineCheck::adopt(const Identity& identity, const Adopting& adopting, Day today) {
  const auto& [plan, rule, at, print] = identity;
  if (Entry* moved = moved_to(identity)) {
    moved->adopted.plan = plan;
    moved->found = true;
    return moved->adopted;
  }
  const Day last = *make_day(last_year, 12, 31);  // that the file may name
  const Day until = adopting.until.value_or(std::min(add_months(today, months_until_it_lapses), last));
  ++adopted_;
  entries_.push_back({{rule, plan, at, print, adopting.reason, adopting.owner, until, 0}, true});
  return entries_.back().adopted;
}

std::vector<Known> BaselineCheck::take(Settled& settled, const source::SourceMap& sources, const Adopting* adopting) {
  std::vector<Known> known;
  std::vector<diag::Diagnostic> left;
  const Looked looked{settled.read, settled.looked, settled.with_all};
  std::string plan;
  const auto is_of = [&](const std::string& file) {
    plan = plan_of(file);
    looked_[plan] = looked;
  };
  if (settled.root) is_of(sources.name(*settled.root));
  for (diag::Diagnostic& finding : settled.findings) {
    if (!settled.root) is_of(sources.name(finding.span.file));
    if (!may_be_adopted(finding)) {
      left.push_back(std::move(finding));
      continue;
    }
    const Identity identity{plan, finding.rule, printable(finding.at), diag::print_of(finding)};
    Entry* entry = entry_of(identity, settled.today);
    if (entry == nullptr && adopting == nullptr) {
      left.push_back(std::move(finding));
      continue;
    }
    if (entry != nullptr) entry->found = true;
    Known one{std::move(finding), entry != nullptr ? entry->adopted : adopt(identity, *adopting, settled.today)};
    if (one.adopted.until < settled.today) {
      left.push_back(one.finding);
      lapsed_.push_back(std::move(one));
    } else {
      known.push_back(std::move(one));
    }
  }
  settled.findings = std::move(left);
  return known;
}

std::vector<config::Adopted> BaselineCheck::gone(const std::function<bool(diag::RuleId)>& was_looked_for,
                                                 const std::vector<std::string>& read) const {
  std::set<std::string> plans_read;
  for (const std::string& file : read)
    plans_read.insert(plan_of(file));
  const auto is_gone = [&](const Entry& entry) {
    const config::Adopted& one = entry.adopted;
    if (entry.found || !was_looked_for(one.rule)) return false;
    const auto looked = looked_.find(one.plan);
    if (looked == looked_.end()) return plans_read.contains(one.plan) || !is_there(one.plan);
    if (diag::group_of(one.rule) == 0) return looked->second.read;
    return looked->second.looked && (looked->second.with_all || rules::rule(one.rule).check_together == nullptr);
  };
  std::vector<config::Adopted> gone;
  for (const Entry& entry : entries_)
    if (is_gone(entry)) gone.push_back(entry.adopted);
  return gone;
}

std::vector<config::Adopted> BaselineCheck::left(const std::vector<config::Adopted>& gone) const {
  std::vector<config::Adopted> left;
  auto next_gone = gone.begin();  // in the order of the entries
  for (const Entry& entry : entries_) {
    if (!entry.found && next_gone != gone.end() && *next_gone == entry.adopted)
      ++next_gone;
    else
      left.push_back(entry.adopted);
  }
  return left;
}

}  // namespace sbs::check
