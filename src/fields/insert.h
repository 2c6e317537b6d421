#pragma once

#include <string>
#include <string_view>

#include "fields/table.h"
#include "source/edits.h"
#include "yaml/document.h"

namespace sbs::fields {

/// A key with its value as a file in some keys has it: `namn: Ekskolan`. The value is YAML already.
std::string written(const Key& key, std::string_view value, KeyLanguage keys);

/// The edit that puts it into a group which lacks it, after the group's last key: on a line of its own, indented like
/// its neighbours and ended like them; in a group in braces, after a comma. All other bytes stay.
source::Edit insert(const yaml::Document& document, yaml::NodeId group, const Key& key, std::string_view value,
                    KeyLanguage keys);

}  // namespace sbs::fields
