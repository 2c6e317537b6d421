#pragma once

#include <optional>
#include <span>
#include <string>

namespace sbs {

/// A file within an archive: its path, in ASCII, and its bytes.
struct ZipEntry {
  std::string name;
  std::string bytes;
};

/// A zip archive of these files in this order, deflated: what papers of several files are kept in. The same bytes for
/// the same files, for no clock is read: each is dated 1 January 1980, the first day that the form has. None where the
/// machine has no room for it.
/// Source: PKWARE's APPNOTE.TXT, as minizip writes it.
std::optional<std::string> zipped(std::span<const ZipEntry> entries);

}  // namespace sbs
