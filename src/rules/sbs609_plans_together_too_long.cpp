#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "programme/sentences.h"
#include "programme/years.h"
#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<std::string, programme::Years> message{
    "samarbetena i den här planen och i {0} pågår tillsammans längre än {1}",
    "the collaborations in this plan and in {0} together go on for longer than {1}"};
constexpr Message<std::string, programme::Years> may{
    "samarbetena i den här planen och i {0} pågår kanske tillsammans längre än {1}",
    "the collaborations in this plan and in {0} together might go on for longer than {1}"};
constexpr Message<> first_start_here{"här började det första", "the first began here"};
constexpr Message<std::string, On> last_day{"tidsgränsen för alla samarbeten med {0} går ut {1}",
                                            "the time limit for all collaborations with {0} ends {1}"};
constexpr Message<> same_school{"samma skola ingår i båda", "the same school takes part in both"};
constexpr Message<Pasted> remedy{"skriv ”slut: {0}” eller tidigare", "write “end: {0}” or earlier"};
constexpr Message<> or_later{"kom överens med Skolverket om ett nytt samarbete som inte följer direkt på det här",
                             "agree with Skolverket on a new collaboration that does not follow directly on this one"};

/// Its organisation number, without the hyphen; empty where the plan has none.
std::string number_of(const PlanFacts& plan) {
  std::string digits = plan.organisation_number;
  digits.erase(std::remove(digits.begin(), digits.end(), '-'), digits.end());
  return digits;
}
std::string name_of(const PlanFacts& plan) { return fold_case(trim(*plan.organiser)); }

bool same(const PlanFacts::School& one, const PlanFacts::School& other) {
  if (one.unit_code && other.unit_code) return one.unit_code->text == other.unit_code->text;
  return one.named && other.named && fold_case(trim(one.title)) == fold_case(trim(other.title));
}

bool share_a_school(const PlanFacts& one, const PlanFacts& other) {
  return std::any_of(one.schools.begin(), one.schools.end(), [&](const PlanFacts::School& school) {
    return std::any_of(other.schools.begin(), other.schools.end(),
                       [&](const PlanFacts::School& its) { return same(school, its); });
  });
}

/// Collaborations that overlap or follow on each other within a day.
using Chain = std::vector<const OfSeveral*>;

/// Whether the next one begins before the chain has ended, or on the day after.
Certainty goes_on(const PartialDate& end, const PartialDate& start) {
  PartialDate day_after = end;
  day_after.first += std::chrono::days(1);
  day_after.last += std::chrono::days(1);
  return not_before(day_after, start);
}

void judge(const Chain& chain, Certainty joined) {
  const PlanFacts& first = chain.front()->facts;
  const OfSeveral& longest = **std::max_element(chain.begin(), chain.end(), [](const OfSeveral* a, const OfSeveral* b) {
    return a->facts.end->last < b->facts.end->last;
  });
  const PlanFacts& last = longest.facts;
  if (&last == &first) return;  // it lasts too long by itself: SBS601
  const int years = *first.limit_years;
  const PartialDate limit{add_years(first.start->first, years), add_years(first.start->last, years), Precision::span};
  const Certainty certainty = std::min(joined, before(limit, *last.end));
  if (certainty == Certainty::no) return;
  const bool shared = share_a_school(first, last);
  auto finding = longest.report(certainty, last.end.span(), message, may, std::string(first.root), {years});
  finding.at(shared ? Severity::error : Severity::warning)
      .points_at(first.start.span(), first_start_here)
      .help(last_day, *last.organiser, limit.first);
  if (shared) finding.help(same_school);
  if (limit.first >= last.start->last) finding.help(remedy, limit.first);  // else it would end before it begins
  finding.help(or_later);
}

void judge_organiser(Chain plans) {
  std::stable_sort(plans.begin(), plans.end(), [](const OfSeveral* a, const OfSeveral* b) {
    return a->facts.start->first < b->facts.start->first;
  });
  Chain chain;
  Certainty joined = Certainty::certainly;
  PartialDate end{};
  for (const OfSeveral* plan : plans) {
    const Certainty on = chain.empty() ? Certainty::no : goes_on(end, *plan->facts.start);
    if (on == Certainty::no) {
      if (!chain.empty()) judge(chain, joined);
      chain.clear();
      joined = Certainty::certainly;
      end = *plan->facts.end;
    } else {
      joined = std::min(joined, on);
    }
    chain.push_back(plan);
    if (plan->facts.end->last > end.last) end = *plan->facts.end;
  }
  if (!chain.empty()) judge(chain, joined);
}

