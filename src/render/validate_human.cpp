#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/personal_number.h"
#include "base/text.h"
#include "plan/redact.h"
#include "render/findings.h"
#include "render/nouns.h"
#include "render/render.h"
#include "render/style.h"

namespace sbs::render {

namespace {

using diag::Diagnostic;
using diag::Severity;

constexpr Phrase fixed_by{"sbs validate --fix ändrar det", "sbs validate --fix changes it"};
constexpr Noun things{{"sak", "thing"}, {"saker", "things"}};
constexpr Message<std::string> asked_since{"{0} saknas eller är inte klara, fast det här har börjat",
                                           "{0} are missing or not done, though this has begun"};
constexpr Message<std::string> each_counts{"var och en räknas för sig; källan till en av dem: sbs explain {0}",
                                           "each counts by itself; the source of one of them: sbs explain {0}"};

constexpr Noun more_findings{{"påpekande till visas inte", "more finding is not shown"},
                             {"påpekanden till visas inte", "more findings are not shown"}};
constexpr Message<std::string, std::string> not_shown{
    "{0}: högst {1} av varje regel i en fil. Visa fler med: --max-findings N",
    "{0}: {1} of each rule in a file at most. Show more with: --max-findings N"};

constexpr Message<std::string> and_more{"{0} till av samma slag i filen räknas, men visas inte",
                                        "{0} more of the same kind in the file are counted, and not shown"};

/// A place to show: a line of a file, the columns to mark on it, and what to say beside them.
struct Shown {
  source::FileId file;
  std::size_t line;
  source::Span span;
  std::string label;
  bool primary;
};

/// The lines that a snippet is drawn with.
struct Strokes {
  std::string_view corner, bar, gap;
};

class Snippet {
 public:
  Snippet(const source::SourceMap& sources, const Style& style)
      : sources_(sources),
        style_(style),
        strokes_(style.ascii ? Strokes{"-->", "|", "..."} : Strokes{"┌─", "│", "┆"}) {}

  std::string draw(const Diagnostic& finding) {
    std::vector<Shown> shown{at(finding.span, finding.label, true)};
    for (const diag::Related& related : finding.related)
      shown.push_back(at(related.span, related.message, false));
    // The finding's own file first, then by place.
    std::stable_sort(shown.begin(), shown.end(), [&](const Shown& a, const Shown& b) {
      if (a.file != b.file) return a.file == finding.span.file || (b.file != finding.span.file && a.file < b.file);
      return a.span.begin < b.span.begin;
    });
    std::size_t last_line = 1;
    for (const Shown& one : shown)
      last_line = std::max(last_line, one.line);
    gutter_ = std::to_string(last_line).size();

    std::string out;
    for (std::size_t i = 0; i < shown.size(); ++i) {
      const bool new_file = i == 0 || shown[i].file != shown[i - 1].file;
      if (new_file) {
        if (i > 0) out += margin("", strokes_.bar) + "\n";
        out += header(shown[i].file == finding.span.file ? finding.span : shown[i].span);
        out += margin("", strokes_.bar) + "\n";
      }
      if (new_file || shown[i].line != shown[i - 1].line) {
        if (!new_file && shown[i].line > shown[i - 1].line + 1) out += margin("", strokes_.gap) + "\n";
        excerpt_ = excerpt_around(shown[i]);
        window_ = choose_window(shown, i);
        out += margin(std::to_string(shown[i].line), strokes_.bar) + " " + cropped(shown[i]) + "\n";
      }
      out += marks(shown[i], finding.severity);
    }
    out += margin("", strokes_.bar) + "\n";
    return out;
  }

  std::string note(std::string_view text) const {
    std::string out;
    add_wrapped(out, std::string(gutter_ + 1, ' ') + "= ", text, style_);
    return out;
  }

 private:
  /// The columns of the line that are shown, where it is too long for all of them.
  struct Window {
    std::size_t begin;
    std::size_t end;
  };

  Shown at(source::Span span, std::string label, bool primary) const {
    return {span.file, sources_.place(span.file, span.begin).line, span, std::move(label), primary};
  }

  std::string margin(std::string_view number, std::string_view stroke) const {
    return coloured(fmt::format("{:>{}} {}", number, gutter_, stroke), Colour::blue, style_);
  }

  std::string header(source::Span span) const {
    const auto place = sources_.place(span.file, span.begin);
    return fmt::format("{:{}} {} {}:{}:{}\n", "", gutter_, coloured(strokes_.corner, Colour::blue, style_),
                       printable(sources_.name(span.file)), place.line, place.column);
  }

