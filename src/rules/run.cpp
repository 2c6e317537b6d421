#include "rules/run.h"

#include "plan/vocabulary.h"

namespace sbs::rules {

namespace {

/// Whether a rule is for the plan's mandate. While nobody knows the mandate, each rule speaks of what it can see.
bool applies(const Rule& rule, const programme::Mandate* mandate) {
  return mandate == nullptr || rule.is_for(*mandate);
}

/// Holds what a rule found against what the plan's mandate says of its topic.
void judge(std::span<diag::Diagnostic> found, const Rule& rule, const programme::Mandate& mandate,
           const diag::Sink& sink) {
  const programme::Stance stance = rule.stance(mandate);
  const Severity most = most_of(stance.weight);
  for (diag::Diagnostic& finding : found) {
    finding.edition = static_cast<std::size_t>(mandate.id);
    const bool milder = finding.severity > most;
    if (milder) finding.severity = most;
    // A text that knows a thing only as a custom says so of all that is found of it.
    if (stance.custom != nullptr && (milder || stance.weight == programme::Weight::notes))
      finding.helped(sink.text(*stance.custom));
  }
}

}  // namespace

std::vector<diag::Diagnostic> run(const programme::History& history, const source::SourceMap& sources,
                                  const source::Files& files, const Home& home, const Conditions& conditions,
                                  Language language) {
  const plan::Plan& plan = history.plan();
  const programme::Mandate* const mandate = programme::mandate_of(plan);
  diag::Sink sink(Wording(language, plan.keys.value_or(keys_beside(language)), plan::with_keys_in));
  for (const RuleId id : diag::all_rules()) {
    const Rule& one = rule(id);
    if (one.check == nullptr || !applies(one, mandate)) continue;
    const std::size_t before = sink.findings().size();
    one.check({{id, one.imprecise, sink}, history, plan, conditions.today, conditions.counts, sources, files, home});
    if (mandate != nullptr) judge(std::span(sink.findings()).subspan(before), one, *mandate, sink);
  }
  return std::move(sink.findings());
}

std::vector<diag::Diagnostic> run_on_texts(std::span<const source::Text> texts, const source::SourceMap& sources,
                                           Language language) {
  diag::Sink sink(language);
  for (const RuleId id : diag::all_rules())
    if (const Rule& one = rule(id); one.check_texts != nullptr)
      one.check_texts({{id, one.imprecise, sink}, texts, sources});
  return std::move(sink.findings());
}

void run_together(std::span<const Together> plans) {
  if (plans.size() < 2) return;
  for (const RuleId id : diag::all_rules()) {
    const Rule& one = rule(id);
    if (one.check_together == nullptr) continue;
    std::vector<OfSeveral> several;
    several.reserve(plans.size());
    for (const Together& plan : plans)
      several.push_back({{id, one.imprecise, plan.sink}, plan.facts});
    std::vector<std::size_t> before;
    before.reserve(plans.size());
    for (const Together& plan : plans)
      before.push_back(plan.sink.findings().size());
    one.check_together(several);
    for (std::size_t at = 0; at < plans.size(); ++at)
      if (const auto& mandate = plans[at].facts.mandate)
        judge(std::span(plans[at].sink.findings()).subspan(before[at]), one, programme::mandate(*mandate),
              plans[at].sink);
  }
}

}  // namespace sbs::rules
