#include "yaml/syntax.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/text.h"
#include "yaml/line.h"
#include "yaml/scalar.h"
#include "yaml/slips.h"

namespace sbs::yaml {

namespace {

using diag::RuleId;

constexpr Message<> tab{"raden är indragen med tabb", "the line is indented with a tab"};
constexpr Message<> use_spaces{"dra in med mellanslag, två för varje nivå", "indent with spaces, two for each level"};
constexpr Message<> open_quote{"texten inom citattecken avslutas aldrig",
                               "the text in quotation marks is never closed"};
constexpr Message<> opened_here{"här börjar den", "it begins here"};
constexpr Message<std::string> write_line{"skriv ”{0}”", "write “{0}”"};
constexpr Message<> close_quote{"avsluta texten med samma tecken, på samma rad",
                                "close the text with the same mark, on the same line"};
constexpr Message<> colon_in_value{"texten har ett kolon med mellanslag efter, och läses därför som en ny uppgift",
                                   "the text has a colon and a space in it, and so is read as a new key"};
constexpr Message<> remove_mark{"ta bort tecknet", "remove the character"};
constexpr Message<> quote_text{"sätt citattecken om texten, om den ska börja så",
                               "put the text in quotation marks, if it is to begin so"};
constexpr Message<> left_of_quotes{"raden hör till en text inom citattecken, men är inte indragen",
                                   "the line is part of a quoted text, but is not indented"};
constexpr Message<> indent_text{"dra in raden längre än den rad där citattecknen öppnas",
                                "indent the line further than the line on which the quotation marks open"};
constexpr Message<> quotes_open{"citattecknen öppnas här", "the quotation marks open here"};
constexpr Message<> left_of_brackets{"raden är inom parenteser, men är inte indragen",
                                     "the line is within brackets, but is not indented"};
constexpr Message<> brackets_open{"parentesen öppnas här", "the brackets open here"};
constexpr Message<> indent_more{"dra in raden längre än den rad där parentesen öppnas",
                                "indent the line further than the line that the brackets open on"};
constexpr Message<> second_colon{"här börjar den nya uppgiften", "here the new key begins"};
constexpr Message<> no_space_after_dash{"mellanslag saknas efter strecket", "there is no space after the dash"};
constexpr Message<std::string> reserved{"en text utan citattecken kan inte börja med ”{0}”",
                                        "a text without quotation marks cannot begin with “{0}”"};
constexpr Message<> after_quote{"det finns något efter textens sista citattecken",
                                "there is something after the closing quotation mark"};
constexpr Message<> quote_whole{"sätt citattecken om hela texten", "put the quotation marks around the whole text"};
constexpr Message<> remove_rest{"ta bort det som inte hör till texten", "remove what does not belong to the text"};
constexpr Message<std::string> open_bracket{"parentesen ”{0}” avslutas aldrig", "the bracket “{0}” is never closed"};
constexpr Message<std::string> close_bracket{"skriv ”{0}” där det som står inom parentesen slutar",
                                             "write “{0}” where what is within the brackets ends"};
constexpr Message<> within_brackets{"det här går inte att läsa inom parenteserna",
                                    "this cannot be read within the brackets"};
constexpr Message<> put_comma{"sätt ett kommatecken mellan uppgifterna", "put a comma between the keys"};
constexpr Message<> quote_colon{"sätt citattecken om texten, om den innehåller ett kolon",
                                "put the text in quotation marks, if it has a colon in it"};
constexpr Message<std::string> missing_colon{"kolonet saknas efter ”{0}”", "there is no colon after “{0}”"};
constexpr Message<> list_on_key_line{"en lista kan inte börja på samma rad som ordet före kolonet",
                                     "a list cannot begin on the line of the word before the colon"};
constexpr Message<> list_on_next_line{"börja listan på nästa rad, indragen och med ett streck",
                                      "begin the list on the next line, indented and with a dash"};
constexpr Message<> indentation{"indraget stämmer inte med raderna ovanför",
                                "the indentation does not fit the lines above"};
constexpr Message<> align{"låt raderna i samma grupp börja i samma kolumn",
                          "let the lines of one group begin in the same column"};
constexpr Message<> bad_escape{"texten inom dubbla citattecken har ett okänt tecken efter ”\\”",
                               "the text in double quotation marks has an unknown character after “\\”"};
constexpr Message<> double_backslash{"skriv två omvända snedstreck i stället för ett", "write two backslashes for one"};
constexpr Message<> single_quotes{"sätt annars enkla citattecken om texten",
                                  "put the text in single quotation marks instead"};
constexpr Message<> unreadable{"raden går inte att läsa som YAML", "the line cannot be read as YAML"};
constexpr Message<> look_above{"kontrollera också raden ovanför: ett citattecken, ett kolon eller ett indrag",
                               "check the line above too: a quotation mark, a colon or an indentation"};
constexpr Message<> several_documents{"filen innehåller flera YAML-dokument", "the file has several YAML documents"};
constexpr Message<> one_document{"ta bort raden ”---”", "remove the line “---”"};
constexpr Message<> several_files{"dela upp planen på flera filer i samma mapp, om det är flera delar",
                                  "split the plan over several files in one folder, if they are several parts"};
constexpr Message<> list_and_keys{"en lista och uppgifter blandas på samma nivå",
                                  "a list and keys are mixed on one level"};

/// The nearest line above that says something; none at the top.
std::optional<Line> line_above(std::string_view bytes, Line line) {
  while (line.begin > 0) {
    line = line_at(bytes, line.begin - 1 - (line.begin > 1 && bytes[line.begin - 2] == '\r' ? 1 : 0));
    const auto content = trim(line.text);
    if (!content.empty() && !content.starts_with('#')) return line;
  }
  return std::nullopt;
}

source::Span span(source::FileId file, std::size_t begin, std::size_t end) {
  return {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// Where the quoted text that opens at `at` ends (one past its quote); none where it is never closed.
std::optional<std::size_t> quote_end(std::string_view bytes, std::size_t at) {
  const char quote = bytes[at];
  for (std::size_t i = at + 1; i < bytes.size(); ++i) {
    if (quote == '"' && bytes[i] == '\\') {
      ++i;
    } else if (bytes[i] == quote) {
      if (quote == '\'' && i + 1 < bytes.size() && bytes[i + 1] == '\'')
        ++i;
      else
        return i + 1;
    }
  }
  return std::nullopt;
}

/// Where a value begins on a line: after `- ` and `key: `; the line's content where neither stands.
std::size_t value_begin(const Line& line) {
  std::size_t at = line.indent();
  while (line.text.substr(at).starts_with("- "))
    at = std::min(line.text.find_first_not_of(' ', at + 1), line.text.size());
  // Within brackets a line has many values; advice for one would take the others with it.
  if (at < line.text.size() && (line.text[at] == '{' || line.text[at] == '[')) return line.begin + at;
  const auto colon = line.text.find(": ", at);
  const auto quote = line.text.find_first_of("\"'#", at);
  if (colon != std::string_view::npos && (quote == std::string_view::npos || colon < quote))
    at = std::min(line.text.find_first_not_of(' ', colon + 1), line.text.size());
  return line.begin + at;
}

/// The last text that opens with a quote before `offset` and is not closed on its own line: where a quote was
/// forgotten, the reader stumbles only at a later one.
std::optional<std::size_t> quote_left_open(std::string_view bytes, std::size_t offset) {
  std::optional<std::size_t> open;
  for (std::size_t begin = 0; begin < bytes.size() && begin <= offset;) {
    const Line line = line_at(bytes, begin);
    begin = line.end + 1;
    const std::size_t value = value_begin(line);
    if (value >= line.end || (bytes[value] != '"' && bytes[value] != '\'')) continue;
    const auto end = quote_end(bytes, value);
    if (!end || *end > line.end) {
      open = value;
      if (!end || *end > offset) return open;
      begin = *end;
      // What follows the closing quote on its line is skipped: it is not the beginning of a value.
      begin = line_at(bytes, begin).end + 1;
      if (begin <= offset) open.reset();
    }
  }
  return open;
}

/// The line with its value in double quotes: `namn: "Malmens skola: F-6"`.
std::string with_quotes(std::string_view bytes, const Line& line) {
  const std::size_t begin = value_begin(line);
  const auto head = trim(bytes.substr(line.begin, begin - line.begin));
  return std::string(head) + " " + in_double_quotes(trim(without_comment(bytes.substr(begin, line.end - begin))));
}

/// The last bracket that is open at the end of the text, of those outside quotes and comments.
std::optional<std::size_t> open_bracket_before(std::string_view bytes, std::size_t offset) {
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < std::min(offset, bytes.size()); ++at) {
    const char c = bytes[at];
    const bool after_space = at == 0 || std::string_view(" \t\n\r[{,").find(bytes[at - 1]) != std::string_view::npos;
    if (c == '#' && after_space) {
      at = line_at(bytes, at).end;
    } else if ((c == '"' || c == '\'') && after_space) {
      const auto end = quote_end(bytes, at);
      if (!end) break;
      at = *end - 1;
    } else if ((c == '[' || c == '{') && (after_space || !open.empty())) {
      open.push_back(at);
    } else if ((c == ']' || c == '}') && !open.empty()) {
      open.pop_back();
    }
  }
  if (open.empty()) return std::nullopt;
  return open.back();
}

bool is_tab_indented(const Line& line) {
  const auto first = line.text.find_first_not_of(" \t");
  return first != std::string_view::npos && line.text.substr(0, first).find('\t') != std::string_view::npos;
}

bool is_dash_without_space(std::string_view content) {
  return content.size() > 1 && content[0] == '-' && content[1] != ' ' && content[1] != '-' && content[1] != '\t';
}

/// Names the slip on the line where the reader stopped; false where none is known.
bool report_line(std::string_view bytes, source::FileId file, const Line& line, diag::Sink& sink) {
  if (is_tab_indented(line)) {
    const auto first = line.begin + line.text.find_first_not_of(" \t");
    sink.report(RuleId::SBS002, span(file, line.begin, first), tab).helped(sink.text(use_spaces));
    return true;
  }
  if (is_dash_without_space(line.content())) {
    report_dash_without_space(bytes, file, line.begin + line.indent(), sink);
    return true;
  }
  const std::size_t value = value_begin(line);
  if (value >= line.end) return false;
  const char first = bytes[value];
  if (first == '"' || first == '\'') {
    const auto end = quote_end(bytes, value);
    if (!end) return false;
    if (*end <= line.end) {
      const auto rest = bytes.substr(*end, line.end - *end);
      const auto extra = rest.find_first_not_of(" \t");
      if (extra != std::string_view::npos && rest[extra] != '#') {
        const auto begin = *end + extra;
        sink.report(RuleId::SBS002, span(file, begin, line.end), after_quote)
            .helped(sink.text(quote_whole))
            .helped(sink.text(remove_rest));
        return true;
      }
    }
    if (first == '"' && bytes.substr(value, *end - value).find('\\') != std::string_view::npos) {
      report_unknown_escape(span(file, value, std::min(*end, line.end)), sink);
      return true;
    }
    return false;
  }
  if (first == '@' || first == '`' || first == '%') {
    sink.report(RuleId::SBS002, span(file, value, line.end), reserved, std::string(1, first))
        .helped(sink.text(write_line, with_quotes(bytes, line)));
    return true;
  }
  const auto text = without_comment(bytes.substr(value, line.end - value));
  if (value > line.begin + line.indent() && text.starts_with("- ") && bytes[line.begin + line.indent()] != '-') {
    sink.report(RuleId::SBS002, span(file, value, line.end), list_on_key_line).helped(sink.text(list_on_next_line));
    return true;
  }
  if (const auto colon = text.find(": ");
      colon != std::string_view::npos && value > line.begin + line.indent() && first != '[' && first != '{') {
    sink.report(RuleId::SBS002, span(file, value + colon, value + colon + 1), colon_in_value)
        .labelled(sink.text(second_colon))
        .helped(sink.text(write_line, with_quotes(bytes, line)));
    return true;
  }
  return false;
}

}  // namespace

void report_syntax_error(std::string_view bytes, source::FileId file, std::size_t offset, diag::Sink& sink) {
  offset = std::min(offset, bytes.size());
  if (report_slip(bytes, file, offset, sink)) return;
  if (const auto quote = quote_left_open(bytes, offset)) return report_open_quote(bytes, file, *quote, sink);
  const Line line = line_at(bytes, offset);
  if (report_line(bytes, file, line, sink)) return;
  if (const auto bracket = open_bracket_before(bytes, offset)) {
    if (!open_bracket_before(bytes, line.end)) {
      // The brackets are in order: it is a comma that is missing, or a text that needs its quotation marks.
      const std::size_t end = std::min(offset + 1, bytes.size());
      sink.report(RuleId::SBS002, span(file, std::min(offset, end), end), within_brackets)
          .helped(sink.text(put_comma))
          .helped(sink.text(quote_colon));
      return;
    }
    const std::string open(1, bytes[*bracket]);
    sink.report(RuleId::SBS002, span(file, *bracket, *bracket + 1), open_bracket, open)
        .labelled(sink.text(opened_here))
        .helped(sink.text(close_bracket, std::string(open == "[" ? "]" : "}")));
    return;
  }
  const auto above = line_above(bytes, line);
  if (above) {
    if (is_tab_indented(*above) && report_line(bytes, file, *above, sink)) return;
    const auto content = trim(above->content());
    const bool list_item = content.starts_with("- ");
    if (content.find(':') == std::string_view::npos && !list_item &&
        content.find_first_of("[]{}\"'") == std::string_view::npos) {
      const std::size_t begin = above->begin + above->indent();
      return report_missing_colon(span(file, begin, begin + content.size()), content, sink);
    }
  }
  const std::size_t begin = line.begin + line.indent();
  if (above && above->indent() != line.indent() && begin < line.end) {
    sink.report(RuleId::SBS002, span(file, begin, line.end), indentation).helped(sink.text(align));
    return;
  }
  sink.report(RuleId::SBS002, span(file, std::min(begin, line.end), line.end), unreadable)
      .helped(sink.text(look_above));
}

void report_open_quote(std::string_view bytes, source::FileId file, std::size_t offset, diag::Sink& sink) {
  const Line line = line_at(bytes, offset);
  const std::string quote(1, bytes[offset]);
  std::string closed(trim(line.text));
  closed += quote;
  sink.report(RuleId::SBS002, span(file, offset, offset + 1), open_quote)
      .labelled(sink.text(opened_here))
      .helped(sink.text(close_quote))
      .helped(sink.text(write_line, closed));
}

void report_dash_without_space(std::string_view bytes, source::FileId file, std::size_t offset, diag::Sink& sink) {
  const Line line = line_at(bytes, offset);
  const auto rest = bytes.substr(offset + 1, line.end - offset - 1);
  sink.report(RuleId::SBS002, span(file, offset, offset + 1), no_space_after_dash)
      .helped(sink.text(write_line, "- " + std::string(trim(rest))));
}

namespace {

/// Reports the first line of what begins on another line and is indented no further than that one; of brackets, what
/// closes them may stand as far to the left as the line that they open on.
void report_lines_left_of(std::string_view bytes, source::Span whole, bool brackets, diag::Sink& sink) {
  const Line first = line_at(bytes, whole.begin);
  if (first.end >= whole.end) return;
  const bool by_itself = first.begin + first.indent() == whole.begin;
  const std::size_t least = first.indent() + (by_itself ? 0 : 1);
  for (std::size_t at = bytes.find_first_not_of("\r\n", first.end); at < whole.end;) {
    const Line line = line_at(bytes, at);
    const auto content = trim(line.text);
    const bool says_something = !content.empty() && (!brackets || content[0] != '#');
    const bool closes = brackets && says_something && (content[0] == ']' || content[0] == '}');
    if (says_something && line.indent() < (closes ? first.indent() : least)) {
      sink.report(RuleId::SBS002, span(whole.file, line.begin + line.indent(), line.end),
                  brackets ? left_of_brackets : left_of_quotes)
          .pointing_at({whole.file, whole.begin, whole.begin + 1}, sink.text(brackets ? brackets_open : quotes_open))
          .helped(sink.text(brackets ? indent_more : indent_text));
      return;
    }
    at = bytes.find_first_not_of("\r\n", line.end);
  }
}

}  // namespace

void report_lines_left_of_brackets(std::string_view bytes, source::Span brackets, diag::Sink& sink) {
  report_lines_left_of(bytes, brackets, true, sink);
}

void report_lines_left_of_quotes(std::string_view bytes, source::Span quoted, diag::Sink& sink) {
  report_lines_left_of(bytes, quoted, false, sink);
}

void report_comma_alone(source::Span comma, diag::Sink& sink) {
  sink.report(RuleId::SBS002, comma, within_brackets).helped(sink.text(remove_mark));
}

void report_dash_within_brackets(source::Span dash, diag::Sink& sink) {
  sink.report(RuleId::SBS002, dash, reserved, std::string("-"))
      .helped(sink.text(remove_mark))
      .helped(sink.text(quote_text));
}

void report_unknown_escape(source::Span text, diag::Sink& sink) {
  sink.report(RuleId::SBS002, text, bad_escape).helped(sink.text(double_backslash)).helped(sink.text(single_quotes));
}

void report_reserved_line(std::string_view bytes, source::FileId file, std::size_t offset, diag::Sink& sink) {
  const Line line = line_at(bytes, offset);
  sink.report(RuleId::SBS002, span(file, line.begin, line.end), reserved, std::string(1, bytes[offset]))
      .helped(sink.text(remove_mark))
      .helped(sink.text(quote_text));
}

void report_missing_colon(source::Span key, std::string_view text, diag::Sink& sink) {
  std::string shown(trim(text));
  const auto space = shown.find(' ');
  const std::string first = shown.substr(0, space);
  const std::string rest = space == std::string::npos ? std::string() : " " + shown.substr(space + 1);
  sink.report(RuleId::SBS002, key, missing_colon, first).helped(sink.text(write_line, first + ":" + rest));
}

void report_second_document(std::string_view bytes, source::FileId file, std::size_t offset, diag::Sink& sink) {
  if (report_slip(bytes, file, offset, sink)) return;
  const Line line = line_at(bytes, offset);
  if (is_dash_without_space(line.content()))
    return report_dash_without_space(bytes, file, line.begin + line.indent(), sink);
  // yaml-cpp begins a document also where none was meant: keys after a list that stands at the margin.
  const auto before = bytes.substr(0, line.begin);
  const bool marked = line.text.starts_with("---") || before.find("\n---") != std::string_view::npos ||
                      before.find("\n...") != std::string_view::npos || before.starts_with("---");
  auto& finding = sink.report(RuleId::SBS002, span(file, line.begin, std::max(line.begin + 1, line.end)),
                              marked ? several_documents : list_and_keys);
  finding.helped(marked ? sink.text(one_document) : sink.text(align));
  if (marked) finding.helped(sink.text(several_files));
}

}  // namespace sbs::yaml
