#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "yaml/document.h"

namespace sbs::plan {

/// The version of the plan format that is read and written: the value of the key `sbs`.
inline constexpr std::string_view format_version = "1";

/// What a file is to a plan, by its first-level keys: `sbs` makes it a part of one, the section `collaboration` (or one
/// that is nearly called so: what is wrong with it is said where it stands) its root.
enum class Part : std::uint8_t {
  none,
  likely,  ///< none as it stands, but it looks like a part: a section's name, or one slip from `sbs` (`Sbs:`)
  rootless,
  root
};

/// Whether a first-level key is one slip from the one that makes a file a part of a plan: `Sbs`, one with a blank or
/// an invisible character before it.
bool is_nearly_version_key(std::string_view key);

/// By its tree, where the whole file is in it.
Part part_of(const yaml::Document& document);

/// By the lines that begin with a key, of a file that could not be parsed.
Part part_of_broken(std::string_view bytes);

/// By its bytes alone, where these tell: where every line that begins at the left is a comment, `---`, a closing
/// bracket or a plain key, and no bracket or quotation mark is open there. Else none, and the file has to be parsed.
/// What it says is what one of the other two would say.
std::optional<Part> part_by_bytes(std::string_view bytes);

}  // namespace sbs::plan
