#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include "fields/table.h"
#include "source/span.h"
#include "yaml/document.h"

namespace sbs::fields {

/// A place in a file as it is known in every language, and when lines come and go: `interventions[läsning].end`.
struct Address {
  /// English keys. An item of a list stands by its id; an event without one by what it is and its date, planned else
  /// done; what has neither, by what it must have.
  std::string at;
  /// What stands there where that is one value, or a key that the table does not know; the English word where it has
  /// one, and of a long text a hash.
  std::string value;
};

/// Tells the addresses of places in a document, which must outlive it.
class Addresses {
 public:
  Addresses(const yaml::Document& document, const Mapping& root) : document_(document), root_(root) {}

  Address of(source::Span span);

 private:
  const std::string& name_of(yaml::NodeId item, const Key& row);
  const std::string& value_of(yaml::NodeId scalar, const Key* row);

  const yaml::Document& document_;
  const Mapping& root_;
  std::unordered_map<std::uint32_t, std::string> names_;   // of items that were asked through
  std::unordered_map<std::uint32_t, std::string> values_;  // of scalars that were asked for: a long one may be, often
};

}  // namespace sbs::fields
