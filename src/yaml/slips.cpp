#include "yaml/slips.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/characters.h"
#include "base/text.h"
#include "source/source_map.h"
#include "yaml/line.h"
#include "yaml/scalar.h"

namespace sbs::yaml {

namespace {

using diag::RuleId;

constexpr Message<> web_page{"filen är en webbsida (HTML) och inte en plan",
                             "the file is a web page (HTML) and not a plan"};
constexpr Message<> save_raw{"ladda ner själva filen (på GitHub: Raw), inte sidan som visar den",
                             "download the file itself (on GitHub: Raw), not the page that shows it"};
constexpr Message<> conflict{"raderna är en konflikt från git som inte är löst",
                             "the lines are a conflict from git that is not resolved"};
constexpr Message<> resolve{"behåll den ena versionen, och ta bort raderna med <<<<<<<, ======= och >>>>>>>",
                            "keep one of the versions, and remove the lines with <<<<<<<, ======= and >>>>>>>"};
constexpr Message<> fence{"raden hör till Markdown, inte till planen", "the line belongs to Markdown, not to the plan"};
constexpr Message<> remove_line{"ta bort raden", "remove the line"};
constexpr Message<std::string> odd_indent{"indraget har tecknet {0}, som inte är ett vanligt mellanslag",
                                          "the indentation has the character {0}, which is not an ordinary space"};
constexpr Message<std::string> odd_after_colon{"tecknet efter kolonet är {0} i stället för ett mellanslag",
                                               "the character after the colon is {0} instead of a space"};
constexpr Message<std::string> odd_dash{"raden börjar med tecknet {0}, som bara liknar ett bindestreck",
                                        "the line begins with the character {0}, which only looks like a hyphen"};
constexpr Message<std::string> odd_colon{"tecknet {0} efter ordet liknar bara ett kolon",
                                         "the character {0} after the word only looks like a colon"};
constexpr Message<> no_space{"mellanslag saknas efter kolonet", "there is no space after the colon"};
constexpr Message<std::string> indicator{"en text utan citattecken kan inte börja med ”{0}”",
                                         "a text without quotation marks cannot begin with “{0}”"};
constexpr Message<> unknown_yet{"ta bort raden så länge ni inte vet", "remove the line as long as you do not know"};
constexpr Message<> colon_at_end{"texten slutar med ett kolon, och läses därför som en ny uppgift",
                                 "the text ends with a colon, and so is read as a new key"};
constexpr Message<> list_divided{"värdena i listan skiljs åt med kommatecken, inte semikolon",
                                 "the items of the list are divided by commas, not semicolons"};
constexpr Message<std::string> write_line{"skriv ”{0}”", "write “{0}”"};
constexpr Message<> write_plain{"skriv det vanliga tecknet", "write the ordinary character"};

bool is_key_character(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
         c == 0xE5 || c == 0xE4 || c == 0xF6 || c == 0xC5 || c == 0xC4 || c == 0xD6;
}

bool looks_like_colon(char32_t c) {
  return c == 0xFF1A || c == 0xFE55 || c == 0xA789 || c == 0x2236 || c == 0xFE13 || c == 0x02D0;
}

bool looks_like_item_mark(char32_t c) {
  return c >= 0x80 && (is_dash(c) || c == 0x2022 || c == 0x00B7 || c == 0x25AA || c == 0x25E6 || c == 0x25CF ||
                       c == 0x25CB || c == 0x2023 || c == 0x2219);
}

/// Whether a value only says that a block text follows: `|`, `>-`.
bool is_block_header(std::string_view value) {
  return (value[0] == '|' || value[0] == '>') && value.find_first_not_of("0123456789+-", 1) == std::string_view::npos;
}

/// One line held against the slips.
class Look {
 public:
  Look(const Line& line, source::FileId file, diag::Sink& sink) : line_(line), file_(file), sink_(sink) {}

  /// Says what is wrong with the line; false where nothing is that it knows.
  bool report() {
    std::size_t at = 0;
    std::optional<std::size_t> odd;
    while (at < line_.text.size()) {
      const auto [c, length] = code_point_at(line_.text, at);
      if (!is_blank(c) && !is_unseen(c)) break;
      if (c != ' ' && c != '\t' && !odd) odd = at;
      at += length;
    }
    if (at >= line_.text.size() || line_.text[at] == '#') return false;
    if (odd) return report_indent(*odd, at);
    return report_mark(at) || report_key(item_content(at));
  }

 private:
  source::Span span(std::size_t begin, std::size_t end) const {
    return {file_, static_cast<std::uint32_t>(line_.begin + begin), static_cast<std::uint32_t>(line_.begin + end)};
  }

