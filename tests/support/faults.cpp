#include "support/faults.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <vector>

#include "base/personal_number.h"
#include "base/text.h"
#include "source/source_map.h"
#include "support/json.h"

namespace sbs::test {

namespace {

std::string around(std::string_view text, std::size_t at) {
  constexpr std::size_t side = 30;
  const std::size_t begin = at - std::min(at, side);
  return fmt::format("at byte {}, in “{}”", at, text.substr(begin, 2 * side));
}

/// What a text may not hold, in any form: `within` may be there.
std::string fault_of_characters(std::string_view text, std::string_view within) {
  if (const auto bad = first_invalid_utf8(text)) return "no UTF-8 " + around(text, *bad);
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = code_point_at(text, at);
    if (is_control(c) && (c >= 0x80 || within.find(static_cast<char>(c)) == std::string_view::npos))
      return fmt::format("U+{:04X} {}", static_cast<unsigned>(c), around(text, at));
    at += length;
  }
  return personal_number_in(text);
}

/// Each string that a JSON value means, keys as well.
std::string fault_of_strings(const Json& value) {
  const auto fault_of_string = [](const std::string& text) {
    if (const auto bad = first_invalid_utf8(text)) return "no UTF-8 " + around(text, *bad);
    return personal_number_in(text);
  };
  if (value.is_string()) return fault_of_string(value.get<std::string>());
  for (const auto& [key, one] : value.items()) {
    if (value.is_object())
      if (auto fault = fault_of_string(key); !fault.empty()) return fault;
    if (one.is_structured() || one.is_string())
      if (auto fault = fault_of_strings(one); !fault.empty()) return fault;
  }
  return {};
}

/// Lines that end with CRLF or LF, without their ends; empty at the end of the text.
std::string_view take_line(std::string_view& text, std::string_view end) {
  const auto stop = text.find(end);
  const std::string_view line = text.substr(0, stop);
  text.remove_prefix(stop == std::string_view::npos ? text.size() : stop + end.size());
  return line;
}

}  // namespace

std::string personal_number_in(std::string_view text) {
  const auto numbers = find_personal_numbers(text);
  return numbers.empty() ? std::string() : "a personal number " + around(text, numbers.front().begin);
}

std::string fault_of_text(std::string_view text) {
  if (!text.empty() && !text.ends_with('\n')) return "the last line has no end";
  return fault_of_characters(text, "\n");
}

std::string fault_of_json(const std::string& text) {
  if (auto fault = fault_of_text(text); !fault.empty()) return fault;
  const Json value = Json::parse(text, nullptr, false);
  if (value.is_discarded()) return "no JSON: " + text.substr(0, 200);
  return value.is_structured() ? fault_of_strings(value) : std::string();
}

std::string fault_of_calendar(std::string_view text) {
  std::vector<std::string_view> open;
  std::set<std::string> identities;
  std::string unfolded;
  for (std::string_view rest = text; !rest.empty();) {
    if (rest.find("\r\n") == std::string_view::npos) return "the last line has no end";
    const std::string_view line = take_line(rest, "\r\n");
    constexpr std::size_t longest = 75;
    if (line.size() > longest) return fmt::format("{} octets: {}", line.size(), line);
    if (line.find_first_of("\r\n") != std::string_view::npos) return fmt::format("a line break in {}", line);
    if (line.starts_with(' ')) {
      unfolded += line.substr(1);
      continue;
    }
    if (line.find(':') == std::string_view::npos) return fmt::format("no property: {}", line);
    unfolded += '\n';
    unfolded += line;
    if (line.starts_with("BEGIN:")) open.push_back(line.substr(6));
    if (line.starts_with("UID:") && !identities.insert(std::string(line)).second) return fmt::format("twice: {}", line);
    if (!line.starts_with("END:")) continue;
    if (open.empty() || open.back() != line.substr(4)) return fmt::format("not open: {}", line);
    open.pop_back();
  }
  if (!open.empty()) return fmt::format("not closed: {}", open.back());
  if (auto fault = fault_of_characters(text, "\r\n"); !fault.empty()) return fault;
  return fault_of_characters(unfolded, "\n");
}

std::string fault_of_csv(std::string_view text) {
  if (text.starts_with(source::byte_order_mark)) text.remove_prefix(source::byte_order_mark.size());
  if (auto fault = fault_of_characters(text, "\r\n"); !fault.empty()) return fault;
  const std::string_view head = text.substr(0, text.find_first_of("\r\n"));
  const std::string_view end = text.find("\r\n") == head.size() ? "\r\n" : "\n";  // of every row as of the head
  const char divider = head.find(';') == std::string_view::npos ? ',' : ';';
  std::size_t columns = 0;
  std::size_t columns_of_head = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::string cell;
    if (text[at] == '"') {
      for (++at;; ++at) {
        if (at >= text.size()) return "a quotation mark is open";
        if (text[at] == '"' && (at + 1 == text.size() || text[at + 1] != '"')) break;
        if (text[at] == '"') ++at;
        cell += text[at];
      }
      ++at;
    } else {
      for (; at < text.size() && text[at] != divider && text[at] != '\r' && text[at] != '\n'; ++at)
        cell += text[at];
      if (cell.find('"') != std::string::npos) return "a quotation mark in " + cell;
    }
    ++columns;
    const auto first = cell.find_first_not_of(" \t");
    const bool number = cell.size() > 1 && cell[0] == '-' && all_digits(cell.substr(1));
    if (!number && first != std::string::npos && std::string_view("=+-@").find(cell[first]) != std::string_view::npos)
      return "a formula: " + cell;
    if (at < text.size() && text[at] == divider) {
      ++at;
      continue;
    }
    if (!text.substr(std::min(at, text.size())).starts_with(end))
      return "a row does not end " + around(text, std::min(at, text.size()));
    at += end.size();
    if (columns_of_head == 0) columns_of_head = columns;
    if (columns != columns_of_head)
      return fmt::format("{} columns below {} {}", columns, columns_of_head, around(text, at));
    columns = 0;
  }
  return {};
}

std::string fault_of_commands(std::string_view text, std::size_t& commands) {
  commands = 0;
  if (auto fault = fault_of_text(text); !fault.empty()) return fault;
  while (!text.empty()) {
    std::string_view line = take_line(text, "\n");
    if (!line.starts_with("::")) {
      const auto first = line.find_first_not_of(" \t");
      if (first != std::string_view::npos && line.substr(first).starts_with("::"))
        return fmt::format("a command in dress: {}", line);
      continue;
    }
    ++commands;
    line.remove_prefix(2);
    const std::string_view name = line.substr(0, line.find(' '));
    if (name != "error" && name != "warning" && name != "notice") return fmt::format("another command: {}", line);
    line.remove_prefix(std::min(name.size() + 1, line.size()));
    if (line.find("::") == std::string_view::npos) return fmt::format("no message: {}", line);
    std::string_view properties = take_line(line, "::");
    while (!properties.empty()) {
      const std::string_view one = take_line(properties, ",");
      if (one.find('=') == std::string_view::npos || one.find(':') != std::string_view::npos)
        return fmt::format("no property: {}", one);
    }
  }
  return {};
}

}  // namespace sbs::test
