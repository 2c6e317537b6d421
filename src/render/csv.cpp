#include "render/csv.h"

#include "base/text.h"
#include "render/heading.h"

namespace sbs::render {

namespace {

bool is_negative_number(std::string_view text) {
  return text.size() > 1 && text.front() == '-' && text.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

/// Whether a spreadsheet may see a formula. White space before the sign, or a sign in full width, does not keep all of
/// them from it.
bool begins_formula(std::string_view text) {
  constexpr std::u32string_view spaces = U" \t\r\n\u00A0\u3000\uFEFF\uFFFD";
  constexpr std::u32string_view signs = U"=+-@\uFF1D\uFF0B\uFF0D\uFF20";
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = code_point_at(text, at);
    if (spaces.find(c) == std::u32string_view::npos) return signs.find(c) != std::u32string_view::npos;
    at += length;
  }
  return false;
}

/// What a terminal would obey is taken out; line breaks stay, for a cell may have several lines.
std::string cell(std::string_view text) {
  std::string out;
  while (true) {
    const auto end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    out += printable(line);
    if (end == std::string_view::npos) break;
    out += '\n';
    text.remove_prefix(end + 1);
  }
  // Looked at as it will stand there: cleaning may bring a sign to the front.
  if (begins_formula(out) && !is_negative_number(out)) out.insert(0, "'");
  if (out.find_first_of(",\"\n") == std::string::npos) return out;
  std::string quoted = "\"";
  for (const char c : out) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

}  // namespace

std::string csv_heads(std::span<const Phrase> heads, Language language) {
  std::vector<std::string> row;
  row.reserve(heads.size());
  for (const Phrase& head : heads)
    row.emplace_back(head.in(language));
  return csv_row(row);
}

std::string unread_row(const Unread& plan, std::span<const Phrase> heads, std::size_t why, Language language) {
  std::vector<std::string> row(heads.size());
  row.front() = plan.root;
  row.at(why) = unread_text(plan, language);
  return csv_row(row);
}

std::string csv_row(const std::vector<std::string>& cells) {
  std::string row;
  for (const std::string& one : cells) {
    if (&one != &cells.front()) row += ',';
    row += cell(one);
  }
  return row + "\n";
}

}  // namespace sbs::render
