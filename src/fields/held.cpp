#include "fields/held.h"

#include <algorithm>

#include "fields/table.h"

namespace sbs::fields {

Contents contents_of(const void* object, const Mapping& mapping) {
  Contents contents;
  contents.table = &mapping;
  const source::Group& common = mapping.common(object);
  contents.span = common.span;
  const auto add = [&](const Key& row, const void* of) {
    Held& held = contents.keys.emplace_back();
    held.row = &row;
    row.tell(of, held);
  };
  for (const Key& row : mapping.keys)
    add(row, object);
  for (const Key& row : common_keys())
    add(row, &common);
  return contents;
}

const Held* held(const Contents& contents, std::string_view key) {
  const auto found = std::find_if(contents.keys.begin(), contents.keys.end(),
                                  [&](const Held& one) { return one.row->names.en == key; });
  return found == contents.keys.end() || found->values.empty() ? nullptr : &*found;
}

const Value* value_of(const Contents& contents, std::string_view key) {
  const Held* found = held(contents, key);
  return found == nullptr ? nullptr : &found->values.front();
}

std::string_view text_of(const Contents& contents, std::string_view key) {
  const auto* text = value_of<std::string>(contents, key);
  return text == nullptr ? std::string_view() : *text;
}

}  // namespace sbs::fields
