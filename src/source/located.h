#pragma once

#include <cstdint>
#include <memory>
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
  Field(T value, Span span) : value_(std::move(value)), span_(span), state_(State::read) {}
  static Field unread(Span span) {
    Field field;
    field.span_ = span;
    field.state_ = State::unread;
    return field;
  }

  /// A fresh value, to be filled in where it stands: groups are large, and would be moved.
  T& start(Span span) {
    if (state_ == State::read) value_ = T{};
    span_ = span;
    state_ = State::read;
    return value_;
  }

  bool absent() const { return state_ == State::absent; }
  bool unread() const { return state_ == State::unread; }
  explicit operator bool() const { return state_ == State::read; }

  const T& operator*() const {
    SBS_CHECK(state_ == State::read);
    return value_;
  }
  const T* operator->() const { return &**this; }
  T& operator*() {
    SBS_CHECK(state_ == State::read);
    return value_;
  }
  T* operator->() { return &**this; }

  /// Where the value stands, readable or not.
  Span span() const {
    SBS_CHECK(state_ != State::absent);
    return span_;
  }

  /// Whether the value is certainly this one.
  bool is(const T& value) const { return state_ == State::read && value_ == value; }

 private:
  enum class State : std::uint8_t { absent, unread, read };
  T value_{};
  Span span_;
  State state_ = State::absent;
};

/// A field that few groups have, for a plan has many groups: a pointer, and the rest only where something is written.
template <class T>
class Seldom {
 public:
  Seldom() = default;
  Seldom(const Seldom& other) : field_(other.field_ ? std::make_unique<Field<T>>(*other.field_) : nullptr) {}
  Seldom(Seldom&&) noexcept = default;
  Seldom& operator=(const Seldom& other) {
    field_ = std::move(Seldom(other).field_);
    return *this;
  }
  Seldom& operator=(Seldom&&) noexcept = default;
  ~Seldom() = default;

  const Field<T>& field() const {
    static const Field<T> none;
    return field_ ? *field_ : none;
  }
  /// To be written to.
  Field<T>& made() {
    if (!field_) field_ = std::make_unique<Field<T>>();
    return *field_;
  }

  bool absent() const { return field().absent(); }
  bool unread() const { return field().unread(); }
  explicit operator bool() const { return bool(field()); }
  const T& operator*() const { return *field(); }
  const T* operator->() const { return &**this; }
  T& operator*() { return *made(); }
  T* operator->() { return &**this; }
  Span span() const { return field().span(); }
  bool is(const T& value) const { return field().is(value); }

 private:
  std::unique_ptr<Field<T>> field_;
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
