#include "yaml/document.h"

#include <fmt/format.h>

#include <array>

#include "base/check.h"

namespace sbs::yaml {

std::string_view Document::text(NodeId id) const {
  const Node& node = nodes_[id.index];
  if (node.kind != Kind::scalar) return {};
  const std::string_view all = node.own_text ? std::string_view(own_texts_) : bytes_;
  return all.substr(node.text_begin, node.text_size);
}

std::vector<Document::Entry> Document::entries(NodeId mapping) const {
  SBS_CHECK((*this)[mapping].kind == Kind::mapping);
  std::vector<Entry> entries;
  const Children below = children(mapping);
  for (auto it = below.begin(); it != below.end(); ++it) {
    const NodeId key = *it++;
    entries.push_back({key, *it});
  }
  return entries;
}

std::string Document::path_at(source::Span span) const {
  const auto holds = [&](NodeId id) {
    const Node& node = (*this)[id];
    return node.begin <= span.begin && span.end <= node.end;
  };
  std::string path;
  if (empty()) return path;
  NodeId at = root();
  bool deeper = true;
  while (deeper) {
    deeper = false;
    const bool mapping = (*this)[at].kind == Kind::mapping;
    std::size_t count = 0;
    const Children below = children(at);
    for (auto it = below.begin(); it != below.end() && !deeper; ++it, ++count) {
      const NodeId first = *it;
      if (mapping) ++it;
      const bool in_value = holds(*it);
      if (!in_value && !holds(first)) continue;
      path += mapping ? fmt::format("{}{}", path.empty() ? "" : ".", text(first)) : fmt::format("[{}]", count);
      if (!in_value) return path;  // the key itself
      at = *it;
      deeper = true;
    }
  }
  return path;
}

std::string Document::dump() const {
  constexpr std::array<std::string_view, 7> styles{"plain", "single", "double", "literal", "folded", "block", "flow"};
  constexpr std::array<std::string_view, 5> kinds{"null", "scalar", "sequence", "mapping", "refused"};
  std::string lines;
  std::vector<std::uint32_t> ends;
  for (std::uint32_t index = 0; index < nodes_.size(); ++index) {
    while (!ends.empty() && ends.back() <= index)
      ends.pop_back();
    const Node& node = nodes_[index];
    lines += fmt::format("{:{}}{}", "", 2 * ends.size(), kinds.at(static_cast<std::size_t>(node.kind)));
    if (node.kind != Kind::null && node.kind != Kind::refused)
      lines += fmt::format(" {}", styles.at(static_cast<std::size_t>(node.style)));
    lines += fmt::format(" {}-{}", node.begin, node.end);
    if (node.kind == Kind::scalar) {
      lines += " \"";
      for (const char c : text({index})) {
        if (c == '\n')
          lines += "\\n";
        else if (c == '"' || c == '\\')
          lines += {'\\', c};
        else
          lines += c;
      }
      lines += '"';
    }
    lines += '\n';
    if (node.next > index + 1) ends.push_back(node.next);
  }
  return lines;
}

}  // namespace sbs::yaml
