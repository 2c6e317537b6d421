#pragma once

#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/message.h"
#include "base/time_nouns.h"
#include "diag/diagnostic.h"
#include "plan/plan.h"
#include "programme/citation.h"
#include "programme/history.h"
#include "programme/mandates.h"
#include "rules/finding.h"
#include "rules/settings.h"
#include "source/files.h"
#include "source/source_map.h"
#include "source/text.h"

/// The programme's rules, one a file. A rule's file is its whole story: what it says, why, whose sentence it rests on,
/// a bad and a good example, and the check. `sbs explain`, the manual and the tests are made from it.
namespace sbs::rules {

/// Where a plan lies, by canonical paths.
struct Home {
  std::string folder;
  std::optional<std::string> repository;  ///< the root of the one that the folder is in
};

/// What a rule may look at, and through which it tells what it finds. Rules see plans, never YAML.
struct Context : Reporter {           // NOLINT(cppcoreguidelines-pro-type-member-init): always made as a whole
  const programme::History& history;  ///< the plan's course
  const plan::Plan& plan;
  Day today;
  const Counts& counts;
  const source::SourceMap& sources;
  const source::Files& files;  ///< for what a plan refers to by its path
  const Home& home;
};

/// The same for a rule about the texts of files, whatever they are parts of.
struct TextContext : Reporter {  // NOLINT(cppcoreguidelines-pro-type-member-init)
  std::span<const source::Text> texts;
  const source::SourceMap& sources;
};

/// What rules over several plans read of each: values, so that the plans need not be kept; few and small, for a country
/// has a hundred thousand plans.
struct PlanFacts {
  /// What they read of a school.
  struct School {
    std::string title;
    bool named = false;  ///< the title is its name
    source::Field<source::Code> unit_code;
    source::Seldom<PartialDate> from;
    source::Seldom<PartialDate> until;
  };
  std::string_view root;            ///< the path of its root file, as the source map has it
  std::optional<KeyLanguage> keys;  ///< that it is written in
  std::optional<plan::MandateId> mandate;
  std::optional<programme::Family> family;
  std::optional<int> limit_years;        ///< that its mandate allows
  std::optional<std::string> organiser;  ///< its name
  std::string organisation_number;       ///< empty where there is none
  source::Field<PartialDate> start;      ///< as the time limit counts it
  source::Field<PartialDate> end;
  bool took_part = true;        ///< the organiser did not decline
  std::vector<School> schools;  ///< those that did not decline

  /// The places that a finding about the plan may point at.
  std::vector<source::Span> places() const;
};
PlanFacts facts_of(const programme::History& history, const source::SourceMap& sources);

/// One plan among several, through which findings about it are told.
struct OfSeveral : Reporter {  // NOLINT(cppcoreguidelines-pro-type-member-init)
  const PlanFacts& facts;
};

/// A piece of a plan, in Swedish keys.
struct Example {
  enum class Kind : unsigned char {
    overlay,   ///< a few keys laid over the example plan: sections key by key, lists item by item; a comment
               ///< `# slut: saknas` takes a key away
    young,     ///< the same over the plan in its first autumn, while the analysis is open
    targeted,  ///< the same over the plan under the mandate of 2024, eight years later
    file,      ///< a file by itself
    as_it_is,  ///< the same, shown in the words that it is written with, whatever the reader's language
    folder     ///< several files, each below a line `# file: name.yaml`
  };

  consteval Example(std::string_view plan, Kind form = Kind::overlay)  // NOLINT(google-explicit-constructor)
      : text(plan), kind(form) {
    if (plan.empty()) throw std::logic_error("an example is missing");
  }

  std::string_view text;
  Kind kind;
};

/// The most that a finding comes out as where a mandate's text has so much weight.
Severity most_of(programme::Weight weight);

struct Rule {
  RuleId id{};
  Phrase title;  ///< what is wrong, in a few words
  Phrase why;    ///< why the programme, or sbs, wants it so
  programme::Citation source;
  std::optional<Phrase> levels{};  ///< when it is reported at another level than its own, dates aside
  Imprecise imprecise = Imprecise::no_dates;
  bool fixable = false;  ///< whether `--fix` can mend it, where there is exactly one good way
  Example bad;           ///< gives exactly this rule among errors and warnings
  Example good;          ///< gives nothing
  /// What it is about, where mandates may differ in that.
  std::optional<programme::Topic> topic{};
  /// Null for a rule of every mandate.
  bool (*applies)(const programme::Mandate& mandate) = nullptr;
  /// Null for what is found while a plan is read, before there is anything to look at.
  void (*check)(const Context& context) = nullptr;
  /// For what the texts of files show, be they of a plan or not, readable as YAML or not.
  void (*check_texts)(const TextContext& context) = nullptr;
  /// For what only several plans of one run can show; each finding goes to the sink of the plan that it stands in.
  void (*check_together)(std::span<const OfSeveral> plans) = nullptr;

  programme::Stance stance(const programme::Mandate& mandate) const {
    return topic ? programme::stance(mandate, *topic) : programme::Stance{};
  }
  bool is_for(const programme::Mandate& mandate) const {
    return stance(mandate).weight != programme::Weight::none && (applies == nullptr || applies(mandate));
  }
  /// The most that it comes out as under a mandate, and whose sentence it then rests on.
  Severity level(const programme::Mandate& mandate) const;
  const programme::Citation& source_under(const programme::Mandate& mandate) const {
    const programme::Citation* own = stance(mandate).source;
    return own != nullptr ? *own : source;
  }
};

/// Each rule's file defines its own; a listed rule without one does not link.
#define SBS_RULE(id, name, severity, suppressible) extern const Rule id;
#include "rules.def"
#undef SBS_RULE

/// The definition of a rule, by its id.
const Rule& rule(RuleId id);

/// The sentence that a finding rests on: of the mandate that its plan is held against.
const programme::Citation& source_of(const diag::Diagnostic& finding);

/// The small valid plan that an example of a kind is laid over, empty for files; and the day that it is read on.
std::string base_of(Example::Kind kind);
Day day_of(Example::Kind kind);

/// "79 dagar", "79 days", as an argument of a text.
inline Counted days(long long count) { return {count, days_counted}; }

}  // namespace sbs::rules
