#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <utility>

#include "base/characters.h"
#include "base/divided.h"
#include "base/text.h"
#include "fields/decoder.h"
#include "fields/decoder_words.h"
#include "fields/guess.h"
#include "yaml/line.h"

// What the decoder says of dates, codes and texts that do not say what they should.

namespace sbs::fields {

namespace {

using diag::RuleId;
using yaml::Kind;
using yaml::NodeId;

constexpr Message<std::string> is_a_comment{"skriv ”{0}”, om det efter # hör till texten",
                                            "write “{0}”, if what comes after # belongs to the text"};
constexpr Message<std::string> not_date{"{0} är inte ett datum", "{0} is not a date"};
constexpr Message<std::string> no_such_day{"datumet {0} finns inte", "there is no date {0}"};
constexpr Message<std::string> without_year{"datumet {0} har inget årtal", "the date {0} has no year"};
constexpr Message<std::string> otherwise_written{"datumet {0} är skrivet på ett sätt som sbs inte kan läsa",
                                                 "the date {0} is written in a way that sbs cannot read"};
constexpr Message<std::string, std::string> no_deadline_here{
    "skriv dagarna som det var mellan, som ”{0}”: ”{1}” är för det som är planerat",
    "write the days that it was between, such as “{0}”: “{1}” is for what is planned"};
constexpr Message<std::string> add_year{"skriv årtalet också, som {0}", "write the year too, such as {0}"};
constexpr Message<> accepted_dates{
    "skriv som ”2016-06-13”, ”2016-06”, ”v. 34 2016”, ”HT2016”, ”2016/17” eller ”2016-06-13/2016-08-23”",
    "write it as “2016-06-13”, “2016-06”, “v. 34 2016”, “HT2016”, “2016/17” or “2016-06-13/2016-08-23”"};
constexpr Message<> one_event_each{"skriv en händelse för varje datum", "write one event for each date"};
constexpr Message<> accepted_recurrences{"skriv till exempel ”varannan vecka”, ”2 veckor” eller ”varje månad”",
                                         "write for example “every other week”, “2 weeks” or “every month”"};
constexpr Message<std::string> unquoted{"koden {0} saknar citattecken", "the code {0} has no quotation marks"};
constexpr Message<std::string> put_quotes{"skriv ”\"{0}\"”", "write “\"{0}\"”"};
constexpr Message<std::string> only_placeholder{"texten är bara {0}", "the text is only {0}"};
constexpr Message<std::string> no_reason{"texten {0} säger inte varför", "the text {0} does not say why"};
constexpr Message<> write_why{"skriv orsaken med några ord", "write the reason in a few words"};
constexpr Message<std::string> lost_end{"texten slutar före {0}, som läses som en kommentar",
                                        "the text ends before {0}, which is read as a comment"};
constexpr Message<> write_the_text{"skriv texten", "write the text"};

/// The text without the marks before and after it.
std::string_view between_marks(std::string_view text) {
  constexpr std::string_view marks = " \t\r\n.?!:-_*#/()[]<>";
  constexpr std::string_view ellipsis = "…";
  for (const bool ends : {false, true})
    while (!text.empty()) {
      const bool is_ellipsis = ends ? text.ends_with(ellipsis) : text.starts_with(ellipsis);
      if (!is_ellipsis && marks.find(ends ? text.back() : text.front()) == std::string_view::npos) break;
      const std::size_t size = is_ellipsis ? ellipsis.size() : 1;
      ends ? text.remove_suffix(size) : text.remove_prefix(size);
    }
  return text;
}

/// Whether a text only keeps a place: no letter and no digit, or one of the words that people write until they know.
/// ".." is a value: what is not published.
bool is_placeholder(std::string_view text) {
  constexpr std::array<std::string_view, 3> words{"todo", "tbd", "fixme"};
  if (text == "..") return false;
  const std::string_view word = between_marks(text);
  if (word.empty()) return true;
  constexpr std::size_t fewest = 3;  // "xx" may be somebody's initials
  if (word.size() >= fewest && word.find_first_not_of("xX") == std::string_view::npos) return true;
  // Most texts are longer than any of the words could be, however it is typed.
  constexpr std::size_t longest = 20;
  return word.size() <= longest &&
         std::any_of(words.begin(), words.end(), [&](std::string_view one) { return is_same_but_for_case(word, one); });
}

/// Whether a text is one mark: a dash, a tick, a cross.
bool is_a_mark(std::string_view text) {
  const std::string typed = fold_case(trim(as_typed(text)));
  if (typed == "x") return true;
  return std::none_of(typed.begin(), typed.end(), [](unsigned char c) { return std::isalnum(c) != 0; }) &&
         display_width(typed) <= 2;
}

/// The numbers in a text, each by its last two digits: years are written with two or with four.
std::set<int> numbers_in(std::string_view text) {
  constexpr int base = 10;
  constexpr int hundred = 100;
  std::set<int> numbers;
  int number = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const bool digit = at < text.size() && text[at] >= '0' && text[at] <= '9';
    if (digit)
      number = (number * base + (text[at] - '0')) % hundred;
    else if (at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9')
      numbers.insert(std::exchange(number, 0));
  }
  return numbers;
}

/// Whether a text is numbers as dates are, 2019-06-31 or v. 53 2019, but there is no such day or week: what comes
/// nearest has another number.
bool is_no_day_there_is(std::string_view text, std::string_view nearest) {
  constexpr std::string_view of_dates = "0123456789-/. Wv";
  if (nearest.empty() || text.find_first_not_of(of_dates) != std::string_view::npos) return false;
  const std::set<int> written = numbers_in(text);
  const std::set<int> there = numbers_in(nearest);
  return !std::includes(there.begin(), there.end(), written.begin(), written.end());
}

bool is_yes_or_no(std::string_view text) {
  constexpr std::array<std::string_view, 4> words{"ja", "nej", "yes", "no"};
  const std::string word = fold_case(trim(text));
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

void Decoder::not_a_date(NodeId node) {
  if (sink_.only_counts(RuleId::SBS008, document_.file())) return;
  const std::string_view text = document_.text(node);
  const std::string meant = suggest_date(text);
  const bool year_is_lacking = meant.empty() && lacks_a_year(text);
  const Message<std::string>& what = is_no_day_there_is(text, meant) ? no_such_day
                                     : !meant.empty()                ? otherwise_written
                                     : year_is_lacking               ? without_year
                                                                     : not_date;
  auto& finding = sink_.report(RuleId::SBS008, document_.span(node), what, quoted(text, sink_.language()));
  if (help_with_deadline(finding, node) || help_with_several(finding, node)) return;
  if (!meant.empty())
    finding.helped(sink_.text(did_you_mean, quoted(meant, sink_.language())));
  else if (year_is_lacking)
    finding.helped(sink_.text(add_year, quoted(suggest_date(std::string(text) + " 2017"), sink_.language())));
  else
    finding.helped(sink_.text(accepted_dates));
}

/// What to write for a deadline that cannot be read as one: in the other language's word, `by 2018-06-20` in a file
/// with Swedish keys; with a day in words; or where no deadline may stand.
bool Decoder::help_with_deadline(diag::Diagnostic& finding, NodeId node) const {
  const std::string_view text = trim(document_.text(node));
  const auto space = text.find(' ');
  const std::string word = fold_case(text.substr(0, space));
  if (space == std::string_view::npos ||
      (word != deadline_word(KeyLanguage::sv) && word != deadline_word(KeyLanguage::en)))
    return false;
  const std::string day = suggest_date(text.substr(space + 1));
  const auto date = parse_partial_date(day);
  if (!date || date->precision == Precision::span) return false;
  if (!may_be_deadline()) {
    const Day first = *make_day(year_of(date->last), month_of(date->last), 1);
    finding.helped(sink_.text(no_deadline_here, fmt::format("{}/{}", iso(first), iso(date->last)),
                              std::string(deadline_word(keys_))));
    return true;
  }
  const std::string right = fmt::format("{} {}", deadline_word(keys_), day);
  finding.helped(sink_.text(did_you_mean, quoted(right, sink_.language())));
  if (parse_deadline(text, other(keys_))) finding.fixed_by(sink_.text(write_key, right), document_.span(node), right);
  return true;
}

/// Whether the group that is being read says how often it recurs.
bool Decoder::recurs() const {
  const auto entries = document_.entries(group_);
  return std::any_of(entries.begin(), entries.end(), [&](const auto& entry) {
    const Key* row = mapping_ == nullptr ? nullptr : find_key(*mapping_, document_.text(entry.key));
    return row != nullptr && row->shape == Shape::recurrence;
  });
}

/// `klar: 2021-09-07, 2021-09-21`: dates that stand as one text where a list of them may.
bool Decoder::help_with_several(diag::Diagnostic& finding, NodeId node) const {
  if (row_ == nullptr || row_->shape != Shape::dates) return false;
  constexpr std::array<std::string_view, 5> between{" och ", " and ", ",", ";", " & "};
  const auto parts = divided(document_.text(node), between);
  if (parts.size() < 2) return false;
  std::string days;
  for (const std::string_view part : parts) {
    const std::string day = suggest_date(part);
    if (!parse_partial_date(day)) return false;
    days += (days.empty() ? "" : ", ") + day;
  }
  if (recurs())
    finding.helped(sink_.text(write_as, fmt::format("{}: [{}]", row_->names.in(keys_), days)));
  else
    finding.helped(sink_.text(one_event_each));
  return true;
}

void Decoder::unquoted_code(NodeId node) {
  std::string code(document_.text(node));
  auto& finding = sink_.report(RuleId::SBS011, document_.span(node), unquoted, code);
  // A spreadsheet's number: its decimals were never part of the code.
  if (const auto point = code.find('.');
      point != std::string::npos && point > 0 && code.find_first_not_of('0', point + 1) == std::string::npos)
    code.resize(point);
  // Other YAML tools read `1225_1866` as a number, in which the line only groups digits.
  if (code.find_first_not_of("0123456789_") == std::string::npos) std::erase(code, '_');
  finding.helped(sink_.text(put_quotes, code))
      .fixed_by(sink_.text(put_quotes, code), document_.span(node), fmt::format("\"{}\"", code));
}

void Decoder::check_says_something(NodeId key, NodeId node) {
  const auto language = sink_.language();
  const bool nothing_there = document_[node].kind == Kind::null;
  const std::string_view text = nothing_there ? std::string_view() : document_.text(node);
  const bool empty = text.find_first_not_of(" \t\r\n") == std::string_view::npos;
  if (!empty && !is_placeholder(text)) {
    if (row_ != nullptr && row_->reason && (is_yes_or_no(text) || is_a_mark(text)))
      sink_.report(RuleId::SBS018, document_.span(node), no_reason, quoted(text, language))
          .helped(sink_.text(write_why));
    else
      check_lost_end(key, node);
    return;
  }
  const source::Span place = document_.span(nothing_there ? key : node);
  auto& finding = empty ? sink_.report(RuleId::SBS018, place, empty_key, std::string(document_.text(key)))
                        : sink_.report(RuleId::SBS018, place, only_placeholder, quoted(text, language));
  if (nothing_there) help_with_comment(finding, key);
  finding.helped(sink_.text(write_the_text)).helped(sink_.text(remove_the_line));
}

/// `rubrik: Insats #2`: what stands after the mark is a comment to YAML, and lost to the text.
void Decoder::check_lost_end(NodeId key, NodeId node) {
  if (document_[node].style != yaml::Style::plain) return;
  const std::string_view bytes = document_.bytes();
  const std::size_t end = document_[node].end;
  const auto mark = bytes.find_first_not_of(" \t", end);
  if (mark == std::string_view::npos || mark == end || mark + 1 >= bytes.size() || bytes[mark] != '#') return;
  if (bytes[mark + 1] < '0' || bytes[mark + 1] > '9') return;
  const auto line_end = std::min(bytes.find_first_of("\r\n", mark), bytes.size());
  const std::string whole(trim(bytes.substr(document_[node].begin, line_end - document_[node].begin)));
  source::Span place = document_.span(node);
  place.begin = static_cast<std::uint32_t>(mark);
  place.end = static_cast<std::uint32_t>(line_end);
  auto& finding = sink_.report(RuleId::SBS018, place, lost_end, std::string(trim(bytes.substr(mark, line_end - mark))));
  if (whole.find('"') == std::string::npos)
    finding.helped(sink_.text(is_a_comment, fmt::format("{}: \"{}\"", document_.text(key), whole)));
}

/// Where a value would stand after a key, a comment may: `rubrik: #1 Ekskolan`.
void Decoder::help_with_comment(diag::Diagnostic& finding, NodeId key) const {
  const std::string_view bytes = document_.bytes();
  const std::size_t colon = document_[key].end;
  const auto mark = bytes.find_first_not_of(" \t", std::min(colon + 1, bytes.size()));
  if (mark == std::string_view::npos || bytes[mark] != '#' || bytes[colon] != ':') return;
  const auto end = std::min(bytes.find_first_of("\r\n", mark), bytes.size());
  const std::string text(trim(bytes.substr(mark, end - mark)));
  // A comment that people write has a blank after its mark.
  if (text.size() < 2 || text[1] == ' ' || text.find('"') != std::string::npos) return;
  finding.helped(sink_.text(is_a_comment, fmt::format("{}: \"{}\"", document_.text(key), text)));
}

void Decoder::not_a_recurrence(NodeId key, NodeId node) {
  if (sink_.only_counts(RuleId::SBS007, document_.file())) return;
  const auto language = sink_.language();
  auto& finding = sink_.report(RuleId::SBS007, document_.span(node), unknown_value,
                               quoted(document_.text(node), language), quoted(document_.text(key), language));
  if (const std::string meant = suggest_recurrence(document_.text(node), keys_); !meant.empty())
    finding.helped(sink_.text(did_you_mean, quoted(meant, language)));
  else
    finding.helped(sink_.text(accepted_recurrences));
}

}  // namespace sbs::fields
