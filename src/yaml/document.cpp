#include "yaml/document.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/check.h"

namespace sbs::yaml {

std::string_view Document::text(NodeId id) const {
  const Node& node = nodes_[id.index];
  if (node.kind != Kind::scalar) return {};
  if (node.own_text == 0) return text_in_file(bytes_, node);
  const std::uint32_t which = node.own_text - 1;
  const std::uint32_t begin = which == 0 ? 0 : own_text_ends_[which - 1];
  return std::string_view(own_texts_).substr(begin, own_text_ends_[which] - begin);
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

const std::vector<NodeId>& Document::indexed_children(NodeId id) const {
  const auto [found, fresh] = indexed_.try_emplace(id.index);
  if (fresh)
    for (const NodeId child : children(id))
      found->second.push_back(child);
  return found->second;
}

std::vector<Document::Step> Document::way_to(source::Span span) const {
  const auto holds = [&](NodeId id) {
    const Node& node = (*this)[id];
    return node.begin <= span.begin && span.end <= node.end;
  };
  std::vector<Step> way;
  if (empty()) return way;
  for (NodeId at = root();;) {
    const bool mapping = (*this)[at].kind == Kind::mapping;
    const auto& below = indexed_children(at);
    // The last child that begins before the span is the only one that can hold it.
    const auto after = std::upper_bound(below.begin(), below.end(), span.begin,
                                        [&](std::uint32_t offset, NodeId id) { return offset < (*this)[id].begin; });
    if (after == below.begin()) return way;
    const auto position = static_cast<std::size_t>(after - below.begin()) - 1;
    at = below[position];
    if (!holds(at)) return way;
    if (mapping)
      way.push_back({at, below[position - position % 2], 0});
    else
      way.push_back({at, std::nullopt, position});
    if (way.back().to_key()) return way;
  }
}

std::string Document::path_at(source::Span span) const {
  std::string path;
  for (const Step& step : way_to(span)) {
    if (step.key)
      path += fmt::format("{}{}", path.empty() ? "" : ".", text(*step.key));
    else
      path += fmt::format("[{}]", step.item);
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
  for (const source::Span& comment : comments_)
    lines += fmt::format("comment {}-{}\n", comment.begin, comment.end);
  return lines;
}

}  // namespace sbs::yaml
