#include "fields/table.h"

#include <array>

#include "fields/read.h"

namespace sbs::fields {

namespace {

/// The fields of Item that `key<>` can point at, on their own.
source::Item& as_item(void* object) { return *static_cast<source::Item*>(object); }

constexpr std::array common{
    Key{{"anteckning", "note"},
        {"Fritext för den som läser planen.", "Free text for whoever reads the plan."},
        false,
        false,
        Shape::text,
        {},
        nullptr,
        [](Decoder& decoder, yaml::NodeId key, yaml::NodeId value, void* object) {
          read_field(decoder, key, value, as_item(object).note);
        },
        [](void* object, source::Span span) { give_up(as_item(object).note, span); }},
    Key{{"källa", "source"},
        {"Var uppgiften kommer ifrån.", "Where the information comes from."},
        false,
        false,
        Shape::text,
        {},
        nullptr,
        [](Decoder& decoder, yaml::NodeId key, yaml::NodeId value, void* object) {
          read_field(decoder, key, value, as_item(object).source);
        },
        [](void* object, source::Span span) { give_up(as_item(object).source, span); }},
};

}  // namespace

std::span<const Key> common_keys() { return common; }

const Key* find_key(const Mapping& mapping, std::string_view name) {
  for (const Key& key : mapping.keys)
    if (key.names.matches(name)) return &key;
  for (const Key& key : common)
    if (key.names.matches(name)) return &key;
  return nullptr;
}

const Choice* find_choice(std::span<const Choice> choices, std::string_view name) {
  for (const Choice& choice : choices)
    if (choice.names.matches(name)) return &choice;
  return nullptr;
}

}  // namespace sbs::fields
