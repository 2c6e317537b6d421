#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "plan/names.h"
#include "render/report_parts.h"
#include "schedule/of_plan.h"

// School by school, then the organiser: from a problem and its causes to the interventions that answer it, who does
// what, and how it went.

namespace sbs::render::paper {

namespace {

using plan::Intervention;

constexpr Phrase title{"Skola för skola", "School by school"};
constexpr Phrase the_organiser{"Huvudmannen", "The organiser"};
constexpr Phrase forms_term{"Skolformer", "School forms"};
constexpr Phrase years_term{"Årskurser", "Years"};
constexpr Phrase unit_code_term{"Skolenhetskod", "Unit code"};
constexpr Phrase grounds_term{"Skäl till urvalet", "Grounds for selection"};
constexpr Phrase joined_term{"Med från", "Takes part from"};
constexpr Phrase left_term{"Med till", "Takes part until"};
constexpr Phrase why_left{"Varför den lämnade", "Why it left"};
constexpr Phrase declined_term{"Avböjde", "Declined"};
constexpr Phrase supervision_term{"Tillsyn", "Supervision"};
constexpr Phrase going_on{"pågående", "open"};
constexpr Message<When> closed_on{"avslutad {0}", "closed {0}"};
constexpr Message<When> decided_on{"beslut {0}", "decided {0}"};
constexpr Message<When> report_by{"åtgärderna redovisas senast {0}", "the measures are reported by {0}"};

constexpr Phrase no_analysis{"Planen har ingen nulägesanalys med problem och orsaker än.",
                             "The plan has no analysis with problems and causes yet."};
constexpr Message<std::string> problem_title{"Problem: {0}", "Problem: {0}"};
constexpr Message<std::string> evidence{"Underlag: {0}", "Evidence: {0}"};
constexpr Phrase causes{"Orsaker:", "Causes:"};
constexpr Phrase told_elsewhere{"Gäller även här: ", "Also here: "};
constexpr Phrase answered_by_above{"Svarar mot det: ", "Answered by: "};
constexpr Phrase unanswered{"Problem som ingen insats svarar mot", "Problems that no intervention answers"};
constexpr Phrase why_unanswered{"varför problemet inte prioriteras", "why the problem is set aside"};
constexpr Phrase without_problem{"Insatser utan angivet problem", "Interventions without a stated problem"};
constexpr Phrase not_carried_out{"Avbrutna och avböjda insatser", "Stopped and declined interventions"};

/// What is told once, however many schools and problems it concerns: where it comes again, there is a link to it.
class Chain {
 public:
  explicit Chain(const Writer& writer) : to(writer), language(writer.of.language), plan(writer.of.plan) {}

  void whole() {
    to.heading(2, Line(title.in(language)), "schools");
    if (!plan.analysis || plan.analysis->findings.empty()) to.say(Line(no_analysis.in(language)));
    if (plan.analysis) add_notes(*plan.analysis, to);
    for (std::size_t at = 0; at < plan.schools.size(); ++at)
      add_school(at);
    add_organiser();
    add_unanswered();
    add_not_carried_out();
  }

 private:
  const Writer& to;
  Language language;
  const plan::Plan& plan;
  std::set<const plan::Finding*> problems_;
  std::set<const Intervention*> interventions_;

  std::string id_of(const plan::Finding& finding) const {
    return fmt::format("problem-{}", &finding - plan.analysis->findings.items.data() + 1);
  }
  std::string id_of(const Intervention& one) const {
    return fmt::format("intervention-{}", &one - plan.interventions.items.data() + 1);
  }

  void fact(Facts& facts, const Phrase& term, Line what) const { add_fact(facts, term.in(language), std::move(what)); }

  /// A text, or nothing.
  static Line line_of(const plan::Field<std::string>& text) { return text ? Line(*text) : Line(); }

  Line line_of(const plan::Supervision& one) const {
    Line line(schedule::words_of(one, language));
    if (one.decision) line.add(", ").add(decided_on(language, *one.decision));
    if (one.report_by) line.add(", ").add(report_by(language, *one.report_by));
    line.add(", ");
    if (one.closed)
      line.state(Mark::done, closed_on(language, *one.closed));
    else
      line.state(Mark::going_on, going_on.in(language));
    add_notes(one, line, language);
    return line;
  }

  void add_supervision(Facts& facts, const plan::List<plan::Supervision>& all) const {
    for (const plan::Supervision& one : all)
      fact(facts, supervision_term, line_of(one));
  }

  bool concerns(const plan::References<plan::School>& schools, std::size_t school) const {
    return std::any_of(schools.begin(), schools.end(),
                       [&](const auto& one) { return one.value.target && one.value.target->index == school; });
  }

