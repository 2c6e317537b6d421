#include "fields/address.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>

#include "base/hash.h"
#include "base/text.h"
#include "fields/walk.h"
#include "fields/words.h"

namespace sbs::fields {

namespace {

using yaml::Kind;
using yaml::NodeId;

/// Where a thing is named, it is named shortly: what a text goes on to say tells it from no other.
std::string shortened(std::string_view text) {
  constexpr std::size_t most = 60;
  std::size_t end = 0;
  for (std::size_t letters = 0; end < text.size() && letters < most; ++letters)
    end += code_point_at(text, end).length;
  return end < text.size() ? std::string(text.substr(0, end)) + "…" : std::string(text);
}

/// A value as it counts for whoever asks whether it is still the same.
std::string told(std::string value) {
  constexpr std::size_t longest = 100;
  return value.size() <= longest ? value : fmt::format("{:016x}", stable_hash(value));
}

/// The first scalar that stands under a key; empty where there is none.
std::string first_value(const yaml::Document& document, const Entry& entry) {
  NodeId node = entry.value;
  if (document[node].kind == Kind::sequence && document[node].next > node.index + 1) node = {node.index + 1};
  if (document[node].kind != Kind::scalar) return {};
  return shortened(value_in(KeyLanguage::en, document.text(node), *entry.row));
}

/// What an item of a list is called in its place.
std::string item_name(const yaml::Document& document, NodeId item, const Key& row) {
  if (document[item].kind == Kind::scalar) return shortened(value_in(KeyLanguage::en, document.text(item), row));
  if (row.mapping == nullptr) return {};
  std::vector<Entry> all;
  for_each_entry(document, item, *row.mapping, [&](const Entry& one) { all.push_back(one); });
  const auto value = [&](std::string_view english) {
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const Entry& one) { return one.row != nullptr && one.row->names.en == english; });
    return found == all.end() ? std::string() : first_value(document, *found);
  };
  if (const std::string id = value("id"); !id.empty()) return id;
  if (const std::string event = value("event"); !event.empty()) {
    const std::string planned = value("planned");
    const std::string date = planned.empty() ? value("done") : planned;
    return date.empty() ? event : event + " " + date;
  }
  for (const Key& key : row.mapping->keys)
    if (key.required)
      if (const std::string name = value(key.names.en); !name.empty()) return name;
  return {};
}

}  // namespace

const std::string& Addresses::name_of(NodeId item, const Key& row) {
  const auto [found, fresh] = names_.try_emplace(item.index);
  if (fresh) found->second = item_name(document_, item, row);
  return found->second;
}

const std::string& Addresses::value_of(NodeId scalar, const Key* row) {
  const auto [found, fresh] = values_.try_emplace(scalar.index);
  const std::string_view text = document_.text(scalar);
  if (fresh) found->second = told(row == nullptr ? std::string(text) : value_in(KeyLanguage::en, text, *row));
  return found->second;
}

Address Addresses::of(source::Span span) {
  const yaml::Document& document = document_;
  Address address;
  const Mapping* mapping = &root_;
  const Key* row = nullptr;
  std::optional<NodeId> last;
  for (const yaml::Document::Step& step : document.way_to(span)) {
    last = step.node;
    if (!step.key) {
      address.at += fmt::format("[{}]", row == nullptr ? std::string() : name_of(step.node, *row));
      continue;
    }
    const std::string_view key = document.text(*step.key);
    row = mapping == nullptr ? nullptr : find_key(*mapping, key);
    mapping = row == nullptr ? nullptr : row->mapping;
    if (!address.at.empty()) address.at += '.';
    address.at += row == nullptr ? shortened(key) : std::string(row->names.en);
    if (!step.to_key()) continue;
    if (row == nullptr) address.value = told(std::string(key));
    return address;
  }
  if (last && document[*last].kind == Kind::scalar) {
    address.value = value_of(*last, row);
    return address;
  }
  const auto& comments = document.comments();
  const auto after = std::upper_bound(comments.begin(), comments.end(), span.begin,
                                      [](std::uint32_t offset, source::Span one) { return offset < one.begin; });
  if (after != comments.begin() && span.end <= std::prev(after)->end)
    address.value = told(std::string(document.bytes().substr(span.begin, span.end - span.begin)));
  return address;
}

}  // namespace sbs::fields
