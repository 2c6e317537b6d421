#include "fields/walk.h"

#include <set>

namespace sbs::fields {

namespace {

using yaml::Kind;
using yaml::NodeId;

class Walk {
 public:
  Walk(const yaml::Document& document, const Visitor& visitor) : document_(document), visitor_(visitor) {}

  void mapping(NodeId node, const Mapping& table) {
    for_each_entry(document_, node, table, [&](const Entry& one) {
      if (one.row == nullptr) return;
      chain_.push_back({one.row, one.key, one.value});
      if (visitor_.key) visitor_.key(chain_);
      if (document_[one.value].kind == Kind::sequence) {
        std::size_t item = 0;
        for (const NodeId child : document_.children(one.value)) {
          chain_.back().value = child;
          chain_.back().item = item++;
          value();
        }
      } else {
        value();
      }
      chain_.pop_back();
    });
  }

 private:
  void value() {
    if (visitor_.value) visitor_.value(chain_);
    const Link link = chain_.back();
    if (link.row->mapping != nullptr) mapping(link.value, *link.row->mapping);
  }

  const yaml::Document& document_;
  const Visitor& visitor_;
  Chain chain_;
};

}  // namespace

void walk(const yaml::Document& document, const Mapping& root, const Visitor& visitor) {
  if (!document.empty()) Walk(document, visitor).mapping(document.root(), root);
}

void for_each_key(const Mapping& root, const std::function<void(const Key&)>& visit) {
  std::set<const Mapping*> seen;
  const auto each_of = [&](const auto& self, const Mapping& mapping) -> void {
    if (!seen.insert(&mapping).second) return;
    for (const Key& key : mapping.keys) {
      visit(key);
      if (key.mapping != nullptr) self(self, *key.mapping);
    }
  };
  each_of(each_of, root);
  for (const Key& key : common_keys())
    visit(key);
}

Chain place(const yaml::Document& document, const Mapping& root, std::size_t offset) {
  Chain innermost;
  const auto holds = [&](NodeId node) { return document[node].begin <= offset && offset <= document[node].end; };
  const auto keep = [&](const Chain& chain) {
    if (chain.size() >= innermost.size() && (holds(chain.back().key) || holds(chain.back().value))) innermost = chain;
  };
  walk(document, root, {keep, keep});
  return innermost;
}

}  // namespace sbs::fields
