#include "base/zip.h"

#include <minizip/zip.h>

#include <algorithm>
#include <cstring>
#include <limits>
#include <memory>
#include <new>

namespace sbs {

namespace {

/// A file in memory, by the functions that the library asks for. It is written from its beginning to its end, but for
/// the sizes of each entry, which are put in afterwards.
class MemoryFile {
 public:
  zlib_filefunc64_def functions() {
    return {.zopen64_file = open,
            .zread_file = read,
            .zwrite_file = write,
            .ztell64_file = tell,
            .zseek64_file = seek,
            .zclose_file = [](voidpf, voidpf) { return 0; },
            .zerror_file = [](voidpf, voidpf) { return 0; },
            .opaque = this};
  }

  std::string bytes() && { return std::move(bytes_); }

 private:
  static MemoryFile& of(voidpf opaque) { return *static_cast<MemoryFile*>(opaque); }

  static voidpf open(voidpf opaque, const void* /*name*/, int /*mode*/) { return opaque; }
  static uLong read(voidpf /*opaque*/, voidpf /*stream*/, void* /*to*/, uLong /*size*/) { return 0; }
  static uLong write(voidpf opaque, voidpf /*stream*/, const void* from, uLong size) {
    MemoryFile& file = of(opaque);
    try {
      file.bytes_.resize(std::max(file.bytes_.size(), file.at_ + size));
    } catch (const std::bad_alloc&) {
      return 0;  // no exception passes through functions of C
    }
    std::memcpy(file.bytes_.data() + file.at_, from, size);
    file.at_ += size;
    return size;
  }
  static ZPOS64_T tell(voidpf opaque, voidpf /*stream*/) { return of(opaque).at_; }
  static long seek(voidpf opaque, voidpf /*stream*/, ZPOS64_T offset, int origin) {
    MemoryFile& file = of(opaque);
    const std::size_t from = origin == ZLIB_FILEFUNC_SEEK_SET   ? 0
                             : origin == ZLIB_FILEFUNC_SEEK_CUR ? file.at_
                                                                : file.bytes_.size();
    if (from + offset > file.bytes_.size()) return -1;
    file.at_ = from + offset;
    return 0;
  }

  std::string bytes_;
  std::size_t at_ = 0;
};

bool add(zipFile archive, const ZipEntry& entry) {
  constexpr zip_fileinfo undated{{0, 0, 0, 1, 0, 1980}, 0, 0, 0};
  const bool large = entry.bytes.size() >= std::numeric_limits<std::uint32_t>::max();
  if (::zipOpenNewFileInZip64(archive, entry.name.c_str(), &undated, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED,
                              Z_DEFAULT_COMPRESSION, large ? 1 : 0) != ZIP_OK)
    return false;
  constexpr std::size_t most = std::size_t{1} << 30;  // the library counts what it is given in 32 bits
  for (std::size_t at = 0; at < entry.bytes.size(); at += most) {
    const auto count = static_cast<unsigned>(std::min(most, entry.bytes.size() - at));
    if (::zipWriteInFileInZip(archive, entry.bytes.data() + at, count) != ZIP_OK) return false;
  }
  return ::zipCloseFileInZip(archive) == ZIP_OK;
}

}  // namespace

std::optional<std::string> zipped(std::span<const ZipEntry> entries) {
  MemoryFile file;
  zlib_filefunc64_def functions = file.functions();
  zipFile archive = ::zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions);
  if (archive == nullptr) return std::nullopt;
  const bool whole =
      std::all_of(entries.begin(), entries.end(), [&](const ZipEntry& one) { return add(archive, one); });
  if (::zipClose(archive, nullptr) != ZIP_OK || !whole) return std::nullopt;
  return std::move(file).bytes();
}

}  // namespace sbs
