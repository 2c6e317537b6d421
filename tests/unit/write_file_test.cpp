#include "cli/write_file.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "support/world.h"

// Files are written whole or not at all, keep what they are, and are left alone where somebody has changed them.

namespace sbs::cli {

namespace {

namespace fs = std::filesystem;

/// A folder of its own, gone afterwards.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "sbs.XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  Folder(Folder&&) = delete;
  Folder& operator=(Folder&&) = delete;
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }

  std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  std::string with(const std::string& name, const std::string& bytes) const {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return *this / name;
  }
  std::size_t files() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
  }

 private:
  fs::path path_;
};

/// Whether the file system can say that somebody has a file open for writing: some network file systems cannot.
bool tells_who_writes(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);  // NOLINT(cppcoreguidelines-pro-type-vararg)
  const bool tells = ::fcntl(descriptor, F_SETLEASE, F_RDLCK) == 0;   // NOLINT(cppcoreguidelines-pro-type-vararg)
  ::close(descriptor);
  return tells;
}

mode_t mode_of(const std::string& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 07777;
}

}  // namespace

TEST_CASE("a file that is not there yet is the same by whatever path it is named") {
  const source::DiskFiles files;
  const std::string name = "no-such-file.yaml";
  CHECK(files.canonical("./" + name) == files.canonical(name));
  CHECK(files.canonical((fs::current_path() / name).string()) == files.canonical(name));
}

TEST_CASE("a file keeps its mode, and nothing is left beside it") {
  const Folder folder;
  const std::string path = folder.with("a.yaml", "old");
  REQUIRE(::chmod(path.c_str(), 0640) == 0);
  CHECK(write_file(path, "new"));
  CHECK(test::read_file(path) == "new");
  CHECK(mode_of(path) == 0640);
  CHECK(replace_file(path, "new", "newer"));
  CHECK(test::read_file(path) == "newer");
  CHECK(mode_of(path) == 0640);
  CHECK(folder.files() == 1);
}

TEST_CASE("a folder that cannot be made where its parent is there is refused") {
  // mkdir says there that something is missing, which the parent is not.
  if (fs::is_directory("/proc")) CHECK(!make_folder("/proc/sbs/ny"));
}

TEST_CASE("what somebody has changed since it was read is left alone") {
  const Folder folder;
  const std::string path = folder.with("a.yaml", "somebody's");
  const auto written = replace_file(path, "as read", "mended");
  REQUIRE(!written);
  CHECK(written.error().in(Language::sv).find("har ändrat filen under tiden") != std::string::npos);
  CHECK(test::read_file(path) == "somebody's");
  fs::remove(path);
  CHECK(!replace_file(path, "as read", "mended"));
  CHECK(!fs::exists(path));
  CHECK(folder.files() == 0);
}

TEST_CASE("a file that somebody has open for writing is left alone") {
  const Folder folder;
  const std::string path = folder.with("a.yaml", "as read");
  if (!tells_who_writes(path)) return;
  std::ofstream writer(path, std::ios::app);
  CHECK(!replace_file(path, "as read", "mended"));
  writer << "\nand more";
  writer.close();
  CHECK(test::read_file(path) == "as read\nand more");
  CHECK(folder.files() == 1);
}

TEST_CASE("a read-only file and one with two names are refused") {
  const Folder folder;
  const std::string path = folder.with("a.yaml", "old");
  REQUIRE(::chmod(path.c_str(), 0444) == 0);
  CHECK(!write_file(path, "new"));
  CHECK(!replace_file(path, "old", "new"));
  REQUIRE(::chmod(path.c_str(), 0644) == 0);
  REQUIRE(::link(path.c_str(), (folder / "b.yaml").c_str()) == 0);
  const auto written = replace_file(path, "old", "new");
  REQUIRE(!written);
  CHECK(written.error().in(Language::sv).find("hård länk") != std::string::npos);
  CHECK(test::read_file(path) == "old");
  CHECK(folder.files() == 2);
}

