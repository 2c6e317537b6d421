#include "diag/diagnostic.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <tuple>

#include "base/hash.h"
#include "base/text.h"

namespace sbs::diag {

Diagnostic& Diagnostic::at_level(Severity level) {
  severity = level;
  return *this;
}

Diagnostic& Diagnostic::labelled(std::string text) {
  label = std::move(text);
  return *this;
}

Diagnostic& Diagnostic::pointing_at(source::Span place, std::string text) {
  related.push_back({place, std::move(text)});
  return *this;
}

Diagnostic& Diagnostic::helped(std::string text) {
  help.push_back(std::move(text));
  return *this;
}

Diagnostic& Diagnostic::because(std::string why) {
  reason = std::move(why);
  return *this;
}

Diagnostic& Diagnostic::asked_since(source::Span begun, std::string text) {
  since = begun;
  return begun == span ? labelled(std::move(text)) : pointing_at(begun, std::move(text));
}

Diagnostic& Diagnostic::fixed_by(std::string title, source::Span place, std::string text) {
  fix = Fix{std::move(title), {source::Edit{place, std::move(text)}}};
  return *this;
}

Sink::Said& Sink::said_of(RuleId rule, source::FileId file) {
  if (!counting_) counting_ = std::make_unique<Counting>();
  Said& said = counting_->said[{rule, file}];
  // Whoever takes the findings away begins anew.
  if (said.last >= findings_.size() || findings_[said.last].rule != rule) said.count = 0;
  return said;
}

bool Sink::only_counts(RuleId rule, source::FileId file) {
  constexpr std::size_t most_of_a_kind = 1000;
  // Of what the programme asks, each finding may be the one that counts.
  if (group_of(rule) != 0) return false;
  const Said& before = said_of(rule, file);
  if (before.count < most_of_a_kind) return false;
  ++findings_[before.last].more;
  return true;
}

Diagnostic& Sink::add(RuleId rule, source::Span span, std::string message) {
  if (only_counts(rule, span.file)) {
    counting_->not_kept = std::make_unique<Diagnostic>();
    return *counting_->not_kept;
  }
  Said& said = said_of(rule, span.file);
  ++said.count;
  said.last = findings_.size();
  Diagnostic& made = findings_.emplace_back();
  made.rule = rule;
  made.severity = default_severity(rule);
  made.span = span;
  made.message = std::move(message);
  return made;
}

std::string print_of(const Diagnostic& finding) {
  // Masked, so that nobody can try out which personal number it is made of.
  const std::uint64_t hash =
      stable_hash(printable(fmt::format("{}\n{}\n{}", to_string(finding.rule), finding.at, finding.values)));
  return fmt::format("{:08x}", static_cast<std::uint32_t>(hash ^ (hash >> 32)));
}

bool can_be_suppressed(const Diagnostic& finding) {
  const Suppressible what = suppressible(finding.rule);
  return what == Suppressible::any || (what == Suppressible::milder && finding.severity != Severity::error);
}

void append(std::vector<Diagnostic>& to, std::vector<Diagnostic> from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

std::size_t count(std::span<const Diagnostic> findings, Severity severity) {
  std::size_t all = 0;
  for (const Diagnostic& finding : findings)
    if (finding.severity == severity) all += 1 + finding.more;
  return all;
}

void sort_by_place(std::vector<Diagnostic>& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.span.file, a.span.begin, a.rule, a.span.end) <
           std::tie(b.span.file, b.span.begin, b.rule, b.span.end);
  });
}

}  // namespace sbs::diag
