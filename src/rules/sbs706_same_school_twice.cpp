#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<std::string, std::string> same_code{"{0} och {1} har samma skolenhetskod",
                                                      "{0} and {1} have the same unit code"};
constexpr Message<std::string, std::string> two_plans{"{0} ingår samtidigt i planen i {1}",
                                                      "{0} takes part in the plan in {1} at the same time"};
constexpr Message<std::string, std::string> may_be_two_plans{"{0} ingår kanske samtidigt i planen i {1}",
                                                             "{0} might take part in the plan in {1} at the same time"};
constexpr Message<> other_here{"den andra", "the other one"};
constexpr Message<> remedy{"kontrollera koderna i Skolenhetsregistret", "check the codes in the school unit register"};
constexpr Message<> remedy_plans{"skriv när skolan kom med och lämnade, med ”från” och ”till”",
                                 "write when the school joined and left, with “from” and “until”"};
constexpr Message<> or_out{"ta bort skolan ur den ena planen, om den bara ingår i den andra",
                           "remove the school from one of the plans, if it only takes part in the other"};

void check(const Context& context) {
  std::map<std::string_view, const plan::School*> by_code;
  for (const plan::School& school : context.plan.schools) {
    if (!school.unit_code) continue;
    const auto [first, fresh] = by_code.try_emplace(school.unit_code->text, &school);
    if (fresh) continue;
    context.report(school.unit_code.span(), same_code, plan::title_of(*first->second), plan::title_of(school))
        .points_at(first->second->unit_code.span(), other_here)
        .help(remedy);
  }
}

/// When a school takes part in a plan; a bound is open where the plan sets none.
struct Period {
  std::optional<PartialDate> from;
  std::optional<PartialDate> until;
};

/// None where it could not be read.
std::optional<Period> period_of(const PlanFacts& plan, const PlanFacts::School& school) {
  const auto& from = school.from.absent() ? plan.start : school.from.field();
  const auto& until = school.until.absent() ? plan.end : school.until.field();
  if (from.unread() || until.unread()) return std::nullopt;
  const auto known = [](const auto& field) { return field ? std::optional(*field) : std::nullopt; };
  return Period{known(from), known(until)};
}

Certainty ends_before(const Period& earlier, const Period& later) {
  return earlier.until && later.from ? before(*earlier.until, *later.from) : Certainty::no;
}

Certainty overlap(const Period& first, const Period& then) {
  const Certainty apart = std::max(ends_before(first, then), ends_before(then, first));
  if (apart == Certainty::certainly) return Certainty::no;
  return apart == Certainty::no ? Certainty::certainly : Certainty::possibly;
}

/// Says so where a school takes part in two plans at the same time; whether it did.
bool compare(const PlanFacts& first, const OfSeveral& then, const PlanFacts::School& its,
             const PlanFacts::School& school) {
  const auto one = period_of(first, its);
  const auto other = period_of(then.facts, school);
  const Certainty certainty = one && other ? overlap(*one, *other) : Certainty::no;
  if (certainty == Certainty::no) return false;
  then.report(certainty, school.unit_code.span(), two_plans, may_be_two_plans, school.title, std::string(first.root))
      .at(Severity::warning)
      .points_at(its.unit_code.span(), other_here)
      .help(remedy_plans)
      .help(or_out);
  return true;
}

/// A school of one of several plans, with a unit code.
struct OfPlan {
  const OfSeveral* plan;
  const PlanFacts::School* school;
  const std::string& code() const { return school->unit_code->text; }
};

std::vector<OfPlan> with_codes(std::span<const OfSeveral> plans) {
  std::vector<OfPlan> all;
  all.reserve(plans.size());
  for (const OfSeveral& plan : plans) {
    if (!plan.facts.took_part || !plan.facts.family) continue;
    for (const PlanFacts::School& school : plan.facts.schools)
      if (school.unit_code) all.push_back({&plan, &school});
  }
  return all;
}

void check_together(std::span<const OfSeveral> plans) {
  // By code, so that thousands of plans are not each held against each; of one code, in the order of the plans.
  std::vector<OfPlan> all = with_codes(plans);
  std::stable_sort(all.begin(), all.end(),
                   [](const OfPlan& one, const OfPlan& other) { return one.code() < other.code(); });
  auto of_this_code = all.begin();
  for (auto then = all.begin(); then != all.end(); ++then) {
    if (then->code() != of_this_code->code()) of_this_code = then;
    // Told once: a plan that was copied a hundred times has one thing to be mended, not a hundred.
    for (auto first = of_this_code; first != then; ++first)
      if (first->plan != then->plan && first->plan->facts.family == then->plan->facts.family &&
          compare(first->plan->facts, *then->plan, *first->school, *then->school))
        break;
  }
}

}  // namespace

constexpr Rule SBS706{
    .id = RuleId::SBS706,
    .title = {"en skola finns med två gånger", "a school appears twice"},
    .why =
        {"En skolenhetskod hör till en enda skola, och en skola ingår i ett samarbete åt gången. Har två skolor i en "
         "plan samma kod är en av koderna fel. Att samma skola finns i två planer som pågår samtidigt är kanske ett "
         "misstag, och därför är det bara en varning.",
         "A unit code belongs to one school only, and a school takes part in one collaboration at a time. Where two "
         "schools of a plan have the same code one of the codes is wrong. The same school in two plans at the same "
         "time might be a mistake, and so it is only a warning."},
    .source = programme::our_own("En skola finns en gång i en plan, och i en plan åt gången.",
                                 "A school appears once in a plan, and in one plan at a time."),
    .levels = Phrase{"Det blir bara en varning om skolan finns i två planer vars tider går i varandra.",
                     "It is only a warning where the school is in two plans that overlap in time."},
    .imprecise = Imprecise::note,
    .bad = {R"(skolor:
  - id: norra
  - {id: östra, namn: Östra skolan, skolenhetskod: "90000017", skolformer: [grundskola], skäl: [låga_resultat, svåra_förutsättningar]}
team:
  - id: norra-team
    skolor: [norra, östra]
)"},
    .good = {R"(skolor:
  - id: norra
  - {id: östra, namn: Östra skolan, skolenhetskod: "90000025", skolformer: [grundskola], skäl: [låga_resultat, svåra_förutsättningar]}
team:
  - id: norra-team
    skolor: [norra, östra]
)"},
    .check = check,
    .check_together = check_together,
};

}  // namespace sbs::rules
