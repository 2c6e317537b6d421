#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace sbs::cli {

/// Writes all of it; 0, or the errno why not.
int write_all(int descriptor, std::string_view bytes);

/// Writes a file whole or not at all: to a temporary one beside it, brought to the disk, then renamed. What is there
/// keeps its mode and its owner; a link stays, and what it leads to is written. Refused where that cannot be: where the
/// file may not be written, belongs to somebody else, or has a second name (a hard link). A device or a pipe is written
/// to as it is.
Result<void> write_file(const std::string& path, std::string_view bytes);

/// The same for a file that was read and changed: refused, and left alone, where it no longer holds what was read.
/// Whoever saves it meanwhile, by renaming or in place, loses nothing: the two files change places, and what was there
/// goes only when it is what was read and nobody has it open for writing.
Result<void> replace_file(const std::string& path, std::string_view read, std::string_view bytes);

/// A file that is to be made.
struct NewFile {
  std::string path;
  std::string bytes;
};

/// Makes files that are not there yet, with the folders that they lie in: all of them or, as far as the disk lets it be
/// undone, none. Whoever makes one of them meanwhile keeps it.
Result<void> write_new_files(std::span<const NewFile> files);

/// Makes a folder where it is not there, with those that it lies in.
Result<void> make_folder(const std::string& path);

}  // namespace sbs::cli
