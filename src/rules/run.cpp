#include "rules/run.h"

#include "plan/names.h"
#include "programme/progress.h"

namespace sbs::rules {

namespace {

/// Whether a rule is for the plan's mandate. While nobody knows the mandate, each rule speaks of what it can see.
bool applies(const Rule& rule, const plan::Plan& plan) {
  if (!plan.collaboration || !plan.collaboration->mandate) return true;
  return rule.is_for(programme::mandate(*plan.collaboration->mandate));
}

}  // namespace

std::vector<diag::Diagnostic> run(const plan::Plan& plan, const source::SourceMap& sources, const source::Files& files,
                                  const Conditions& conditions, Language language) {
  diag::Sink sink(language);
  const Context context{plan, conditions.today, conditions.counts, sources, files, sink};
  for (const RuleId id : diag::all_rules())
    if (const Rule& one = rule(id); one.check != nullptr && applies(one, plan)) one.check(context);
  return std::move(sink.findings());
}

void run_together(std::span<const PlanFacts> plans) {
  if (plans.size() < 2) return;
  for (const RuleId id : diag::all_rules())
    if (const Rule& one = rule(id); one.check_together != nullptr) one.check_together(plans);
}

std::vector<diag::Diagnostic> run_on_files(const std::vector<source::FileId>& files, const source::SourceMap& sources,
                                           Language language) {
  diag::Sink sink(language);
  plan::Plan nothing;
  nothing.files = files;
  const source::MemoryFiles no_files({});
  rule(RuleId::SBS901).check(Context{nothing, Day{}, {}, sources, no_files, sink});
  return std::move(sink.findings());
}

PlanFacts facts_of(const plan::Plan& plan, const source::SourceMap& sources, Language language) {
  PlanFacts facts;
  if (plan.collaboration) facts.collaboration = *plan.collaboration;
  facts.schools = plan.schools;
  facts.start = programme::start_of(plan);
  facts.end = programme::end_of(plan);
  facts.took_part = programme::status_of(plan) != plan::CollaborationStatus::declined;
  facts.title = plan::title_of(plan, language);
  facts.root = sources.name(plan.root);
  if (facts.title.empty()) facts.title = facts.root;
  return facts;
}

std::vector<source::Span> PlanFacts::places() const {
  std::vector<source::Span> places{collaboration.head};
  const auto add = [&](const auto& field) {
    if (field) places.push_back(field.span());
  };
  add(collaboration.organiser);
  if (collaboration.organiser) {
    add(collaboration.organiser->name);
    add(collaboration.organiser->organisation_number);
  }
  add(start);
  add(end);
  for (const plan::School& school : schools) {
    places.push_back(school.head);
    add(school.unit_code);
    add(school.name);
  }
  return places;
}

}  // namespace sbs::rules
