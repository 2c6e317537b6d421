#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "base/check.h"
#include "source/span.h"

namespace sbs::source {

/// A value and where it was written.
template <class T>
struct Located {
  T value{};
  Span span;

  bool operator==(const Located&) const = default;
};

/// What stands under a key: nothing; something that could not be read, which has a finding of its own and silences
/// whoever needs the value; or a value. Tests true only for a value.
template <class T>
class Field {
 public:
  Field() = default;
  Field(T value, Span span) : located_{std::move(value), span}, state_(State::read) {}
  static Field unread(Span span) {
    Field field;
    field.located_.span = span;
    field.state_ = State::unread;
    return field;
  }

  /// A fresh value, to be filled in where it stands: groups are large, and would be moved.
  T& start(Span span) {
    if (state_ == State::read) located_.value = T{};
    located_.span = span;
    state_ = State::read;
    return located_.value;
  }

  bool absent() const { return state_ == State::absent; }
  bool unread() const { return state_ == State::unread; }
  explicit operator bool() const { return state_ == State::read; }

  const T& operator*() const {
    SBS_CHECK(state_ == State::read);
    return located_.value;
  }
  const T* operator->() const { return &**this; }
  T& operator*() {
    SBS_CHECK(state_ == State::read);
    return located_.value;
  }
  T* operator->() { return &**this; }

  /// Where the value stands, readable or not.
  Span span() const {
    SBS_CHECK(state_ != State::absent);
    return located_.span;
  }

  /// Whether the value is certainly this one.
  bool is(const T& value) const { return state_ == State::read && located_.value == value; }

 private:
  enum class State : std::uint8_t { absent, unread, read };
  Located<T> located_;
  State state_ = State::absent;
};

/// The items under a key, in the order they are written. Where the list or one of its items could not be read, it is
/// not whole: then nobody can say that something is missing from it.
template <class T>
struct List {
  std::vector<T> items;
  Span span;  ///< the list as written; of a list joined from several files, its first part
  bool written = false;
  bool whole = true;

  auto begin() const { return items.begin(); }
  auto end() const { return items.end(); }
  auto begin() { return items.begin(); }
  auto end() { return items.end(); }
  bool empty() const { return items.empty(); }
  std::size_t size() const { return items.size(); }
  const T& operator[](std::size_t at) const { return items.at(at); }
};

}  // namespace sbs::source