TEST_CASE("a link stays a link, whether what it leads to is there or not") {
  const Folder folder;
  folder.with("a.yaml", "old");
  fs::create_symlink("a.yaml", folder / "link.yaml");
  CHECK(write_file(folder / "link.yaml", "new"));
  CHECK(fs::is_symlink(folder / "link.yaml"));
  CHECK(test::read_file(folder / "a.yaml") == "new");
  fs::create_symlink("b.yaml", folder / "dead.yaml");
  CHECK(write_file(folder / "dead.yaml", "made"));
  CHECK(fs::is_symlink(folder / "dead.yaml"));
  CHECK(test::read_file(folder / "b.yaml") == "made");
}

TEST_CASE("where nothing can be written, nothing is left") {
  const Folder folder;
  CHECK(!write_file(folder / "no/such/folder.txt", "new"));
  fs::create_directory(folder / "a");
  CHECK(!write_file(folder / "a", "new"));
  CHECK(folder.files() == 1);
}

TEST_CASE("new files are made with their folders, all of them or none") {
  const Folder folder;
  const std::vector<NewFile> files{{folder / "a/b/one.yaml", "1"}, {folder / "a/two.yaml", "2"}};
  CHECK(write_new_files(files));
  CHECK(test::read_file(folder / "a/b/one.yaml") == "1");
  CHECK(test::read_file(folder / "a/two.yaml") == "2");
  CHECK(folder.files() == 1);
  // One is there: nothing is written, nor left.
  const std::vector<NewFile> more{{folder / "c/three.yaml", "3"}, {folder / "a/two.yaml", "other"}};
  const auto refused = write_new_files(more);
  REQUIRE(!refused);
  CHECK(refused.error().in(Language::en).find("exists already") != std::string::npos);
  CHECK(test::read_file(folder / "a/two.yaml") == "2");
  CHECK_FALSE(fs::exists(folder / "c"));
  // Nor where a folder cannot be made.
  const std::vector<NewFile> below_a_file{{folder / "d/four.yaml", "4"}, {folder / "a/two.yaml/five.yaml", "5"}};
  CHECK(!write_new_files(below_a_file));
  CHECK_FALSE(fs::exists(folder / "d"));
  CHECK(folder.files() == 1);
}

TEST_CASE("a new file does not take the place of a link, wherever it leads") {
  const Folder folder;
  fs::create_symlink("nowhere", folder / "link.yaml");
  const std::vector<NewFile> files{{folder / "other.yaml", "1"}, {folder / "link.yaml", "2"}};
  CHECK(!write_new_files(files));
  CHECK(fs::is_symlink(folder / "link.yaml"));
  CHECK_FALSE(fs::exists(folder / "nowhere"));
  CHECK(folder.files() == 1);
}

TEST_CASE("a pipe that does not wait is waited for") {
  std::array<int, 2> ends{};
  REQUIRE(::pipe2(ends.data(), O_NONBLOCK | O_CLOEXEC) == 0);
  const std::string bytes(std::size_t{1} << 20, 'x');
  std::string read;
  std::thread reader([&] {
    std::array<char, 4096> some{};
    while (read.size() < bytes.size()) {
      const ssize_t got = ::read(ends[0], some.data(), some.size());
      if (got == 0) break;
      if (got > 0) read.append(some.data(), static_cast<std::size_t>(got));
    }
  });
  CHECK(write_all(ends[1], bytes) == 0);
  ::close(ends[1]);
  reader.join();
  ::close(ends[0]);
  CHECK(read == bytes);
}

TEST_CASE("a folder is made with those it lies in, and may be there") {
  const Folder folder;
  CHECK(make_folder(folder / "a/b/c"));
  CHECK(fs::is_directory(folder / "a/b/c"));
  CHECK(make_folder(folder / "a/b"));
  folder.with("file", "");
  CHECK(!make_folder(folder / "file"));
  CHECK(!make_folder(folder / "file/below"));
}

}  // namespace sbs::cli
