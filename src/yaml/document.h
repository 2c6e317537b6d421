#pragma once

#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "source/span.h"

/// YAML as a flat tree, defined without the library that reads it: another reader could make the same tree.
namespace sbs::yaml {

/// `refused` is what a plan may not hold (an alias): reported when met, and read by nobody.
enum class Kind : std::uint8_t { null, scalar, sequence, mapping, refused };

/// How a node is written. Collections are block or flow, scalars one of the others.
enum class Style : std::uint8_t { plain, single_quoted, double_quoted, literal, folded, block, flow };

/// A node by its place in the document.
struct NodeId {
  std::uint32_t index = 0;
  auto operator<=>(const NodeId&) const = default;
};

/// One node. Children follow their parent in the order they are written; a mapping's are key, value, key, value. Two
/// words are enough: where a scalar's text lies follows from its place, but for the few whose text is not the bytes of
/// the file.
struct Node {
  std::uint32_t begin = 0;  ///< bytes into the file; quotes and block headers included. A null stands after its key
  std::uint32_t end = 0;
  std::uint32_t next = 0;  ///< the index after the last node below this one
  Kind kind : 3 = Kind::null;
  Style style : 3 = Style::plain;
  /// Which of the document's own texts it has, from 1, where what it means is not what the file holds (escapes, folded
  /// lines, letters in two code points). A file of the largest size that is read (`yaml/limits.h`) has no more.
  std::uint32_t own_text : 26 = 0;
  static constexpr std::uint32_t most_own_texts = (1U << 26) - 1;
};
static_assert(sizeof(Node) == 16, "a plan of 50 MB has four million of them");

/// What a scalar means where it has no text of its own: its bytes, without quotes; of a block, nothing.
inline std::string_view text_in_file(std::string_view bytes, const Node& node) {
  switch (node.style) {
    case Style::plain:
      return bytes.substr(node.begin, node.end - node.begin);
    case Style::single_quoted:
    case Style::double_quoted:
      return node.end - node.begin < 2 ? std::string_view() : bytes.substr(node.begin + 1, node.end - node.begin - 2);
    default:
      return {};
  }
}

/// One YAML document. It refers to the bytes of its file, which must outlive it.
class Document {
 public:
  Document(source::FileId file, std::string_view bytes) : file_(file), bytes_(bytes) {}

  /// No node at all: an empty file, or one that holds only comments.
  bool empty() const { return nodes_.empty(); }
  NodeId root() const { return {0}; }
  const Node& operator[](NodeId id) const { return nodes_[id.index]; }
  std::size_t size() const { return nodes_.size(); }

  /// A scalar's text, as YAML means it, in NFC: keys, values and names are compared byte by byte.
  std::string_view text(NodeId id) const;

  source::Span span(NodeId id) const { return {file_, nodes_[id.index].begin, nodes_[id.index].end}; }
  source::FileId file() const { return file_; }
  std::string_view bytes() const { return bytes_; }
  /// Each comment, from its `#` to the end of its line.
  const std::vector<source::Span>& comments() const { return comments_; }

  /// The nodes right below one, in order; nothing below a scalar.
  class Children {
   public:
    class Iterator {
     public:
      using value_type = NodeId;
      using difference_type = std::ptrdiff_t;
      Iterator() = default;
      Iterator(const Document* document, std::uint32_t index) : document_(document), index_(index) {}
      NodeId operator*() const { return {index_}; }
      Iterator& operator++() {
        index_ = document_->nodes_[index_].next;
        return *this;
      }
      Iterator operator++(int) {
        Iterator before = *this;
        ++*this;
        return before;
      }
      bool operator==(const Iterator& other) const { return index_ == other.index_; }

     private:
      const Document* document_ = nullptr;
      std::uint32_t index_ = 0;
    };
    Children(const Document& document, NodeId parent) : document_(&document), parent_(parent) {}
    Iterator begin() const { return {document_, parent_.index + 1}; }
    Iterator end() const { return {document_, document_->nodes_[parent_.index].next}; }

   private:
    const Document* document_;
    NodeId parent_;
  };
  Children children(NodeId id) const { return {*this, id}; }

  /// A mapping's keys and values, paired.
  struct Entry {
    NodeId key;
    NodeId value;
  };
  std::vector<Entry> entries(NodeId mapping) const;

  /// A step on the way from the root to a place: to a key, to the value after it, or to an item of a list.
  struct Step {
    NodeId node;                ///< that it leads to
    std::optional<NodeId> key;  ///< in a mapping
    std::size_t item = 0;       ///< in a list: which one, from 0
    bool to_key() const { return key == node; }
  };
  /// The way to the innermost node that holds the whole of a span.
  std::vector<Step> way_to(source::Span span) const;

  /// The keys that lead to the innermost node that holds the whole of a span: `samverkan.slut`, `skolor[0].namn`. Items
  /// count from 0.
  std::string path_at(source::Span span) const;

  /// The tree and its comments as text, a line each, for comparing with what another reader makes of the same file.
  std::string dump() const;

 private:
  friend class Builder;

  const std::vector<NodeId>& indexed_children(NodeId id) const;

  source::FileId file_;
  std::string_view bytes_;
  std::vector<Node> nodes_;
  std::vector<source::Span> comments_;
  std::string own_texts_;
  std::vector<std::uint32_t> own_text_ends_;  ///< in `own_texts_`, which stand one after the other
  /// The children of the nodes that paths were asked through: a plan with many findings asks for many paths.
  mutable std::unordered_map<std::uint32_t, std::vector<NodeId>> indexed_;
};

}  // namespace sbs::yaml
