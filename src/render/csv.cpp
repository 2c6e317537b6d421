#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "render/table.h"

namespace sbs::render {

namespace {

bool is_negative_number(std::string_view text) {
  return text.size() > 1 && text.front() == '-' && all_digits(text.substr(1));
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

struct Dialect {
  char between = ',';
  char decimal = '.';
};

class Writing {
 public:
  explicit Writing(const Dialect& dialect) : dialect_(dialect), quoted_for_(std::string("\"\n") + dialect.between) {}

  std::string operator()(const std::string& text) const {
    std::string out = cell_text(text);
    // Looked at as it will stand there: cleaning may bring a sign to the front.
    if (begins_formula(out) && !is_negative_number(out)) out.insert(out.begin(), '\'');
    return in_quotes(out);
  }
  std::string operator()(long number) const { return std::to_string(number); }
  std::string operator()(double number) const {
    std::string text = fmt::format("{}", number);
    std::replace(text.begin(), text.end(), '.', dialect_.decimal);
    return in_quotes(text);
  }
  std::string operator()(const PartialDate& date) const { return iso(date); }

 private:
  std::string in_quotes(const std::string& text) const {
    if (text.find_first_of(quoted_for_) == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) {
      if (c == '"') quoted += '"';
      quoted += c;
    }
    return quoted + "\"";
  }

  Dialect dialect_;
  std::string quoted_for_;
};

}  // namespace

std::string csv(const Table& table, const Style& style) {
  const Dialect dialect = style.excel ? Dialect{';', ','} : Dialect{};
  const Writing write(dialect);
  std::string out = style.excel ? "\xEF\xBB\xBF" : "";
  const auto add = [&](std::size_t at, const std::string& text) {
    if (at > 0) out += dialect.between;
    out += text;
  };
  for (std::size_t at = 0; at < table.columns.size(); ++at)
    add(at, write(std::string(table.columns[at].head.in(style.language))));
  out += '\n';
  for (const std::vector<Cell>& row : table.rows) {
    for (std::size_t at = 0; at < row.size(); ++at)
      add(at, std::visit(write, row[at]));
    out += '\n';
  }
  return out;
}

}  // namespace sbs::render
