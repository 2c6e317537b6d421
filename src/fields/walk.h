#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "fields/table.h"
#include "yaml/document.h"

/// The way through a document by the table of its keys, which all share that read a plan by its keys: decoding,
/// translating, examples, and finding out what stands at a byte.
namespace sbs::fields {

/// A key of a mapping as it is written, with its row; without one where the table does not know it.
struct Entry {
  yaml::NodeId key;
  yaml::NodeId value;
  const Key* row = nullptr;
};
/// Calls `visit` with each entry of a mapping, in order; where something else stands, with none.
template <class Visit>
void for_each_entry(const yaml::Document& document, yaml::NodeId node, const Mapping& mapping, const Visit& visit) {
  if (document[node].kind != yaml::Kind::mapping) return;
  KeysInOrder keys(mapping);
  const auto below = document.children(node);
  for (auto at = below.begin(); at != below.end(); ++at) {
    const yaml::NodeId key = *at++;
    const bool word = document[key].kind == yaml::Kind::scalar;
    visit(Entry{key, *at, word ? keys.find(document.text(key)) : nullptr});
  }
}

/// A key on the way from the root, and the value that is meant of it.
struct Link {
  const Key* row;
  yaml::NodeId key;
  yaml::NodeId value;                 ///< of a list, the item that is meant; the list itself where none is
  std::optional<std::size_t> item{};  ///< which item that is
};
/// The keys that lead from the root to one of them, which is the last.
using Chain = std::vector<Link>;

/// What is called on the way, in the order of the file.
struct Visitor {
  std::function<void(const Chain&)> key{};    ///< each key that the table knows, before its values
  std::function<void(const Chain&)> value{};  ///< each of its values: of a list, item by item; groups before their keys
};
void walk(const yaml::Document& document, const Mapping& root, const Visitor& visitor);

/// All keys of a table and of the groups below it, and those that may stand anywhere: each once.
void for_each_key(const Mapping& root, const std::function<void(const Key&)>& visit);

/// The way to what stands at a byte: the innermost key that the table knows and whose name or value is there. Empty
/// where there is none.
Chain place(const yaml::Document& document, const Mapping& root, std::size_t offset);

}  // namespace sbs::fields
