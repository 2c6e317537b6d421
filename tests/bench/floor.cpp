// What no checker of plans can do without: it walks a folder, and opens and reads every YAML file in it. What sbs takes
// is measured as so many times this. Says how many files and bytes that was. Usage: floor FOLDER THREADS

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

[[noreturn]] void fail(const std::string& path) {
  std::perror(path.c_str());
  std::exit(2);
}

/// The YAML files of a folder and of those in it. As sbs does, without what begins with a dot, and without following
/// links.
void list_files(const std::string& folder, std::vector<std::string>& files) {
  DIR* const open_folder = opendir(folder.c_str());
  if (open_folder == nullptr) fail(folder);
  std::vector<std::string> folders;
  while (const dirent* const entry = readdir(open_folder)) {
    const std::string_view name = entry->d_name;
    if (name.starts_with('.')) continue;
    std::string path = folder + "/";
    path += name;
    if (entry->d_type == DT_DIR)
      folders.push_back(std::move(path));
    else if (entry->d_type == DT_REG && (name.ends_with(".yaml") || name.ends_with(".yml")))
      files.push_back(std::move(path));
  }
  closedir(open_folder);
  for (const std::string& one : folders)
    list_files(one, files);
}

std::size_t read_file(const std::string& path) {
  static thread_local std::array<char, std::size_t{1} << 16> buffer;
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) fail(path);
  std::size_t size = 0;
  ssize_t part = 0;
  while ((part = read(file, buffer.data(), buffer.size())) > 0)
    size += static_cast<std::size_t>(part);
  if (part < 0) fail(path);
  close(file);
  return size;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: floor FOLDER THREADS\n", stderr);
    return 2;
  }
  std::vector<std::string> files;
  list_files(argv[1], files);
  if (files.empty()) {
    std::fputs("no YAML files there\n", stderr);
    return 2;
  }

  std::atomic<std::size_t> next = 0;
  std::atomic<std::size_t> bytes = 0;
  const auto read_some = [&] {
    std::size_t size = 0;
    for (std::size_t i = next++; i < files.size(); i = next++)
      size += read_file(files[i]);
    bytes += size;
  };
  {
    std::vector<std::jthread> others(static_cast<std::size_t>(std::atoi(argv[2]) - 1));
    for (std::jthread& one : others)
      one = std::jthread(read_some);
    read_some();
  }
  std::printf("%zu files, %zu bytes\n", files.size(), bytes.load());
}
