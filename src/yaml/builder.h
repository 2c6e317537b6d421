#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "yaml/document.h"

namespace sbs::yaml {

/// Puts a document together from what a reader meets, in order. It finds the ends of nodes in the bytes, since readers
/// rarely tell them, and the comments between the nodes.
class Builder {
 public:
  Builder(source::FileId file, std::string_view bytes) : document_(file, bytes) {
    // Plans have a node every twelve bytes or so. Room that is not written to takes no memory, where moving does.
    document_.nodes_.reserve(bytes.size() / 8);
  }

  /// A scalar that begins at `begin` and means `text`. False where a quoted one is never closed.
  bool scalar(std::uint32_t begin, std::string_view text);
  /// A value that is not there, or one that a plan may not hold.
  void nothing(Kind kind, std::uint32_t near);
  void open(Kind kind, Style style, std::uint32_t begin);
  void close();

  /// The same for a reader that knows how a scalar is written and where it ends, where a value is missing, where
  /// brackets close, and each comment. The text is in NFC.
  void scalar(Style style, std::uint32_t begin, std::uint32_t end, std::string_view text);
  void nothing_at(std::uint32_t place);
  void close_brackets(std::uint32_t end);
  void comment(std::uint32_t begin, std::uint32_t end);
  /// Gives the document away; all is closed, and all comments were told.
  Document finish_told();

  /// The place of a node, and that of the last one.
  source::Span span(NodeId node) const { return document_.span(node); }
  source::Span last() const { return document_.span({static_cast<std::uint32_t>(document_.size() - 1)}); }
  /// The node that comes next.
  NodeId next() const { return {static_cast<std::uint32_t>(document_.size())}; }
  std::size_t depth() const { return open_.size(); }
  std::size_t size() const { return document_.nodes_.size(); }
  /// Whether the next node is a mapping's key.
  bool at_key() const;
  /// Whether it is the value of one.
  bool at_value() const;

  /// Closes what is open and gives the document away.
  Document finish();

 private:
  struct Open {
    std::uint32_t index;
    std::uint32_t children;
  };
  bool in_mapping() const;
  Node& add(Kind kind, std::uint32_t begin);
  void find_comments();

  Document document_;
  std::vector<Open> open_;
  std::uint32_t last_end_ = 0;  ///< where what was read last ends: a leaf, a closed collection, or the opening of one
  std::size_t passed_from_ = std::string_view::npos;  ///< from where commas were last passed over …
  std::size_t passed_to_ = 0;                         ///< … and to where
};

}  // namespace sbs::yaml
