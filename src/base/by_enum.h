#pragma once

#include <array>
#include <cstddef>
#include <stdexcept>
#include <utility>

namespace sbs {

/// How many values an enumeration has that counts from 0 and names its last one `last_`. One that is made of a list has
/// a specialisation beside it.
template <class Enum>
inline constexpr std::size_t enum_count = static_cast<std::size_t>(Enum::last_) + 1;

/// A table with one row for each value of an enumeration, looked up by the value. The compiler refuses one in which a
/// value has no row, or two: so a new value asks for its row in every table that there is.
template <class Enum, class Value>
class ByEnum {
 public:
  static constexpr std::size_t size = enum_count<Enum>;

  struct Row {
    Enum key;
    Value value;
  };

  // NOLINTBEGIN(modernize-avoid-c-arrays): only an array takes its size from the rows in braces
  template <std::size_t Count>
  consteval ByEnum(const Row (&rows)[Count])  // NOLINT(google-explicit-constructor): rows are a table
      : ByEnum(rows, std::make_index_sequence<size>()) {}

  constexpr const Value& operator[](Enum key) const { return values_.at(static_cast<std::size_t>(key)); }

  constexpr const std::array<Value, size>& values() const { return values_; }

 private:
  template <std::size_t Count, std::size_t... At>
  consteval ByEnum(const Row (&rows)[Count], std::index_sequence<At...> /*keys*/)
      : values_{value_of(rows, static_cast<Enum>(At))...} {}

  template <std::size_t Count>
  static consteval const Value& value_of(const Row (&rows)[Count], Enum key) {
    std::size_t found = Count;
    for (std::size_t at = 0; at < Count; ++at) {
      if (rows[at].key != key) continue;
      if (found != Count) throw std::logic_error("a value has two rows");
      found = at;
    }
    if (found == Count) throw std::logic_error("a value has no row");
    return rows[found].value;
  }
  // NOLINTEND(modernize-avoid-c-arrays)

  std::array<Value, size> values_;
};

}  // namespace sbs
