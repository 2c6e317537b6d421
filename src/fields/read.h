#pragma once

#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include "base/date.h"
#include "fields/decoder.h"
#include "fields/table.h"
#include "source/located.h"
#include "source/values.h"

/// How each type that a plan is made of is read from a node, and how a row of a table is made from a member pointer.
/// A type of a plan's own joins by `shape_of` and `read_value` in its own namespace, an enumeration by its `choices`, a
/// group of keys by `mapping_of`.
namespace sbs::fields {

using source::Code;
using source::Count;
using source::Dates;

constexpr Shape shape_of(const std::string*) { return Shape::text; }
constexpr Shape shape_of(const Code*) { return Shape::code; }
constexpr Shape shape_of(const PartialDate*) { return Shape::date; }
constexpr Shape shape_of(const Dates*) { return Shape::dates; }
constexpr Shape shape_of(const Count*) { return Shape::number; }
constexpr Shape shape_of(const bool*) { return Shape::yes_no; }
constexpr Shape shape_of(const Recurrence*) { return Shape::recurrence; }

template <class T>
concept Enumeration = std::is_enum_v<T>;
template <class T>
concept KeyGroup = std::is_base_of_v<source::Group, T>;

/// yes and no, for keys that ask.
std::span<const Choice> yes_no_choices();

bool read_value(Decoder& decoder, yaml::NodeId key, yaml::NodeId node, std::string& value);
bool read_value(Decoder& decoder, yaml::NodeId key, yaml::NodeId node, Code& value);
bool read_value(Decoder& decoder, yaml::NodeId key, yaml::NodeId node, PartialDate& value);
bool read_value(Decoder& decoder, yaml::NodeId key, yaml::NodeId node, Count& value);
bool read_value(Decoder& decoder, yaml::NodeId key, yaml::NodeId node, bool& value);
bool read_value(Decoder& decoder, yaml::NodeId key, yaml::NodeId node, Recurrence& value);

/// The choice that a scalar names; none, with a finding, where it names no one.
const Choice* read_choice(Decoder& decoder, yaml::NodeId key, yaml::NodeId node, std::span<const Choice> choices);

template <Enumeration E>
bool read_value(Decoder& decoder, yaml::NodeId key, yaml::NodeId node, E& value) {
  const Choice* choice = read_choice(decoder, key, node, choices<E>);
  if (choice != nullptr) value = static_cast<E>(choice->value);
  return choice != nullptr;
}

template <KeyGroup G>
bool read_value(Decoder& decoder, yaml::NodeId key, yaml::NodeId node, G& value) {
  return decoder.read_mapping(key, node, mapping_of(static_cast<const G*>(nullptr)), &value);
}

template <class T>
void read_field(Decoder& decoder, yaml::NodeId key, yaml::NodeId node, source::Field<T>& field) {
  const auto span = decoder.document().span(node);
  if (!read_value(decoder, key, node, field.start(span))) field = source::Field<T>::unread(span);
}

template <class T>
void read_field(Decoder& decoder, yaml::NodeId key, yaml::NodeId node, source::Seldom<T>& field) {
  read_field(decoder, key, node, field.made());
}

template <class T>
void give_up(source::Field<T>& field, source::Span span) {
  field = source::Field<T>::unread(span);
}

template <class T>
void give_up(source::Seldom<T>& field, source::Span span) {
  give_up(field.made(), span);
}

template <class T>
void give_up(source::List<T>& list, source::Span span) {
  if (!list.written) list.span = span;
  list.written = true;
  list.whole = false;
}

template <class T>
void doubt(source::Field<T>& field, source::Span span) {
  if (field.absent()) field = source::Field<T>::unread(span);
}

template <class T>
void doubt(source::Seldom<T>& field, source::Span span) {
  doubt(field.made(), span);
}

template <class T>
void doubt(source::List<T>& list, source::Span /*span*/) {
  list.whole = false;
}

/// A group may stand in one part only. A plain value is about its own part, as the version of the format is: the first
/// counts for the whole.
template <class T>
std::optional<Clash> join(source::Field<T>& whole, source::Field<T>& part) {
  if (part.absent()) return std::nullopt;
  if (whole.absent()) {
    whole = std::move(part);
    return std::nullopt;
  }
  if constexpr (KeyGroup<T>) {
    const auto place = [](const source::Field<T>& field) { return field ? field->head : field.span(); };
    return Clash{place(part), place(whole)};
  }
  return std::nullopt;
}

template <class T>
std::optional<Clash> join(source::Seldom<T>& whole, source::Seldom<T>& part) {
  return part.absent() ? std::nullopt : join(whole.made(), part.made());
}

template <class T>
std::optional<Clash> join(source::List<T>& whole, source::List<T>& part) {
  if (!part.written) return std::nullopt;
  if (!whole.written) whole.span = part.span;
  whole.written = true;
  whole.whole = whole.whole && part.whole;
  if (whole.items.empty())
    whole.items = std::move(part.items);  // of a plan in one file, always
  else
    whole.items.insert(whole.items.end(), std::make_move_iterator(part.items.begin()),
                       std::make_move_iterator(part.items.end()));
  return std::nullopt;
}

template <class T>
bool read_item(Decoder& decoder, yaml::NodeId key, yaml::NodeId node, source::Located<T>& item) {
  item.span = decoder.document().span(node);
  return read_value(decoder, key, node, item.value);
}
template <KeyGroup G>
bool read_item(Decoder& decoder, yaml::NodeId key, yaml::NodeId node, G& item) {
  return read_value(decoder, key, node, item);
}

template <class T>
struct ItemOf;
template <class T>
struct ItemOf<source::Located<T>> {
  using type = T;
};
template <KeyGroup G>
struct ItemOf<G> {
  using type = G;
};

template <class T>
constexpr Shape shape_of_type() {
  if constexpr (KeyGroup<T>)
    return Shape::mapping;
  else if constexpr (Enumeration<T>)
    return Shape::choice;
  else
    return shape_of(static_cast<const T*>(nullptr));
}

/// Appends: the parts of a split plan are read into one list.
template <class T>
void read_field(Decoder& decoder, yaml::NodeId key, yaml::NodeId node, source::List<T>& list) {
  const yaml::Document& document = decoder.document();
  if (document[node].kind == yaml::Kind::refused) return give_up(list, document.span(node));
  if (document[node].kind != yaml::Kind::sequence) {
    using Type = typename ItemOf<T>::type;
    if constexpr (Enumeration<Type>)
      decoder.wrong_kind(key, node, shape_of_type<Type>(), true, choices<Type>);
    else
      decoder.wrong_kind(key, node, shape_of_type<Type>(), true);
    return give_up(list, document.span(node));
  }
  if (!list.written) list.span = document.span(node);
  list.written = true;
  const auto children = document.children(node);
  list.items.reserve(list.items.size() + static_cast<std::size_t>(std::distance(children.begin(), children.end())));
  for (const yaml::NodeId child : children)
    if (!read_item(decoder, key, child, list.items.emplace_back())) {
      list.items.pop_back();
      list.whole = false;
    }
}

/// One date counts as a list of one.
void read_field(Decoder& decoder, yaml::NodeId key, yaml::NodeId node, Dates& dates);

/// The texts of a value: none but of a text, of a group, and of a type that has `each_text` in its own namespace.
template <class T>
void texts_of(T& value, const Key& row, const TextVisitor& visit) {
  if constexpr (std::is_same_v<T, std::string>)
    visit(row, value);
  else if constexpr (KeyGroup<T>)
    for_each_text(&value, mapping_of(static_cast<const T*>(nullptr)), visit);
  else if constexpr (requires { each_text(value, row, visit); })
    each_text(value, row, visit);
}
template <class T>
void texts_of(source::Located<T>& item, const Key& row, const TextVisitor& visit) {
  texts_of(item.value, row, visit);
}
template <class T>
void texts_of(source::Field<T>& field, const Key& row, const TextVisitor& visit) {
  if (field) texts_of(*field, row, visit);
}
template <class T>
void texts_of(source::Seldom<T>& field, const Key& row, const TextVisitor& visit) {
  if (field) texts_of(*field, row, visit);
}
template <class T>
void texts_of(source::List<T>& list, const Key& row, const TextVisitor& visit) {
  for (T& item : list)
    texts_of(item, row, visit);
}
inline void texts_of(Dates& /*dates*/, const Key& /*row*/, const TextVisitor& /*visit*/) {}

/// A value as whoever treats all keys alike sees it; a type of a plan's own joins by `put_plain` in its own namespace.
inline void put_plain(Value& to, const std::string& text) { to.is = text; }
inline void put_plain(Value& to, const Code& code) { to.is = code.text; }
inline void put_plain(Value& to, const PartialDate& date) { to.is = date; }
inline void put_plain(Value& to, const Recurrence& every) { to.is = every; }
inline void put_plain(Value& to, const Count& count) { to.is = count.value; }
inline void put_plain(Value& to, bool yes) { to.is = yes ? 1L : 0L; }

template <class T>
Value plain(const T& value, source::Span span) {
  Value made;
  made.span = span;
  if constexpr (KeyGroup<T>)
    made.group.push_back(contents_of(&value, mapping_of(static_cast<const T*>(nullptr))));
  else if constexpr (Enumeration<T>)
    made.is = &choice_of(choices<T>, static_cast<int>(value));
  else
    put_plain(made, value);
  return made;
}

template <class T>
void tell_held(const source::Field<T>& field, Held& held) {
  if (field.absent()) return;
  held.state = field ? Held::State::read : Held::State::unread;
  held.span = field.span();
  if (field) held.values.push_back(plain(*field, field.span()));
}
template <class T>
void tell_held(const source::Seldom<T>& field, Held& held) {
  tell_held(field.field(), held);
}
template <class T>
void tell_held(const source::List<T>& list, Held& held) {
  if (list.written) held.state = list.whole ? Held::State::read : Held::State::unread;
  held.span = list.span;
  for (const T& item : list.items)
    if constexpr (KeyGroup<T>)
      held.values.push_back(plain(item, item.span));
    else
      held.values.push_back(plain(item.value, item.span));
}

namespace read_detail {

template <class M>
struct Member;
template <class C, class T>
struct Member<T C::*> {
  using Object = C;
  using Type = T;
};

template <class T>
struct Content;
template <class T>
struct Content<source::Field<T>> {
  using type = T;
  static constexpr bool list = false;
};
template <class T>
struct Content<source::Seldom<T>> : Content<source::Field<T>> {};
template <class T>
struct Content<source::List<T>> {
  using type = typename ItemOf<T>::type;
  static constexpr bool list = true;
};
template <>
struct Content<Dates> {
  using type = Dates;
  static constexpr bool list = false;
};

}  // namespace read_detail

/// The row with words that people use in place of its key, and with words that are no value of it.
constexpr Key also_called(Key row, std::string_view words) {
  row.also = words;
  return row;
}
/// The row of a text that says why.
constexpr Key reason(Key row) {
  row.reason = true;
  return row;
}
constexpr Key elsewhere(Key row, std::span<const Elsewhere> words) {
  row.elsewhere = words;
  return row;
}

/// The row of a date that may be a deadline.
constexpr Key due(Key row) {
  row.shape = Shape::due_date;
  return row;
}

inline constexpr bool required = true;
inline constexpr bool optional = false;

/// A row of a table: `key<&Event::planned>({"planerad", "planned"}, optional, {…help…})`.
template <auto member>
constexpr Key key(Names names, bool is_required, Phrase help) {
  using Object = typename read_detail::Member<decltype(member)>::Object;
  using Content = read_detail::Content<typename read_detail::Member<decltype(member)>::Type>;
  using Type = typename Content::type;
  Key made{names,
           help,
           is_required,
           Content::list,
           shape_of_type<Type>(),
           {},
           nullptr,
           [](Decoder& decoder, yaml::NodeId name, yaml::NodeId node, void* object) {
             read_field(decoder, name, node, static_cast<Object*>(object)->*member);
           },
           [](void* object, source::Span span) { give_up(static_cast<Object*>(object)->*member, span); },
           [](void* object, source::Span span) { doubt(static_cast<Object*>(object)->*member, span); },
           [](void* whole, void* part) {
             return join(static_cast<Object*>(whole)->*member, static_cast<Object*>(part)->*member);
           },
           [](void* object, const Key& row, const TextVisitor& visit) {
             texts_of(static_cast<Object*>(object)->*member, row, visit);
           },
           [](const void* object, Held& held) { tell_held(static_cast<const Object*>(object)->*member, held); }};
  if constexpr (Enumeration<Type>) {
    static_assert(!choices<Type>.empty(), "an enumeration that is read has its choices");
    made.choices = choices<Type>;
  }
  if constexpr (KeyGroup<Type>) made.mapping = &mapping_of(static_cast<const Type*>(nullptr));
  return made;
}

/// A table of `G`'s keys.
template <KeyGroup G>
constexpr Mapping mapping(Phrase what, Phrase one, std::span<const Key> keys,
                          std::optional<Phrase> look_up = std::nullopt,
                          std::string (*other_name)(std::string_view) = nullptr) {
  return {what,
          one,
          keys,
          [](void* object) -> source::Group& { return *static_cast<G*>(object); },
          [](const void* object) -> const source::Group& { return *static_cast<const G*>(object); },
          look_up,
          other_name};
}

}  // namespace sbs::fields
