#include "rules/finding.h"

#include <doctest/doctest.h>

#include "plan/vocabulary.h"
#include "programme/mandates.h"
#include "programme/steps.h"

// The vocabulary of rules: certainty chooses the words and the level, arguments word themselves.

namespace sbs::rules {

namespace {

constexpr Message<Label, When> certain{"{0} slutar {1}", "{0} ends {1}"};
constexpr Message<Label, When> may{"{0} slutar kanske {1}", "{0} may end {1}"};
constexpr Message<Written> remedy{"skriv ”part: {0}”", "write “party: {0}”"};
constexpr Message<AnyOf<std::string>, Counted> several{"{0}, {1}", "{0}, {1}"};

std::vector<diag::Diagnostic> told(Certainty certainty, Imprecise imprecise, const Wording& wording) {
  diag::Sink sink(wording);
  const Reporter reporter(RuleId::SBS601, imprecise, sink);
  reporter.report(certainty, {}, certain, may, plan::Party::organiser, *parse_partial_date("HT2016"))
      .at(Severity::note)
      .help(remedy, Written{{"huvudman", "organiser"}});
  return std::move(sink.findings());
}

}  // namespace

TEST_CASE("certainty chooses the words and the level by the rule's own data") {
  const Wording swedish = Language::sv;
  CHECK(told(Certainty::no, Imprecise::warning, swedish).empty());
  CHECK(told(Certainty::possibly, Imprecise::silent, swedish).empty());
  const auto surely = told(Certainty::certainly, Imprecise::silent, swedish);
  REQUIRE(surely.size() == 1);
  CHECK(surely[0].message == "huvudmannen slutar höstterminen 2016");
  CHECK(surely[0].severity == Severity::note);
  const auto perhaps = told(Certainty::possibly, Imprecise::warning, swedish);
  REQUIRE(perhaps.size() == 1);
  CHECK(perhaps[0].message == "huvudmannen slutar kanske höstterminen 2016");
  // What may be wrong has the level that the rule has for that, whatever else the rule says of what is.
  CHECK(perhaps[0].severity == Severity::warning);
  CHECK(told(Certainty::possibly, Imprecise::note, swedish)[0].severity == Severity::note);
}

TEST_CASE("what a finding quotes of a plan is in the plan's language, the rest in the reader's") {
  const Wording both(Language::sv, KeyLanguage::en, plan::with_keys_in);
  const auto findings = told(Certainty::certainly, Imprecise::note, both);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message == "huvudmannen slutar höstterminen 2016");
  CHECK(findings[0].help == std::vector<std::string>{"skriv ”party: organiser”"});
}

TEST_CASE("several arguments and counted ones word themselves") {
  constexpr Noun weeks{{"vecka", "week"}, {"veckor", "weeks"}};
  const AnyOf<std::string> any{{"a", "b", "c"}};
  CHECK(several(Language::sv, any, Counted{1, weeks}) == "a, b eller c, 1 vecka");
  CHECK(several(Language::en, any, Counted{3, weeks}) == "a, b or c, 3 weeks");
}

TEST_CASE("what a meeting is, and what each mandate asks for, stands in the lists") {
  std::size_t meetings = 0;
  for (std::size_t at = 0; at < enum_count<plan::EventKind>; ++at)
    meetings += programme::is_meeting(static_cast<plan::EventKind>(at)) ? 1 : 0;
  CHECK(meetings == 6);
  CHECK(programme::is_meeting(plan::EventKind::visit));
  CHECK(!programme::is_meeting(plan::EventKind::milestone));
  CHECK(programme::step_of(plan::EventKind::visit) == programme::Step::dialogue);
  CHECK(!programme::step_of(plan::EventKind::contact));
  CHECK(programme::mandates().size() == enum_count<plan::MandateId>);
  for (const programme::Mandate& mandate : programme::mandates()) {
    CHECK(&programme::mandate(mandate.id) == &mandate);
    // The one that took its place was decided when it was replaced.
    if (mandate.replaced_by) CHECK(programme::mandate(*mandate.replaced_by).decided == mandate.replaced);
    CHECK(mandate.replaced.empty() == !mandate.replaced_by.has_value());
  }
}

}  // namespace sbs::rules
