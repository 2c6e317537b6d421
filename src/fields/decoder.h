#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "diag/diagnostic.h"
#include "fields/table.h"
#include "source/source_map.h"
#include "yaml/document.h"

namespace sbs::fields {

/// Decodes one document by a table, and reports what does not fit it (SBS003–SBS008). What could not be read is marked
/// as unread in the result, so that nobody concludes anything from its absence.
class Decoder {
 public:
  Decoder(const source::SourceMap& sources, const yaml::Document& document, KeyLanguage keys, diag::Sink& sink)
      : sources_(sources), document_(document), keys_(keys), sink_(sink) {}

  const yaml::Document& document() const { return document_; }
  /// The language of the file's keys: suggestions are made in it.
  KeyLanguage keys() const { return keys_; }
  diag::Sink& sink() { return sink_; }

  /// Keeps in mind that a word of the table was met.
  void meet(yaml::NodeId node, const Names& names);
  /// … or a value that is words: of the key that is being read.
  void meet_value(yaml::NodeId node);
  /// Whether one of the words that were read is in a language. Of a file that something was reported of not all were.
  bool has_met(KeyLanguage language) const { return language == KeyLanguage::sv ? met_swedish_ : met_english_; }

  /// Decodes a mapping into the object that `mapping` is a table of. False, with a finding, where it is no mapping.
  bool read_mapping(yaml::NodeId key, yaml::NodeId node, const Mapping& mapping, void* object);

  /// The text of a scalar; none, with a finding that names what was wanted, where something else stands.
  std::optional<std::string_view> scalar(yaml::NodeId key, yaml::NodeId node, Shape wanted);

  /// Reports a value of the wrong kind (SBS006).
  void wrong_kind(yaml::NodeId key, yaml::NodeId node, Shape wanted, bool list, std::span<const Choice> choices = {},
                  const Mapping* mapping = nullptr);
  AllOf<Quoted> first_keys(const Mapping& mapping) const;

  /// Reports a value that is none of an enumeration's (SBS007).
  void unknown_choice(yaml::NodeId key, yaml::NodeId node, std::span<const Choice> choices);

  /// Reports a text that is no date (SBS008).
  void not_a_date(yaml::NodeId node);

  /// Whether the key that is being read may have a deadline, `senast 2018-06-20`.
  bool may_be_deadline() const { return row_ != nullptr && row_->shape == Shape::due_date; }

  /// Reports a code that other programs read as a number (SBS011).
  void unquoted_code(yaml::NodeId node);

  /// Reports a text that says nothing: empty, or a placeholder (SBS018). The node may be one where
  /// nothing stands.
  void check_says_something(yaml::NodeId key, yaml::NodeId node);

  /// Reports a text that is no number of things (SBS006).
  void not_a_count(yaml::NodeId key, yaml::NodeId node);

  /// Reports a text that is no recurrence (SBS007).
  void not_a_recurrence(yaml::NodeId key, yaml::NodeId node);

 private:
  /// A key as it stands in the file, with the row of the table that it answers to.
  struct Found {
    yaml::NodeId key;
    yaml::NodeId value;
    const Key* row = nullptr;
    bool guessed = false;   // counts as the row, but its value is not read
    bool repeated = false;  // stands again further down: which of the values holds can't be told
  };
  std::vector<Found> match_keys(yaml::NodeId node, const Mapping& mapping);
  void match_unknown_keys(std::vector<Found>& found, const Mapping& mapping, void* object);
  diag::Diagnostic& report_unknown_key(const Found& unknown, const Mapping& mapping, bool by_comma);
  void help_with_called(diag::Diagnostic& finding, const std::vector<const Key*>& called) const;
  void help_with_guess(diag::Diagnostic& finding, yaml::NodeId key, std::size_t colon, const std::string& right,
                       std::span<const Names> names) const;
  void report_repeated(yaml::NodeId first, yaml::NodeId again);
  void check_repeated_below(yaml::NodeId node);
  source::Span head_of(source::Span span) const;
  void name_odd_character(diag::Diagnostic& finding, source::Span place, std::string_view text) const;
  std::string with_decimal_comma(yaml::NodeId key, yaml::NodeId value) const;
  std::string as_items(yaml::NodeId node, std::span<const Choice> choices) const;
  void help_with_keys(diag::Diagnostic& finding, const Found& unknown, const Mapping& mapping,
                      const std::vector<std::string_view>& unused) const;
  void no_text_as_key(yaml::NodeId key);
  void no_value(yaml::NodeId key, const Key& row);
  bool help_with_deadline(diag::Diagnostic& finding, yaml::NodeId node) const;
  bool help_with_several(diag::Diagnostic& finding, yaml::NodeId node) const;
  bool recurs() const;
  AnyOf<std::string> with_meanings(std::span<const Choice* const> choices) const;
  void help_with_kind(diag::Diagnostic& finding, Shape wanted, std::span<const Choice> choices) const;
  bool is_after_comma(yaml::NodeId key, yaml::NodeId value) const;
  void check_lost_end(yaml::NodeId key, yaml::NodeId node);
  void help_with_comment(diag::Diagnostic& finding, yaml::NodeId key) const;

  const source::SourceMap& sources_;
  const yaml::Document& document_;
  KeyLanguage keys_;
  diag::Sink& sink_;
  const Key* row_ = nullptr;          // of the key that is being read
  const Mapping* mapping_ = nullptr;  // that it is a key of
  yaml::NodeId group_;                // where that stands
  bool met_swedish_ = false;
  bool met_english_ = false;
};

}  // namespace sbs::fields