  /// Of a line, what is looked at: of one that is far too long to be shown, only what stands around a place, so that a
  /// thousand findings on it do not each read all of it.
  struct Excerpt {
    std::size_t begin = 0;  // bytes into the file
    std::string_view text;
    bool cut_before = false;
    bool cut_after = false;
  };
  Excerpt excerpt_around(const Shown& shown) const {
    constexpr std::size_t long_line = 4096;
    constexpr std::size_t around = 1024;
    const std::size_t begin = sources_.line_begin(shown.file, shown.line);
    const std::string_view text = sources_.line(shown.file, shown.line);
    if (text.size() <= long_line) return {begin, text, false, false};
    const auto is_within_character = [&](std::size_t at) {
      return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
    };
    const std::size_t place =
        std::min<std::size_t>(shown.span.begin - std::min<std::size_t>(begin, shown.span.begin), text.size());
    std::size_t from = place - std::min(place, around);
    std::size_t to = std::min(place + around, text.size());
    while (from > 0 && is_within_character(from))
      --from;
    while (is_within_character(to))
      ++to;
    return {begin + from, text.substr(from, to - from), from > 0, to < text.size()};
  }

  /// Columns before the span, and those it takes on its first line; at least one.
  std::pair<std::size_t, std::size_t> columns(const Shown& shown) const {
    const std::string_view text = excerpt_.text;
    const std::size_t begin = excerpt_.begin;
    const std::size_t from =
        std::min<std::size_t>(shown.span.begin - std::min<std::size_t>(begin, shown.span.begin), text.size());
    const std::size_t to =
        std::clamp<std::size_t>(shown.span.end - std::min<std::size_t>(begin, shown.span.end), from, text.size());
    return {display_width(text.substr(0, from)), std::max<std::size_t>(1, display_width(text.substr(from, to - from)))};
  }

  std::size_t room() const { return style_.width > gutter_ + 13 ? style_.width - gutter_ - 3 : 10; }

  Window choose_window(const std::vector<Shown>& shown, std::size_t first) const {
    const std::size_t width = display_width(excerpt_.text);
    if (width <= room() && !excerpt_.cut_before && !excerpt_.cut_after) return {0, width};
    const auto [column, length] = columns(shown[first]);
    constexpr std::size_t before = 12;  // enough to see what the marked place belongs to
    const std::size_t inside = room() - 2 * display_width(cut_mark(style_));
    const std::size_t begin = column + length <= inside ? 0 : column - std::min(column, before);
    return {begin, std::min(width, begin + inside)};
  }

  /// What stands in the excerpt, without people who are hidden and personal numbers: also one that goes beyond the
  /// excerpt, or may go on on the next line.
  std::string text_shown(const Shown& shown) const {
    constexpr std::size_t longest_number = 200;  // with what may stand between its digits
    constexpr std::string_view any_last_four = "\nT000";
    const std::string_view line = sources_.line(shown.file, shown.line);
    const std::size_t at = excerpt_.begin - sources_.line_begin(shown.file, shown.line);
    const std::size_t from = at - std::min(at, longest_number);
    std::string around(line.substr(from, at - from + excerpt_.text.size() + longest_number));
    if (from + around.size() == line.size()) around += any_last_four;
    std::string text = printable(masked_part(around, at - from, excerpt_.text.size()));
    if (style_.redacted) text = plan::without_escaped_words(text);
    return style_.hidden == nullptr ? text : style_.hidden->masked(text);
  }

  std::string cropped(const Shown& shown) const {
    std::string text = text_shown(shown);
    if (window_.begin == 0 && !excerpt_.cut_before && !excerpt_.cut_after && display_width(text) <= window_.end)
      return text;
    std::string out;
    if (window_.begin > 0 || excerpt_.cut_before) out += cut_mark(style_);
    std::size_t column = 0;
    for (std::size_t i = 0; i < text.size();) {
      const auto [c, length] = code_point_at(text, i);
      const std::size_t width = display_width(std::string_view(text).substr(i, length));
      if (column >= window_.begin && column + width <= window_.end) out += text.substr(i, length);
      column += width;
      i += length;
    }
    if (window_.end < column || excerpt_.cut_after) out += cut_mark(style_);
    return out;
  }

  std::string marks(const Shown& shown, Severity severity) const {
    auto [column, length] = columns(shown);
    const bool cut = window_.begin > 0 || excerpt_.cut_before;
    const std::size_t shift = cut ? display_width(cut_mark(style_)) : 0;
    column = column < window_.begin ? 0 : column - window_.begin + shift;
    length = std::min(length, room() > column ? room() - column : 1);
    const Colour colour = shown.primary ? colour_of(severity) : Colour::blue;
    const std::string line_marks =
        std::string(column, ' ') + coloured(std::string(length, shown.primary ? '^' : '-'), colour, style_);
    std::string out = margin("", strokes_.bar) + " " + line_marks;
    if (shown.label.empty()) return out + "\n";
    if (column + length + 1 + display_width(shown.label) <= room())
      return out + " " + coloured(shown.label, colour, style_) + "\n";
    out += "\n";
    for (const std::string& text : wrap(shown.label, room()))
      out += margin("", strokes_.bar) + " " + coloured(text, colour, style_) + "\n";
    return out;
  }