  void add_school(std::size_t at) {
    const plan::School& school = plan.schools[at];
    to.heading(3, Line(plan::title_of(school)), fmt::format("school-{}", at + 1));
    Facts facts;
    fact(facts, forms_term,
         Line(listed_words(school.forms, [&](const auto& one) { return label(one.value, language); })));
    fact(facts, years_term, line_of(school.years));
    if (school.unit_code) fact(facts, unit_code_term, Line(school.unit_code->text));
    fact(facts, grounds_term,
         school.grounds.empty()
             ? missing(Phrase{"skälen till urvalet", "the grounds for selection"}.in(language), language)
             : Line(listed_words(school.grounds, [&](const auto& one) { return label(one.value, language); })));
    if (school.from) fact(facts, joined_term, Line().date(*school.from, language));
    if (school.until) fact(facts, left_term, Line().date(*school.until, language));
    fact(facts, why_left, line_of(school.left.field()));
    if (const plan::Event* refusal = to.of.history.declined(plan::SchoolId::at(at))) {
      Line line;
      if (const auto done = programme::done_date(*refusal)) line.date(done->value, language);
      add_notes(*refusal, line, language);
      fact(facts, declined_term, line);
    }
    add_supervision(facts, school.supervision);
    to.put(std::move(facts));
    add_notes(school, to);
    if (plan.analysis)
      for (const plan::Finding& finding : plan.analysis->findings)
        if (concerns(finding.schools, at)) add_problem(finding);
    add_loose([&](const Intervention& one) { return concerns(one.schools, at); });
  }

  void add_organiser() {
    to.heading(3, Line(the_organiser.in(language)), "organiser");
    if (plan.collaboration && plan.collaboration->organiser) {
      Facts facts;
      add_supervision(facts, plan.collaboration->organiser->supervision);
      if (!facts.rows.empty()) to.put(std::move(facts));
      add_notes(*plan.collaboration->organiser, to);
    }
    if (plan.analysis)
      for (const plan::Finding& finding : plan.analysis->findings)
        if (finding.schools.empty()) add_problem(finding);
    add_loose([](const Intervention& /*one*/) { return true; });
  }

  /// Interventions that answer no problem that the plan names.
  template <class Wanted>
  void add_loose(const Wanted& wanted) {
    bool any = false;
    for (const Intervention& one : plan.interventions) {
      const bool answers = std::any_of(one.findings.begin(), one.findings.end(),
                                       [](const auto& finding) { return finding.value.target.has_value(); });
      if (answers || programme::broken_off(one) || interventions_.contains(&one) || !wanted(one)) continue;
      if (!any) to.heading(4, Line(without_problem.in(language)));
      any = true;
      add_intervention(one);
    }
  }

  std::vector<const Intervention*> answers_to(const plan::Finding& finding) const {
    std::vector<const Intervention*> all;
    for (const Intervention& one : plan.interventions)
      for (const auto& reference : one.findings)
        if (reference.value.target && &plan.analysis->findings[reference.value.target->index] == &finding) {
          all.push_back(&one);
          break;
        }
    return all;
  }

  void add_problem(const plan::Finding& finding) {
    const auto answers = answers_to(finding);
    if (answers.empty()) return;  // told with those that no intervention answers
    if (!problems_.insert(&finding).second) {
      Line line(told_elsewhere.in(language));
      to.say(line.link(finding.problem ? *finding.problem : *finding.id, id_of(finding)));
      return;
    }
    say_problem(finding, 4, id_of(finding), to);
    Line elsewhere;
    for (const Intervention* one : answers) {
      if (programme::broken_off(*one) || interventions_.contains(one))
        elsewhere.add(elsewhere.empty() ? answered_by_above.in(language) : ", ")
            .link(plan::title_of(*one), id_of(*one));
      else
        add_intervention(*one);
    }
    if (!elsewhere.empty()) to.say(elsewhere);
  }

  void add_intervention(const Intervention& one, unsigned level = 5) {
    interventions_.insert(&one);
    paper::add_intervention(one, level, id_of(one), to);
  }

  void add_unanswered() {
    if (!plan.analysis) return;
    bool any = false;
    for (const plan::Finding& finding : plan.analysis->findings) {
      if (!answers_to(finding).empty()) continue;
      if (!any) to.heading(3, Line(unanswered.in(language)), "unanswered");
      any = true;
      say_problem(finding, 4, id_of(finding), to);
      to.say(finding.set_aside ? Line(set_aside(language, *finding.set_aside))
                               : missing(why_unanswered.in(language), language));
    }
  }

  void add_not_carried_out() {
    bool any = false;
    for (const Intervention& one : plan.interventions) {
      if (!programme::broken_off(one)) continue;
      if (!any) to.heading(3, Line(not_carried_out.in(language)), "not-carried-out");
      any = true;
      add_intervention(one, 4);
    }
  }
};

}  // namespace

void say_problem(const plan::Finding& finding, unsigned level, std::string id, const Writer& to) {
  const Language language = to.of.language;
  Line head;
  if (finding.problem)
    head.add(problem_title(language, *finding.problem));
  else
    head.append(gap(programme::Ask::problem, language));
  to.heading(level, head, std::move(id));
  if (finding.evidence) to.fine(Line(evidence(language, *finding.evidence)));
  Bullets all;
  for (const auto& cause : finding.causes)
    all.items.emplace_back(cause.value);
  Line lead(causes.in(language));
  if (all.items.empty()) lead.add(" ").append(gap(programme::Ask::causes, language));
  to.say(lead);
  if (!all.items.empty()) to.put(std::move(all));
  add_notes(finding, to);
}

void add_schools(const Writer& to) { Chain(to).whole(); }

}  // namespace sbs::render::paper
