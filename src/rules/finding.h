#pragma once

#include <string>
#include <type_traits>
#include <vector>

#include "base/date.h"
#include "base/message.h"
#include "base/text.h"
#include "diag/diagnostic.h"
#include "plan/names.h"
#include "programme/history.h"

/// The vocabulary that rules are written in: a rule says what it finds and where. Under which id, in which language and
/// at which level it is told follows from the rule's own data.
namespace sbs::rules {

using diag::RuleId;
using diag::Severity;
using plan::Label;
using plan::MandateKey;
using plan::QuotedLabel;
using plan::TheEvent;
using plan::TheSchool;
using plan::Title;

/// A word of a plan, as an argument of a text: in the language that the plan is written in.
struct Written {
  Phrase word;
};
inline std::string_view worded(const Written& written, const Wording& wording) {
  return written.word.in(messages_beside(wording.keys));
}
inline std::string as_value(const Written& written) { return std::string(written.word.in(Language::en)); }

/// The same between quotation marks.
struct QuotedWritten {
  Phrase word;
};
inline std::string worded(const QuotedWritten& written, const Wording& wording) {
  return quoted(worded(Written{written.word}, wording), wording.language);
}
inline std::string as_value(const QuotedWritten& written) { return std::string(written.word.in(Language::en)); }

/// A word of a plan as it is said in running text: "följa upp", which plans write `följa_upp`.
struct Said {
  Phrase words;
  Phrase written;
};
inline std::string_view worded(const Said& said, const Wording& wording) { return said.words.in(wording.language); }
inline std::string as_value(const Said& said) { return std::string(said.written.in(Language::en)); }

/// What helps with whatever is only possible: dates are what is not known.
inline constexpr Message<> say_the_day{"skriv datumen mer exakt, om ni vet dem",
                                       "write the dates more exactly, if you know them"};

/// What helps where a date may be the mistake.
inline constexpr Message<> if_date_is_wrong{"rätta datumet, om det är fel", "correct the date, if it is wrong"};

/// What to write where the organiser has not given its final report.
inline constexpr Message<> add_final_report{
    "lägg till ”händelse: slutredovisning” i ”tidslinje”, med datumet efter ”klar” och ”av: [huvudman]”",
    "add “event: final_report” to “timeline”, with the date after “done” and “by: [organiser]”"};

/// What becomes of a finding where dates are known only in part, and only some of their readings break the rule.
enum class Imprecise : unsigned char {
  no_dates,  ///< the rule compares none
  silent,    ///< every reading has to break it
  note,      ///< a note that says "may"
  warning    ///< a warning that says "may"
};

/// What stands where a step has begun, or the work of a team.
inline constexpr Message<> step_has_begun{"här har steget börjat", "here the step has begun"};
inline constexpr Message<programme::Step> this_step_has_begun{"här har {0}, börjat", "here {0}, has begun"};
inline constexpr Message<> work_is_under_way{"här är arbetet i gång", "here the work is under way"};

/// A finding that is being told; what there is none of can be told all the same, and comes to nothing.
class Finding {
 public:
  Finding() = default;
  Finding(diag::Diagnostic& told, const Wording& wording, bool certain)
      : told_(&told), wording_(wording), certain_(certain) {}

  /// Whether there is one: asked only where it takes work to find what to tell of it.
  explicit operator bool() const { return told_ != nullptr; }

  /// What stands beside the caret.
  template <class... Args>
  Finding& label(const Message<Args...>& words, const std::type_identity_t<Args>&... args) {
    if (told_ != nullptr) told_->labelled(words(wording_, args...));
    return *this;
  }
  /// Another place that helps to understand it.
  template <class... Args>
  Finding& points_at(source::Span place, const Message<Args...>& words, const std::type_identity_t<Args>&... args) {
    if (told_ != nullptr) told_->pointing_at(place, words(wording_, args...));
    return *this;
  }
  /// The limit, or what to write.
  template <class... Args>
  Finding& help(const Message<Args...>& words, const std::type_identity_t<Args>&... args) {
    if (told_ != nullptr) told_->helped(words(wording_, args...));
    return *this;
  }
  /// Why, where it is not what the rule says of all its cases.
  template <class... Args>
  Finding& because(const Message<Args...>& words, const std::type_identity_t<Args>&... args) {
    if (told_ != nullptr) told_->because(words(wording_, args...));
    return *this;
  }
  /// Where that began without which nothing would be missing.
  Finding& since(source::Span begun, const Message<>& words = step_has_begun) {
    if (told_ != nullptr) told_->asked_since(begun, words(wording_));
    return *this;
  }
  Finding& since(const programme::BegunStep& begun) {
    if (told_ != nullptr) told_->asked_since(begun.place, this_step_has_begun(wording_, begun.step));
    return *this;
  }
  /// What `--fix` writes in its place.
  template <class... Args>
  Finding& fix(source::Span place, const std::string& text, const Message<Args...>& words,
               const std::type_identity_t<Args>&... args) {
    if (told_ != nullptr) told_->fixed_by(words(wording_, args...), place, text);
    return *this;
  }
  /// Another level than the rule's own. What is only possible keeps the level that the rule has for that.
  Finding& at(Severity level) {
    if (told_ != nullptr && certain_) told_->at_level(level);
    return *this;
  }

 private:
  diag::Diagnostic* told_ = nullptr;
  Wording wording_ = Language::en;
  bool certain_ = true;
};

/// Whoever tells what a rule finds.
class Reporter {
 public:
  Reporter(RuleId rule, Imprecise imprecise, diag::Sink& sink) : rule_(rule), imprecise_(imprecise), sink_(&sink) {}

  Language language() const { return sink_->language(); }
  KeyLanguage keys() const { return sink_->wording().keys; }

  template <class... Args>
  Finding report(source::Span place, const Message<Args...>& words, const std::type_identity_t<Args>&... args) const {
    return {sink_->report(rule_, place, words, args...), sink_->wording(), true};
  }

  /// Of dates: nothing where they are as they should be under every reading; `may` says it, at the level that the rule
  /// has for that, where only some readings break the rule.
  template <class... Args>
  Finding report(Certainty certainty, source::Span place, const Message<Args...>& certain, const Message<Args...>& may,
                 const std::type_identity_t<Args>&... args) const {
    if (certainty == Certainty::certainly) return report(place, certain, args...);
    if (certainty == Certainty::no || imprecise_ == Imprecise::silent) return {};
    diag::Diagnostic& told = sink_->report(rule_, place, may, args...);
    told.at_level(imprecise_ == Imprecise::warning ? Severity::warning : Severity::note)
        .helped(sink_->text(say_the_day));
    return {told, sink_->wording(), false};
  }

 private:
  RuleId rule_;
  Imprecise imprecise_;
  diag::Sink* sink_;
};

}  // namespace sbs::rules