  const source::SourceMap& sources_;
  const Style& style_;
  Strokes strokes_;
  std::size_t gutter_ = 1;
  Excerpt excerpt_;
  Window window_{0, 0};
};

std::string headline(const std::string& head, Severity severity, const std::string& message, const Style& style) {
  std::string lines;
  add_wrapped(lines, head + ": ", printable(message), style);
  return coloured(lines.substr(0, head.size()), colour_of(severity), style) + lines.substr(head.size());
}

std::string head_of(const Diagnostic& finding, Language language) {
  return fmt::format("{}[{}]", diag::name_of(finding.severity, language), diag::to_string(finding.rule));
}

/// Why sbs says so.
std::string reasons(const Diagnostic& finding, const Snippet& snippet, const Style& style) {
  std::string out;
  for (const std::string& why : why_of(finding, style.language))
    out += snippet.note(why);
  return out;
}

std::string block(const Diagnostic& finding, const source::SourceMap& sources, const Style& style) {
  std::string out = headline(head_of(finding, style.language), finding.severity, finding.message, style);
  Snippet snippet(sources, style);
  out += snippet.draw(finding);
  for (const std::string& help : finding.help)
    out += snippet.note(printable(help));
  if (finding.fix) out += snippet.note(fixed_by.in(style.language));
  out += reasons(finding, snippet, style);
  if (finding.more > 0) out += snippet.note(and_more(style.language, std::to_string(finding.more)));
  return out + snippet.note(fmt::format("sbs explain {}", diag::to_string(finding.rule)));
}

/// What stands where that began which a finding is asked for since.
std::string begun_there(const Diagnostic& finding) {
  if (finding.span == *finding.since) return finding.label;
  const auto there = std::find_if(finding.related.begin(), finding.related.end(),
                                  [&](const diag::Related& related) { return related.span == *finding.since; });
  return there == finding.related.end() ? std::string() : there->message;
}

/// What several of them ask before they say what to write: it is asked once, before them all.
std::vector<std::string> questions_shared(const std::vector<const Diagnostic*>& findings) {
  std::vector<std::string> shared;
  std::map<std::string, int> times;
  for (const Diagnostic* finding : findings)
    if (finding->help.size() > 1 && ++times[finding->help.front()] == 2) shared.push_back(finding->help.front());
  return shared;
}

/// One entry, and all that is missing since: a line each, with what to write.
std::string block_of_one_cause(const std::vector<const Diagnostic*>& findings, const source::SourceMap& sources,
                               const Style& style) {
  const Diagnostic& worst = **std::max_element(findings.begin(), findings.end(),
                                               [](const auto* a, const auto* b) { return a->severity < b->severity; });
  Diagnostic whole;
  whole.severity = worst.severity;
  whole.span = *worst.since;
  whole.label = begun_there(worst);
  std::string out =
      headline(std::string(diag::name_of(worst.severity, style.language)), worst.severity,
               asked_since(style.language, things(style.language, static_cast<long long>(findings.size()))), style);
  Snippet snippet(sources, style);
  out += snippet.draw(whole);
  std::vector<std::string> said = questions_shared(findings);
  for (const std::string& question : said)
    out += snippet.note(printable(question));
  for (const Diagnostic* finding : findings) {
    std::string line = head_of(*finding, style.language) + ": " + printable(finding->message);
    if (finding->span != whole.span) {
      const auto place = sources.place(finding->span.file, finding->span.begin);
      line += fmt::format(" ({}:{}:{})", printable(sources.name(finding->span.file)), place.line, place.column);
    }
    for (const std::string& help : finding->help) {
      if (std::find(said.begin(), said.end(), help) != said.end()) continue;
      line += "; " + printable(help);
      said.push_back(help);
    }
    out += snippet.note(line);
  }
  // Why, once for each rule: they stand together.
  const Diagnostic* before = nullptr;
  for (const Diagnostic* finding : findings) {
    if (before == nullptr || before->rule != finding->rule)
      out += snippet.note(fmt::format("{}: {}", diag::to_string(finding->rule), reason_of(*finding, style.language)));
    before = finding;
  }
  return out + snippet.note(each_counts(style.language, std::string(diag::to_string(worst.rule))));
}

/// Takes out what is more than so many of a rule in a file; how many.
std::size_t leave_out(std::vector<Told>& told, std::size_t most) {
  std::map<std::pair<source::FileId, diag::RuleId>, std::size_t> counts;
  return std::erase_if(told, [&](const Told& one) {
    return one.one_cause.empty() && ++counts[{one.finding->span.file, one.finding->rule}] > most;
  });
}

std::string block(const Told& told, const source::SourceMap& sources, const Style& style) {
  if (!told.one_cause.empty()) return block_of_one_cause(told.one_cause, sources, style) + "\n";
  return block(*told.finding, sources, style) + "\n";
}

}  // namespace

std::string validate_human(const Report& report, const source::SourceMap& sources, const Style& style) {
  std::vector<Told> told = told_by_cause(report.findings);
  const std::size_t left_out = report.most_shown ? leave_out(told, *report.most_shown) : 0;
  std::string out =
      joined(drawn_each(told, report.threads, [&](std::size_t at) { return block(told[at], sources, style); }));
  if (report.statistics) out += statistics(report, style);
  if (left_out > 0)
    add_wrapped(out, "",
                not_shown(style.language, more_findings(style.language, static_cast<long long>(left_out)),
                          std::to_string(*report.most_shown)),
                style);
  if (report.summary) out += summary_line(report, style);
  return out;
}

}  // namespace sbs::render
