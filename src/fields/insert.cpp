#include "fields/insert.h"

#include <algorithm>

namespace sbs::fields {

namespace {

using yaml::Kind;
using yaml::NodeId;

/// How far a group is indented: its first key may stand after the dash of a list.
std::size_t indent_of(const yaml::Document& document, NodeId first_key) {
  const std::string_view bytes = document.bytes();
  const std::size_t begin = document[first_key].begin;
  const std::size_t end_of_line_before = begin == 0 ? std::string_view::npos : bytes.find_last_of("\r\n", begin - 1);
  const std::size_t line = end_of_line_before == std::string_view::npos ? 0 : end_of_line_before + 1;
  const std::string_view before = bytes.substr(line, begin - line);
  // What else may stand there, the mark of the byte order, takes no room.
  return static_cast<std::size_t>(
      std::count_if(before.begin(), before.end(), [](char c) { return c == ' ' || c == '-' || c == '?'; }));
}

/// Where a value has ended: of one that is not there, after the colon of its key.
std::size_t end_of(const yaml::Document& document, const yaml::Document::Entry& entry) {
  const std::string_view bytes = document.bytes();
  const std::size_t end = std::max(document[entry.value].end, document[entry.key].end);
  if (document[entry.value].kind != Kind::null || document[entry.value].end > document[entry.value].begin) return end;
  const std::size_t colon = bytes.find_first_not_of(" \t", document[entry.key].end);
  if (colon == std::string_view::npos || bytes[colon] != ':') return end;
  return std::max(end, std::min(bytes.find_first_not_of(" \t", colon + 1), bytes.size()));
}

std::string_view line_break_of(std::string_view bytes) {
  const auto first = bytes.find_first_of("\r\n");
  if (first == std::string_view::npos || bytes[first] == '\n') return "\n";
  return bytes.substr(first).starts_with("\r\n") ? "\r\n" : "\r";
}

}  // namespace

std::string written(const Key& key, std::string_view value, KeyLanguage keys) {
  return std::string(key.names.in(keys)).append(": ").append(value);
}

source::Edit insert(const yaml::Document& document, NodeId group, const Key& key, std::string_view value,
                    KeyLanguage keys) {
  const auto entries = document.entries(group);
  const std::string_view bytes = document.bytes();
  std::size_t at = entries.empty() ? document[group].begin + 1 : end_of(document, entries.back());
  std::string text;
  if (document[group].style == yaml::Style::flow) {
    text = entries.empty() ? "" : ", ";
  } else {
    at = std::min(bytes.find_first_of("\r\n", at), bytes.size());  // after the comment that may stand there
    text = std::string(line_break_of(bytes)).append(indent_of(document, entries.front().key), ' ');
  }
  const auto place = static_cast<std::uint32_t>(at);
  return {{document.file(), place, place}, text + written(key, value, keys)};
}

}  // namespace sbs::fields
