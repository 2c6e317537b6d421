#include "diag/suppression.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/characters.h"
#include "base/text.h"

namespace sbs::diag {

namespace {

using source::Span;

constexpr Message<> no_exception{"kommentaren liknar ett undantag, men är inte ett",
                                 "the comment looks like an exception, but is not one"};
constexpr Message<> no_rule{"kommentaren säger inte vilken regel undantaget gäller",
                            "the comment does not say which rule the exception is from"};
constexpr Message<std::string> unknown_rule{"ingen regel heter {0}", "there is no rule {0}"};
constexpr Message<std::string> did_you_mean{"menade ni {0}?", "did you mean {0}?"};
constexpr Message<> no_reason{"undantaget har inget skäl och gäller därför inte",
                              "the exception has no reason, and so does not apply"};
constexpr Message<std::string> add_reason{"skriv skälet sist i kommentaren, efter ”# sbs: ignore {0}”",
                                          "write the reason last in the comment, after “# sbs: ignore {0}”"};
constexpr Message<> bad_until{"i undantaget saknas ett datum efter ”until”", "the exception has no date after “until”"};
constexpr Message<> write_until{"skriv datumet som ”until 2027-01-31”", "write the date as in “until 2027-01-31”"};
constexpr Message<std::string> expired{"undantaget gällde till och med {0}", "the exception applied until {0}"};
constexpr Message<> renew{"skriv ett nytt datum, om undantaget ska fortsätta att gälla",
                          "write a new date, if the exception is to go on"};
constexpr Message<std::string> not_allowed{"det går inte att göra undantag från {0}",
                                           "no exception can be made from {0}"};
constexpr Message<> mend_instead{"rätta felet, och ta bort kommentaren", "correct the error, and remove the comment"};
constexpr Message<std::string> unused{"undantaget behövs inte: {0} säger inte till om något här",
                                      "the exception is not needed: {0} finds nothing here"};
constexpr Message<> remove_comment{"ta bort kommentaren", "remove the comment"};
constexpr Message<> move_comment{"flytta kommentaren till den rad som regeln säger något om, om den står på fel rad",
                                 "move the comment to the line that the rule reports, if it is on the wrong line"};
constexpr Message<> the_form{"skriv ”# sbs: ignore”, sedan regelns namn, som SBS312, och sist skälet",
                             "write “# sbs: ignore”, then the name of the rule, such as SBS312, and last the reason"};

bool is_space(char c) { return c == ' ' || c == '\t'; }

/// Takes words off the front of a comment, with their places.
class Words {
 public:
  Words(std::string_view text, Span span) : text_(text), span_(span) {}

  /// The next word and its place, without taking it; empty at the end.
  std::string_view peek() {
    while (at_ < text_.size() && is_space(text_[at_]))
      ++at_;
    std::size_t end = at_;
    while (end < text_.size() && !is_space(text_[end]))
      ++end;
    return text_.substr(at_, end - at_);
  }
  Span place(std::string_view word) const {
    const auto begin = span_.begin + static_cast<std::uint32_t>(at_);
    return {span_.file, begin, begin + static_cast<std::uint32_t>(word.size())};
  }
  void skip(std::string_view word) { at_ += word.size(); }
  bool take(std::string_view word) {
    if (peek() != word) return false;
    skip(word);
    return true;
  }
  std::string rest() const { return std::string(trim(text_.substr(at_))); }