  /// The line as it should be, without its indentation.
  std::string from(std::size_t begin, const std::string& instead, std::size_t rest) const {
    const std::string_view head = line_.text.substr(0, begin);
    const auto first = head.find_first_not_of(" \t");
    return std::string(trim(first == std::string_view::npos ? std::string_view() : head.substr(first))) +
           (first == std::string_view::npos ? "" : " ") + instead + std::string(trim(line_.text.substr(rest)));
  }

  bool report_indent(std::size_t odd, std::size_t content) {
    const auto [c, length] = code_point_at(line_.text, odd);
    std::string plain;
    for (std::size_t at = 0; at < content;) {
      const auto one = code_point_at(line_.text, at);
      if (!is_unseen(one.value)) plain += ' ';
      at += one.length;
    }
    sink_.report(RuleId::SBS002, span(odd, odd + length), odd_indent, code_point_name(c))
        .helped(sink_.text(write_plain))
        .fixed_by(sink_.text(write_plain), span(0, content), plain);
    return true;
  }

  /// Something that only looks like the dash of an item.
  bool report_mark(std::size_t at) {
    const auto [c, length] = code_point_at(line_.text, at);
    const bool asterisk = c == '*';
    if (!asterisk && !looks_like_item_mark(c)) return false;
    const std::size_t after = at + length;
    if (after >= line_.text.size() || !is_blank(code_point_at(line_.text, after).value)) return false;
    sink_.report(RuleId::SBS002, span(at, after), odd_dash, asterisk ? std::string("*") : code_point_name(c))
        .helped(sink_.text(write_line, from(at, "- ", after)))
        .fixed_by(sink_.text(write_plain), span(at, after), "-");
    return true;
  }

  /// After `- `, as often as it stands.
  std::size_t item_content(std::size_t at) const {
    while (line_.text.substr(at).starts_with("- "))
      at = std::min(line_.text.find_first_not_of(' ', at + 1), line_.text.size());
    return at;
  }

  bool report_key(std::size_t begin) {
    std::size_t at = begin;
    while (at < line_.text.size()) {
      const auto [c, length] = code_point_at(line_.text, at);
      if (!is_key_character(c) && !is_unseen(c)) break;
      at += length;
    }
    if (at == begin || at >= line_.text.size()) return false;
    const auto [c, length] = code_point_at(line_.text, at);
    const std::size_t after = at + length;
    const std::string key(line_.text.substr(begin, at - begin));
    if (looks_like_colon(c)) {
      const std::size_t rest = std::min(line_.text.find_first_not_of(' ', after), line_.text.size());
      sink_.report(RuleId::SBS002, span(at, after), odd_colon, code_point_name(c))
          .helped(sink_.text(write_line, from(begin, key + ": ", rest)))
          .fixed_by(sink_.text(write_plain), span(at, rest), rest == line_.text.size() ? ":" : ": ");
      return true;
    }
    if (c != ':') return false;
    if (after >= line_.text.size()) return false;
    const auto next = code_point_at(line_.text, after);
    if (next.value >= 0x80 && (is_blank(next.value) || is_unseen(next.value))) {
      std::size_t rest = after;
      while (rest < line_.text.size()) {
        const auto one = code_point_at(line_.text, rest);
        if (!is_blank(one.value) && !is_unseen(one.value)) break;
        rest += one.length;
      }
      sink_.report(RuleId::SBS002, span(after, after + next.length), odd_after_colon, code_point_name(next.value))
          .helped(sink_.text(write_line, from(begin, key + ": ", rest)))
          .fixed_by(sink_.text(write_plain), span(after, rest), " ");
      return true;
    }
    if (next.value != ' ' && next.value != '\t') return report_no_space(begin, key, at, after);
    return report_value(begin, key, after);
  }

  /// `rubrik:Ekskolan`, but not `https://…` or `10:30`.
  bool report_no_space(std::size_t begin, const std::string& key, std::size_t colon, std::size_t after) {
    if (all_digits(key) || line_.text.substr(after).starts_with("//") || line_.text.substr(after).starts_with(":"))
      return false;
    if (line_.text.find(": ", after) != std::string_view::npos) return false;
    sink_.report(RuleId::SBS002, span(colon, colon + 1), no_space)
        .helped(sink_.text(write_line, from(begin, key + ": ", after)));
    return true;
  }