/// The number that goes with each name, where it is one and the same in all plans that have one.
std::map<std::string, std::string> numbers_by_name(std::span<const OfSeveral> plans) {
  std::map<std::string, std::string> numbers;
  for (const OfSeveral& one : plans) {
    const std::string number = one.facts.organiser ? number_of(one.facts) : std::string();
    if (number.empty()) continue;
    const auto [known, fresh] = numbers.try_emplace(name_of(one.facts), number);
    if (!fresh && known->second != number) known->second.clear();
  }
  return numbers;
}

void check_together(std::span<const OfSeveral> plans) {
  // By its number; a plan that has none is of the organiser with the same name.
  const auto numbers = numbers_by_name(plans);
  std::map<std::pair<std::string, programme::Family>, Chain> by_organiser;
  for (const OfSeveral& one : plans) {
    const PlanFacts& plan = one.facts;
    if (!plan.took_part || !plan.start || !plan.end || !plan.limit_years || !plan.family || !plan.organiser) continue;
    std::string organiser = number_of(plan);
    if (organiser.empty()) {
      const std::string name = name_of(plan);
      const auto known = numbers.find(name);
      organiser = known != numbers.end() && !known->second.empty() ? known->second : name;
    }
    if (!organiser.empty()) by_organiser[{organiser, *plan.family}].push_back(&one);
  }
  for (auto& [organiser, its] : by_organiser)
    judge_organiser(std::move(its));
}

}  // namespace

constexpr Rule SBS609{
    .id = RuleId::SBS609,
    .title = {"huvudmannens samarbeten pågår tillsammans för länge",
              "the organiser's collaborations together go on for too long"},
    .why =
        {"Tidsgränsen gäller Skolverkets samarbete med huvudmannen, inte varje plan, och samarbeten som går i "
         "varandra eller följer direkt på varandra räknas ihop. Att de räknas ihop är vår egen tolkning. Är det "
         "samma skola som fortsätter är det ett fel. Är det andra skolor är det kanske ett nytt samarbete, och då "
         "är det en varning.",
         "The time limit is for Skolverket's collaboration with the organiser, not for each plan, and "
         "collaborations that overlap or follow directly on each other are counted together. That they are is our own "
         "interpretation. Where the same school goes on it is an error. With other schools it might be a new "
         "collaboration, and then it is a warning."},
    .source = programme::in_part(programme::up_to_three_years),
    .levels = Phrase{"Det blir ett fel om samma skola ingår i båda.",
                     "It is an error where the same school takes part in both."},
    .imprecise = Imprecise::note,
    .bad = {R"(# file: ett/plan.yaml
sbs: 1
samverkan: {uppdrag: sbs-2015, huvudman: {namn: Exempelkommunen, typ: kommunal}, räknas_från: dialog, start: 2015-08-17, slut: 2017-06-09}
skolor:
  - {id: skolan, namn: Norra skolan, skolenhetskod: "90000017", skolformer: [grundskola]}
# file: två/plan.yaml
sbs: 1
samverkan: {uppdrag: sbs-2015, huvudman: {namn: Exempelkommunen, typ: kommunal}, räknas_från: dialog, start: 2017-06-10, slut: 2019-05-31}
skolor:
  - {id: skolan, namn: Södra skolan, skolenhetskod: "90000025", skolformer: [grundskola]}
)",
            Example::Kind::folder},
    .good = {R"(# file: ett/plan.yaml
sbs: 1
samverkan: {uppdrag: sbs-2015, huvudman: {namn: Exempelkommunen, typ: kommunal}, räknas_från: dialog, start: 2015-08-17, slut: 2017-06-09}
skolor:
  - {id: skolan, namn: Norra skolan, skolenhetskod: "90000017", skolformer: [grundskola]}
# file: två/plan.yaml
sbs: 1
samverkan: {uppdrag: sbs-2015, huvudman: {namn: Exempelkommunen, typ: kommunal}, räknas_från: dialog, start: 2017-06-10, slut: 2018-08-17}
skolor:
  - {id: skolan, namn: Södra skolan, skolenhetskod: "90000025", skolformer: [grundskola]}
)",
             Example::Kind::folder},
    .topic = programme::Topic::limit,
    .applies = programme::has_time_limit,
    .check = nullptr,
    .check_together = check_together,
};

}  // namespace sbs::rules
