#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"
#include "source/span.h"

/// What an object holds by the table of its keys, as plain values: for whoever treats all keys alike, as comparing two
/// versions does, and must forget none.
namespace sbs::fields {

struct Choice;
struct Key;
struct Mapping;
struct Contents;

/// A measured value: its number, where it is one, and how it is written.
struct Figure {
  std::optional<double> number;
  std::string text;

  bool operator==(const Figure&) const = default;
};

/// One value that was read under a key: a text, code or id, a date, how often, a whole number, a fixed value, a figure;
/// or a group of keys.
struct Value {
  std::variant<std::monostate, std::string, PartialDate, Recurrence, long, const Choice*, Figure> is;
  std::vector<Contents> group;  ///< one, where it is a group
  source::Span span;
};

/// What stands under one key.
struct Held {
  enum class State : std::uint8_t { absent, unread, read };

  const Key* row = nullptr;
  State state = State::absent;
  std::vector<Value> values;  ///< one, or those of a list in the order they are written
  source::Span span;          ///< where it stands, unless it is absent
  std::string written;        ///< what stands there and could not be read, where somebody filled it in
};

/// All that stands under the keys of a table, those that may stand anywhere after its own.
struct Contents {
  const Mapping* table = nullptr;
  std::vector<Held> keys;
  source::Span span;
};

/// The contents of the object that a mapping is a table of.
Contents contents_of(const void* object, const Mapping& mapping);

/// What stands under a key by its English name; null where it is not read, or the table has no such key.
const Held* held(const Contents& contents, std::string_view key);

/// The first value of that key; null where there is none.
const Value* value_of(const Contents& contents, std::string_view key);

/// The one value of a list, where it is of a kind; null where there is none, or more.
template <class Kind>
const Kind* only(const std::vector<Value>& values) {
  return values.size() == 1 ? std::get_if<Kind>(&values.front().is) : nullptr;
}

/// The first value of a key, where it is of a kind.
template <class Kind>
const Kind* value_of(const Contents& contents, std::string_view key) {
  const Value* value = value_of(contents, key);
  return value == nullptr ? nullptr : std::get_if<Kind>(&value->is);
}

/// The text under a key; empty where there is none.
std::string_view text_of(const Contents& contents, std::string_view key);

}  // namespace sbs::fields