 private:
  std::string_view text_;
  Span span_;
  std::size_t at_ = 0;
};

/// `SBS312`, `SBS312,` and `SBS312:` name the same rule.
std::string_view without_mark(std::string_view word) {
  while (!word.empty() && (word.back() == ',' || word.back() == ':' || word.back() == ';'))
    word.remove_suffix(1);
  return word;
}

bool looks_like_an_id(std::string_view word) {
  return word.size() > 3 && fold_case(word.substr(0, 3)) == "sbs" && word[3] >= '0' && word[3] <= '9';
}

/// Whether a comment was meant as one of ours: it begins with sbs, in any spelling, and a word that is nearly `ignore`.
bool is_nearly_ours(std::string_view text) {
  const auto first = text.find_first_not_of(" \t:");
  if (first == std::string_view::npos) return false;
  // Most comments begin with a letter that is none of ours in any case or dress.
  const auto letter = static_cast<unsigned char>(text[first]);
  if (letter < 0x80 && letter != 's' && letter != 'S') return false;
  std::string typed = fold_case(as_typed(text));
  std::replace(typed.begin(), typed.end(), ':', ' ');
  std::string_view rest = trim(typed);
  if (!rest.starts_with("sbs") || rest.size() == 3 || rest[3] != ' ') return false;
  rest = trim(rest.substr(3));
  const std::string_view word = rest.substr(0, rest.find(' '));
  constexpr unsigned two_slips = 4;
  constexpr std::array<std::string_view, 3> meant{"ignore", "ignorera", "undanta"};
  return std::any_of(meant.begin(), meant.end(),
                     [&](std::string_view one) { return typing_distance(word, one) <= two_slips; });
}

/// Takes what stands between the rules and the day until which they are ignored; false where no day is meant.
bool take_until(Words& words) {
  if (words.take("until") || words.take("till") || words.take("t.o.m.") || words.take("t.o.m")) {
    if (words.take("och")) words.take("med");
    return true;
  }
  return false;
}

std::optional<Comment> read_one(Span span, const source::SourceMap& sources) {
  const std::string_view text = sources.text(span);
  Words words(text.substr(1), {span.file, span.begin + 1, span.end});
  Comment comment;
  comment.span = span;
  if (!words.take("sbs:") || !words.take("ignore")) {
    if (!is_nearly_ours(text.substr(1))) return std::nullopt;
    comment.misspelt = true;
    return comment;
  }
  for (;;) {
    const std::string_view word = without_mark(words.peek());
    const auto rule = word.empty() ? std::nullopt : find_rule(word);
    // Of several rules only the first may be given by its name: later words belong to the reason.
    if (!rule || (!comment.rules.empty() && !looks_like_an_id(word))) {
      if (comment.rules.empty() || looks_like_an_id(word)) comment.unknown = word;
      break;
    }
    comment.rules.push_back({*rule, words.place(word)});
    words.skip(words.peek());
  }
  if (take_until(words)) {
    const std::string_view day = words.peek();
    comment.until_span = words.place(day);
    comment.until = parse_day(day);
    words.skip(day);
  }
  comment.reason = words.rest();
  return comment;
}

/// A plan's comments, held against what was found in it.
class Judge {
 public:
  Judge(std::span<const Comment> comments, const source::SourceMap& sources, Language language,
        const Knowledge& knowledge)
      : sources_(sources), knowledge_(knowledge), sink_(language) {
    for (const Comment& comment : comments) {
      by_line_[{comment.span.file, comment.line}].push_back(comments_.size());
      comments_.push_back({&comment, std::vector<Use>(comment.rules.size())});
    }
  }

  Judged judge(std::vector<Diagnostic> findings) {
    take(findings);
    left_ = findings;
    for (const Used& used : comments_)
      if (holds(*used.comment) && !used.comment->rules.empty())
        report_use(used, false);
      else
        report_fault(*used.comment);
    take(sink_.findings());
    for (const Used& used : comments_)
      if (holds(*used.comment)) report_use(used, true);
    for (Diagnostic& one : sink_.findings())
      findings.push_back(std::move(one));
    return {std::move(findings), std::move(suppressed_)};
  }

 private:
  /// What came of a rule that a comment names.
  struct Use {
    bool used = false;
    bool refused = false;  // it found something there that may not be suppressed
  };
  struct Used {
    const Comment* comment;
    std::vector<Use> rules;
  };

  bool holds(const Comment& comment) const {
    const bool in_time = !comment.until_span || (comment.until && knowledge_.today <= *comment.until);
    return !comment.reason.empty() && in_time && comment.unknown.empty() && !comment.misspelt;
  }

  /// Moves the findings that a comment suppresses out of the list.
  void take(std::vector<Diagnostic>& findings) {
    if (comments_.empty()) return;
    findings.erase(
        std::remove_if(findings.begin(), findings.end(), [&](Diagnostic& finding) { return is_suppressed(finding); }),
        findings.end());
  }

  bool is_suppressed(Diagnostic& finding) {
    const bool may = can_be_suppressed(finding) && finding.more == 0;  // it stands for others, elsewhere
    const std::size_t line = sources_.place(finding.span.file, finding.span.begin).line;
    const auto here = by_line_.find({finding.span.file, line});
    if (here == by_line_.end()) return false;
    for (const std::size_t one : here->second) {
      auto& [comment, rules] = comments_[one];
      if (!holds(*comment)) continue;
      for (std::size_t at = 0; at < rules.size(); ++at) {
        if (comment->rules[at].rule != finding.rule) continue;
        (may ? rules[at].used : rules[at].refused) = true;
        if (!may) continue;
        suppressed_.push_back({std::move(finding), comment->reason});
        return true;
      }
    }
    return false;
  }

