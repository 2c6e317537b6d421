#include "yaml/text_checks.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "yaml/syntax.h"

namespace sbs::yaml {

namespace {

using diag::RuleId;

constexpr Message<std::string> decomposed{"en bokstav i {0} är lagrad som två tecken",
                                          "a letter in {0} is stored as two characters"};
constexpr Message<std::string> type_again{"skriv om ordet ”{0}”", "write the word “{0}” again"};
constexpr Message<> compose{"skriv om ordet", "write the word again"};

constexpr Message<> glued_comment{"kommentaren har inget mellanslag före sig", "the comment has no space before it"};
constexpr Message<> blank_before_comment{"sätt ett mellanslag före #", "put a space before the #"};

/// Where a comment that is glued to a node would begin: after what closes it, or after the mark of a block of text. The
/// end of the bytes where none can be.
std::size_t comment_may_be_glued_at(std::string_view bytes, const Node& node) {
  if (node.style == Style::literal || node.style == Style::folded)
    return bytes.find_first_not_of("+-123456789", node.begin + 1);
  const bool brackets = node.style == Style::flow && (node.kind == Kind::sequence || node.kind == Kind::mapping);
  const bool quoted = node.style == Style::single_quoted || node.style == Style::double_quoted;
  return brackets || quoted ? node.end : bytes.size();
}

/// The first comment that begins right after a comma or an opening bracket, in bytes that are no text.
std::optional<std::size_t> comment_after_mark(std::string_view bytes, std::size_t begin, std::size_t end) {
  const std::string_view between = bytes.substr(0, end);
  for (std::size_t at = between.find('#', begin); at != std::string_view::npos; at = between.find('#', at)) {
    if (at > begin && std::string_view(",[{").find(bytes[at - 1]) != std::string_view::npos) return at;
    at = bytes.find_first_of("\r\n", at);  // the rest of a comment
  }
  return std::nullopt;
}

}  // namespace

bool report_reserved_lines(const Document& document, std::size_t from, diag::Sink& sink) {
  const std::string_view bytes = document.bytes();
  bool any = false;
  std::uint32_t index = 0;  // of the first node that does not end above the line
  // Above the plan as well: a directive has no use there, and what was meant as a line of the plan would be lost.
  if (bytes.substr(from).starts_with('%') && !bytes.substr(from).starts_with("%YAML ")) {
    report_reserved_line(bytes, document.file(), from, sink);
    any = true;
  }
  for (std::size_t at = bytes.find("\n%"); at != std::string_view::npos; at = bytes.find("\n%", at + 1)) {
    while (index < document.size() && (document[{index}].kind != Kind::scalar || document[{index}].end <= at + 1))
      ++index;
    if (index < document.size() && document[{index}].begin <= at) continue;  // within a text
    report_reserved_line(bytes, document.file(), at + 1, sink);
    any = true;
  }
  return any;
}

void report_glued_comments(const Document& document, diag::Sink& sink) {
  const std::string_view bytes = document.bytes();
  const auto report = [&](std::size_t begin) {
    const auto end = std::min(bytes.find_first_of("\r\n", begin), bytes.size());
    sink.report(RuleId::SBS002, {document.file(), static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                glued_comment)
        .helped(sink.text(blank_before_comment));
  };
  std::size_t from = 0;  // what is no text and not looked at yet
  for (std::uint32_t index = 0; index < document.size(); ++index) {
    const Node& node = document[{index}];
    if (node.kind == Kind::scalar) {
      if (const auto glued = comment_after_mark(bytes, from, node.begin)) report(*glued);
      from = std::max<std::size_t>(from, node.end);
    }
    if (const auto after = comment_may_be_glued_at(bytes, node); after < bytes.size() && bytes[after] == '#')
      report(after);
  }
  if (const auto glued = comment_after_mark(bytes, from, bytes.size())) report(*glued);
}

void report_escaped_apostrophes(const Document& document, diag::Sink& sink) {
  const std::string_view bytes = document.bytes();
  for (std::uint32_t index = 0; index < document.size(); ++index) {
    const Node& node = document[{index}];
    if (node.kind != Kind::scalar || node.style != Style::double_quoted) continue;
    const std::string_view text = bytes.substr(node.begin, node.end - node.begin);
    for (std::size_t at = text.find('\\'); at < text.size(); at = text.find('\\', at + 2)) {
      if (!text.substr(at + 1).starts_with('\'')) continue;
      const auto begin = node.begin + static_cast<std::uint32_t>(at);
      report_unknown_escape({document.file(), begin, begin + 2}, sink);
    }
  }
}

void report_decomposed(std::string_view bytes, source::Span whole, diag::Sink& sink) {
  const std::string_view raw = bytes.substr(whole.begin, whole.end - whole.begin);
  const std::string composed = to_nfc(raw);
  if (composed == raw) return;  // written with escapes: no byte is wrong
  const auto differs = static_cast<std::size_t>(
      std::mismatch(raw.begin(), raw.end(), composed.begin(), composed.end()).first - raw.begin());
  constexpr std::string_view around_words = " \t\r\n\"',.:;()[]{}";
  const std::size_t before = raw.find_last_of(around_words, differs);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t end = std::min(raw.find_first_of(around_words, begin), raw.size());
  const source::Span word_span{whole.file, whole.begin + static_cast<std::uint32_t>(begin),
                               whole.begin + static_cast<std::uint32_t>(end)};
  const std::string word = to_nfc(raw.substr(begin, end - begin));
  sink.report(RuleId::SBS019, word_span, decomposed, quoted(word, sink.language()))
      .helped(sink.text(type_again, word))
      .fixed_by(sink.text(compose), whole, composed);
}

}  // namespace sbs::yaml
