#include "cli/checking.h"

#include <algorithm>

namespace sbs::cli {

namespace {

using diag::Diagnostic;
using source::Span;

std::string path_at(Span span, const std::vector<yaml::Document>& documents) {
  const auto document = std::find_if(documents.begin(), documents.end(),
                                     [&](const yaml::Document& one) { return one.file() == span.file; });
  return document == documents.end() ? std::string() : document->path_at(span);
}

void append(std::vector<Diagnostic>& to, std::vector<Diagnostic> from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace

std::size_t Checked::count(diag::Severity severity) const {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(), [&](const Diagnostic& one) { return one.severity == severity; }));
}

Checking::Entry& Checking::begin(Day today, rules::Settings settings, std::span<const Span> comments) {
  Entry& entry = entries_.emplace_back(Entry{{}, settings, diag::Suppressions(sources_, today), {}, {}});
  entry.checked.today = today;
  entry.suppressions.read(comments);
  return entry;
}

void Checking::report(Entry& entry, std::vector<Diagnostic> findings) {
  auto suppressed = entry.suppressions.take(findings);
  append(entry.checked.findings, std::move(findings));
  auto& all = entry.checked.suppressed;
  all.insert(all.end(), std::make_move_iterator(suppressed.begin()), std::make_move_iterator(suppressed.end()));
}

const config::Config* Checking::settings_of(const std::string& folder) {
  static const config::Config none;
  const auto config = configs_.nearest(folder, language_);
  if (!config) {
    if (told_.insert(config.error().en).second) failures.push_back(config.error());
    return nullptr;
  }
  return *config == nullptr ? &none : *config;
}

bool Checking::ignored(const std::string& folder, const std::string& name) {
  const config::Config* config = settings_of(folder);
  return config != nullptr && config::ignores(*config, *env_.files, folder, name);
}

std::optional<Day> Checking::add(const plan::Reading& reading) {
  const config::Config* config = settings_of(reading.folder);
  if (config == nullptr) return std::nullopt;
  const auto today = run_today(options_, env_, config);
  if (!config->findings.empty() && told_.insert(config->path).second)
    report(begin(*today, {}, config->comments), config->findings);

  std::vector<Span> comments;
  for (const yaml::Document& document : reading.documents)
    comments.insert(comments.end(), document.comments().begin(), document.comments().end());
  Entry& entry = begin(*today, config->settings, comments);
  entry.checked.root = sources_.name(reading.plan.root);
  auto findings = reading.findings;
  append(findings, rules::run(reading.plan, sources_, *env_.files, {*today, config->settings.counts}, language_));
  for (Diagnostic& finding : findings)
    finding.path = path_at(finding.span, reading.documents);
  report(entry, std::move(findings));
  entry.facts = rules::facts_of(reading.plan, sources_, language_);
  for (const Span& place : entry.facts->places())
    entry.paths.emplace(place, path_at(place, reading.documents));
  for (const Span& place : entry.suppressions.places())
    entry.paths.emplace(place, path_at(place, reading.documents));
  return *today;
}

void Checking::add(plan::Loose loose) {
  std::vector<Span> comments;
  for (const yaml::Document& document : loose.documents)
    comments.insert(comments.end(), document.comments().begin(), document.comments().end());
  Entry& entry = begin(*run_today(options_, env_, nullptr), {}, comments);
  append(loose.findings, rules::run_on_files(loose.files, sources_, language_));
  report(entry, std::move(loose.findings));
}

void Checking::check_together() {
  std::deque<diag::Sink> sinks;
  std::vector<rules::PlanFacts> plans;
  std::vector<Entry*> owners;
  for (Entry& entry : entries_) {
    if (!entry.facts) continue;
    plans.push_back(std::move(*entry.facts));
    plans.back().sink = &sinks.emplace_back(language_);
    owners.push_back(&entry);
  }
  rules::run_together(plans);
  for (std::size_t at = 0; at < owners.size(); ++at) {
    for (Diagnostic& finding : sinks[at].findings())
      finding.path = owners[at]->paths[finding.span];
    report(*owners[at], std::move(sinks[at].findings()));
  }
}

std::vector<Checked> Checking::finish() {
  check_together();
  std::vector<Checked> all;
  for (Entry& entry : entries_) {
    diag::Sink sink(language_);
    // What could not be read silences rules: then a comment for one of them is not known to be in vain.
    const bool whole = std::none_of(entry.checked.findings.begin(), entry.checked.findings.end(), [](const auto& one) {
      return diag::group_of(one.rule) == 0 && one.severity == diag::Severity::error;
    });
    for (diag::Suppressed& suppressed : entry.suppressions.judge(sink, whole))
      entry.checked.suppressed.push_back(std::move(suppressed));
    for (Diagnostic& finding : sink.findings())
      finding.path = entry.paths[finding.span];
    append(entry.checked.findings, std::move(sink.findings()));
    rules::apply_levels(entry.checked.findings, entry.settings);
    diag::sort_by_place(entry.checked.findings);
    all.push_back(std::move(entry.checked));
  }
  return all;
}

void Checking::drop_clean_files(const std::vector<source::FileId>& files) {
  if (entries_.empty()) return;
  const Entry& entry = entries_.back();
  std::set<source::FileId> needed;
  const auto need = [&](const Diagnostic& finding) {
    needed.insert(finding.span.file);
    for (const diag::Related& related : finding.related)
      needed.insert(related.span.file);
  };
  std::for_each(entry.checked.findings.begin(), entry.checked.findings.end(), need);
  for (const diag::Suppressed& one : entry.checked.suppressed)
    need(one.finding);
  for (const auto& [place, path] : entry.paths)
    needed.insert(place.file);
  for (const source::FileId file : files)
    if (!needed.contains(file)) sources_.drop(file);
}

}  // namespace sbs::cli