  /// What is wrong with the comment itself.
  void report_fault(const Comment& comment) {
    if (comment.misspelt) {
      sink_.report(RuleId::SBS017, comment.span, no_exception).helped(sink_.text(the_form));
    } else if (!comment.unknown.empty()) {
      auto& finding =
          sink_.report(RuleId::SBS017, comment.span, unknown_rule, quoted(comment.unknown, sink_.language()));
      const std::string meant = guess_rule(comment.unknown);
      if (!meant.empty())
        finding.helped(sink_.text(did_you_mean, meant));
      else
        finding.helped(sink_.text(the_form));
    } else if (comment.rules.empty()) {
      sink_.report(RuleId::SBS017, comment.span, no_rule).helped(sink_.text(the_form));
    } else if (comment.until_span && !comment.until) {
      sink_.report(RuleId::SBS017, comment.span, bad_until).helped(sink_.text(write_until));
    } else if (comment.reason.empty()) {
      sink_.report(RuleId::SBS017, comment.span, no_reason)
          .helped(sink_.text(add_reason, std::string(to_string(comment.rules.front().rule))));
    } else if (comment.until && *comment.until < knowledge_.today) {
      sink_.report(RuleId::SBS017, comment.span, expired, long_date(*comment.until, sink_.language()))
          .helped(sink_.text(remove_comment))
          .helped(sink_.text(renew));
    }
  }

  /// Which of its rules found nothing to suppress: SBS017 itself, or the others.
  void report_use(const Used& used, bool of_this_rule) {
    for (std::size_t at = 0; at < used.rules.size(); ++at) {
      const auto& [rule, span] = used.comment->rules[at];
      if (used.rules[at].used || (rule == RuleId::SBS017) != of_this_rule) continue;
      const std::string name(to_string(rule));
      if (used.rules[at].refused || !may_be_suppressed(rule))
        sink_.report(RuleId::SBS017, span, not_allowed, name).helped(sink_.text(mend_instead));
      else if (knowledge_.looked(rule, left_))
        sink_.report(RuleId::SBS017, span, unused, name)
            .helped(sink_.text(remove_comment))
            .helped(sink_.text(move_comment));
    }
  }

  const source::SourceMap& sources_;
  const Knowledge& knowledge_;
  Sink sink_;
  std::vector<Used> comments_;
  std::map<std::pair<source::FileId, std::size_t>, std::vector<std::size_t>> by_line_;  // places in `comments_`
  std::span<const Diagnostic> left_;
  std::vector<Suppressed> suppressed_;
};

}  // namespace

std::vector<Comment> read_comments(std::span<const Span> comments, const source::SourceMap& sources) {
  std::vector<Comment> ours;
  const auto is_ours = [&](const Span& span) { return read_one(span, sources).has_value(); };
  if (std::none_of(comments.begin(), comments.end(), is_ours)) return ours;  // as of most plans: no lines are counted
  // A comment speaks of its own line; one that is alone on its line, of the next line that is not only a comment. Read
  // from the last one up, what the one below speaks of is known.
  std::size_t line_below = 0;
  std::size_t spoken_of = 0;
  bool below_alone = false;
  for (std::size_t at = comments.size(); at-- > 0;) {
    const Span& span = comments[at];
    const std::size_t line = sources.place(span.file, span.begin).line;
    const std::size_t begin = sources.line_begin(span.file, line);
    const std::string_view before = sources.text({span.file, static_cast<std::uint32_t>(begin), span.begin});
    const bool alone = before.find_first_not_of(" \t") == std::string_view::npos;
    const bool last = span.end >= sources.bytes(span.file).size();
    if (!alone || last)
      spoken_of = line;
    else if (line_below != line + 1 || at + 1 >= comments.size() || comments[at + 1].file != span.file || !below_alone)
      spoken_of = line + 1;
    line_below = line;
    below_alone = alone;
    if (auto comment = read_one(span, sources)) {
      comment->line = spoken_of;
      ours.push_back(std::move(*comment));
    }
  }
  std::reverse(ours.begin(), ours.end());
  return ours;
}

Judged judge(std::span<const Comment> comments, std::vector<Diagnostic> findings, const source::SourceMap& sources,
             Language language, const Knowledge& knowledge) {
  return Judge(comments, sources, language, knowledge).judge(std::move(findings));
}

}  // namespace sbs::diag
