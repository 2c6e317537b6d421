#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/language.h"
#include "base/message.h"
#include "diag/rule_id.h"
#include "source/edits.h"
#include "source/span.h"

namespace sbs::diag {

/// Another place that a finding needs to be understood: "räknat från dialogen", and where that stands.
struct Related {
  source::Span span;
  std::string message;
};

/// A mending that needs no human judgement.
struct Fix {
  std::string title;
  std::vector<source::Edit> edits;
};

/// One thing that is wrong in a plan, in the run's language; it owns its strings, so the plan may go.
struct Diagnostic {
  RuleId rule{};
  Severity severity{};
  source::Span span;
  std::string message;            ///< the fault
  std::string label;              ///< beside the caret: how far off, or what stands there
  std::vector<Related> related;   ///< in the order they help
  std::vector<std::string> help;  ///< the limit, the remedy, the text to paste
  std::string reason;             ///< why it is wrong, where that is not what its rule says of all its cases
  std::optional<Fix> fix;
  /// Where the plan says that a step has begun, without which this would not be asked for; none where it is wrong
  /// whatever has begun. What shares it has one cause: one entry was made too early, or much is not written yet.
  std::optional<source::Span> since;
  std::string path;  ///< the place in the plan's tree, `samverkan.slut`; filled in after the rules
  std::string at;    ///< the same by English keys and ids, `interventions[läsning]`; filled in with it
  /// What it names, whatever the language: its message's arguments, then what stands at its places; a line each.
  std::string values;
  /// Which of the editions of the programme its plan is held against, by its place among them; none where that plays no
  /// part.
  std::optional<std::size_t> edition{};
  std::size_t more = 0;  ///< further ones of its rule in its file, which are counted and not kept

  Diagnostic& at_level(Severity level);
  Diagnostic& labelled(std::string text);
  Diagnostic& pointing_at(source::Span place, std::string text);
  Diagnostic& helped(std::string text);
  Diagnostic& because(std::string why);
  /// Also says it: beside the caret where the finding stands there, else as another place.
  Diagnostic& asked_since(source::Span begun, std::string text);
  Diagnostic& fixed_by(std::string title, source::Span place, std::string text);
};

/// What a finding is known by from one run to the next: eight digits over its rule, where it is in the tree of the plan
/// and the values that it names; the same in every language, and whatever lines it stands on.
std::string print_of(const Diagnostic& finding);

/// Whether a comment, a setting or an option may take a finding back.
bool can_be_suppressed(const Diagnostic& finding);

/// Where findings go, one sink a plan. Of one rule about the text of a file (group 0) it keeps a thousand, and counts
/// the rest: nobody reads more, and a file of a million faults shall not take the memory of a million findings.
class Sink {
 public:
  explicit Sink(const Wording& wording) : wording_(wording) {}

  const Wording& wording() const { return wording_; }
  Language language() const { return wording_.language; }

  /// A finding at its rule's own severity. The reference is good until the next report.
  template <class... Args>
  Diagnostic& report(RuleId rule, source::Span span, const Message<Args...>& message,
                     const std::type_identity_t<Args>&... args) {
    Diagnostic& made = add(rule, span, text(message, args...));
    made.values.clear();
    ((made.values += as_value(args) + "\n"), ...);
    return made;
  }

  /// A text in the run's language; what it quotes of the plan in the plan's.
  template <class... Args>
  std::string text(const Message<Args...>& message, const std::type_identity_t<Args>&... args) const {
    return message(wording_, args...);
  }
  std::string text(const Phrase& phrase) const { return phrase(wording_); }

  /// Counts a finding of a rule that has said all of a file that is kept, and tells that it did: then nobody needs to
  /// know what to say of it.
  bool only_counts(RuleId rule, source::FileId file);

  std::vector<Diagnostic>& findings() { return findings_; }
  const std::vector<Diagnostic>& findings() const { return findings_; }

 private:
  Diagnostic& add(RuleId rule, source::Span span, std::string message);

  /// How often a rule has spoken of a file, and the last finding that was kept.
  struct Said {
    std::size_t count = 0;
    std::size_t last = 0;
  };
  Said& said_of(RuleId rule, source::FileId file);

  /// What only counting needs; there is a sink for each plan, and most have no finding.
  struct Counting {
    std::map<std::pair<RuleId, source::FileId>, Said> said;
    std::unique_ptr<Diagnostic> not_kept;  // the last of them
  };

  Wording wording_;
  std::vector<Diagnostic> findings_;
  std::unique_ptr<Counting> counting_;
};

/// What others found, after what was found already.
void append(std::vector<Diagnostic>& to, std::vector<Diagnostic> from);

/// How many there are of a severity, those that were only counted with them.
std::size_t count(std::span<const Diagnostic> findings, Severity severity);

/// By place, then by rule: the order in which findings are shown.
void sort_by_place(std::vector<Diagnostic>& findings);

}  // namespace sbs::diag