  bool report_value(std::size_t begin, const std::string& key, std::size_t after) {
    const std::size_t value = line_.text.find_first_not_of(" \t", after);
    if (value == std::string_view::npos) return false;
    const std::string_view text = trim(without_comment(line_.text.substr(value)));
    if (text.empty() || text[0] == '#') return false;
    const auto report_quoted = [&](diag::Diagnostic& finding) {
      finding.helped(sink_.text(write_line, from(begin, key + ": " + in_double_quotes(text), line_.text.size())));
    };
    const source::Span place = span(value, value + text.size());
    if (text == "?") {
      sink_.report(RuleId::SBS002, place, indicator, "?").helped(sink_.text(unknown_yet));
      return true;
    }
    if (!is_block_header(text) && std::string_view("&*!|>?@%`").find(text[0]) != std::string_view::npos) {
      report_quoted(sink_.report(RuleId::SBS002, place, indicator, std::string(1, text[0])));
      return true;
    }
    const bool quoted = text[0] == '"' || text[0] == '\'' || text[0] == '[' || text[0] == '{';
    if (!quoted && text.size() > 1 && text.ends_with(':')) {
      report_quoted(sink_.report(RuleId::SBS002, place, colon_at_end));
      return true;
    }
    if (text[0] == '[' && text.find(';') != std::string_view::npos && text.find(": ") != std::string_view::npos) {
      std::string divided(text);
      std::replace(divided.begin(), divided.end(), ';', ',');
      sink_.report(RuleId::SBS002, place, list_divided)
          .helped(sink_.text(write_line, from(begin, key + ": " + divided, line_.text.size())));
      return true;
    }
    return false;
  }

  Line line_;
  source::FileId file_;
  diag::Sink& sink_;
};

bool is_conflict_mark(std::string_view line) {
  return line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ") || line == "=======" ||
         line.starts_with("||||||| ");
}

bool is_web_page(std::string_view bytes) {
  const auto first = bytes.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return false;
  constexpr std::size_t enough = 16;
  const std::string begin = fold_case(std::string(bytes.substr(first, enough)));
  return begin.starts_with("<!doctype") || begin.starts_with("<html") || begin.starts_with("<?xml") ||
         begin.starts_with("<head") || begin.starts_with("<body");
}

}  // namespace

bool report_slip(std::string_view bytes, source::FileId file, std::size_t offset, diag::Sink& sink) {
  const std::size_t skipped = bytes.starts_with(source::byte_order_mark) ? source::byte_order_mark.size() : 0;
  if (is_web_page(bytes.substr(skipped))) {
    const auto end = std::min(bytes.find_first_of("\r\n", skipped), bytes.size());
    sink.report(RuleId::SBS002, {file, static_cast<std::uint32_t>(skipped), static_cast<std::uint32_t>(end)}, web_page)
        .helped(sink.text(save_raw));
    return true;
  }
  // The lines down to the one after that on which the reader stopped, less those of block texts.
  std::vector<Line> lines;
  constexpr auto none = std::string_view::npos;
  std::size_t block = none;  // the indentation of the line that a block text began on
  bool past = false;
  for (std::size_t begin = skipped; begin < bytes.size();) {
    const auto end = std::min(bytes.find('\n', begin), bytes.size());
    std::string_view text = bytes.substr(begin, end - begin);
    if (text.ends_with('\r')) text.remove_suffix(1);
    const Line line{begin, begin + text.size(), text};
    const auto mark = [&](const Message<>& message, const Message<>& remedy) {
      sink.report(RuleId::SBS002, {file, static_cast<std::uint32_t>(line.begin), static_cast<std::uint32_t>(line.end)},
                  message)
          .helped(sink.text(remedy));
      return true;
    };
    if (is_conflict_mark(text)) return mark(conflict, resolve);
    if (text.starts_with("```") || text.starts_with("~~~")) return mark(fence, remove_line);
    const auto indent = text.find_first_not_of(' ');
    if (block != none && indent != none && indent <= block) block = none;
    if (block == none && indent != none) {
      lines.push_back(line);
      const std::string_view content = trim(without_comment(text));
      const auto bar = content.find_last_of("|>");
      if (bar != none && bar > 0 && content[bar - 1] == ' ' && is_block_header(content.substr(bar))) block = indent;
    }
    begin = end + 1;
    if (past) break;
    past = begin > offset;
  }
  // The nearest slip above is the likeliest cause; one line below, an indentation shows itself.
  constexpr std::size_t below = 1;
  for (std::size_t at = lines.size() > below && past ? lines.size() - below : lines.size(); at-- > 0;)
    if (Look(lines[at], file, sink).report()) return true;
  return past && !lines.empty() && Look(lines.back(), file, sink).report();
}

}  // namespace sbs::yaml
