#include "fields/translate.h"

namespace sbs::fields {

namespace {

using yaml::Kind;
using yaml::NodeId;

class Translator {
 public:
  Translator(const yaml::Document& document, Language to) : document_(document), to_(to) {}

  std::vector<diag::Edit> edits() { return std::move(edits_); }

  void mapping(NodeId node, const Mapping& table) {
    if (document_[node].kind != Kind::mapping) return;
    for (const auto& [key, value] : document_.entries(node)) {
      const Key* row = find_key(table, document_.text(key));
      if (row == nullptr) continue;
      rename(key, row->names);
      if (document_[value].kind == Kind::sequence)
        for (const NodeId item : document_.children(value))
          this->value(item, *row);
      else
        this->value(value, *row);
    }
  }

 private:
  void value(NodeId node, const Key& row) {
    if (row.mapping != nullptr) return mapping(node, *row.mapping);
    if (row.shape != Shape::choice || document_[node].kind != Kind::scalar) return;
    if (const Choice* choice = find_choice(row.choices, document_.text(node))) rename(node, choice->names);
  }

  /// The text inside the quotes, where there are any.
  void rename(NodeId node, const Names& names) {
    if (names.neutral() || document_.text(node) == names.in(to_)) return;
    source::Span span = document_.span(node);
    const std::size_t length = document_.text(node).size();
    if (document_[node].style != yaml::Style::plain) ++span.begin;
    span.end = span.begin + static_cast<std::uint32_t>(length);
    if (document_[node].own_text) return;  // written with escapes: nobody writes a key so
    edits_.push_back({span, std::string(names.in(to_))});
  }

  const yaml::Document& document_;
  Language to_;
  std::vector<diag::Edit> edits_;
};

}  // namespace

std::vector<diag::Edit> translate(const yaml::Document& document, const Mapping& root, Language to) {
  Translator translator(document, to);
  if (!document.empty()) translator.mapping(document.root(), root);
  return translator.edits();
}

}  // namespace sbs::fields
