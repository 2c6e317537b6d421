// Tries properties without libFuzzer: inputs that once broke them, then all that the tests know, then mutants of that,
// the same ones every time. So the build with gcc and its sanitizers tries them too, in the ordinary test run.
//
// Usage: sbs_properties NAME [--runs N] [--seconds S] [--keep FOLDER] [FILE or FOLDER…]
//        sbs_properties --write FOLDER MOST   so many seeds of each property, and the dictionary, for libFuzzer

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>

#include "fuzz/mutator.h"
#include "fuzz/property.h"
#include "support/world.h"

// gcc and clang each say in their own way that AddressSanitizer is there.
#if defined(__SANITIZE_ADDRESS__)
#define SBS_HAS_DEATH_CALLBACK 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SBS_HAS_DEATH_CALLBACK 1
#endif
#endif
#if defined(SBS_HAS_DEATH_CALLBACK)
#include <sanitizer/common_interface_defs.h>
#endif

namespace sbs::fuzz {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

/// The input that is being tried, for whoever keeps it when the process dies of it.
std::string trying;   // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): read when all else is gone
std::string keep_in;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

std::string hash_of(std::string_view bytes) {
  std::uint64_t hash = 0xCBF29CE484222325;
  for (const char c : bytes)
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  return fmt::format("{:016x}", hash);
}

void keep() {
  if (keep_in.empty()) return;
  fs::create_directories(keep_in);
  const std::string path = keep_in + "/crash-" + hash_of(trying);
  std::ofstream(path, std::ios::binary) << trying;
  fmt::print(stderr, "the input is kept as {}\n", path);
}

void keep_when_dying() {
#if defined(SBS_HAS_DEATH_CALLBACK)
  __sanitizer_set_death_callback(keep);
#endif
  std::signal(SIGABRT, [](int) {
    keep();
    std::signal(SIGABRT, SIG_DFL);
    std::raise(SIGABRT);
  });
}

struct Wanted {
  std::size_t runs = 10'000;
  std::chrono::duration<double> time{15};
  std::vector<std::string> paths;
};

/// Tries one property; counts, and remembers what broke it.
class Trial {
 public:
  explicit Trial(const Property& property) : property_(property) {}

  void run(const std::string& name, const std::string& bytes) {
    trying = bytes;
    const auto begin = Clock::now();
    try {
      property_.check(bytes);
    } catch (const std::exception& error) {
      ++broken_;
      constexpr std::size_t shown = 3;
      if (broken_ <= shown) {
        fmt::print(stderr, "{} does not hold of {}: {}\n", property_.name, name, error.what());
        keep();
      }
    }
    const std::chrono::duration<double> took = Clock::now() - begin;
    slowest_ = std::max(slowest_, took);
    ++runs_;
  }

  std::size_t runs() const { return runs_; }
  bool well() const { return broken_ == 0 && runs_ > 0; }
  void say(std::chrono::duration<double> took) const {
    fmt::print("{}: {} executions in {:.1f} s, the slowest {:.2f} s, {} broke it\n", property_.name, runs_,
               took.count(), slowest_.count(), broken_);
  }

 private:
  const Property& property_;
  std::size_t runs_ = 0;
  std::size_t broken_ = 0;
  std::chrono::duration<double> slowest_{};
};

/// A file, or all that lie in a folder; a folder that is not there holds none.
std::vector<std::string> files_at(const std::string& path) {
  if (!fs::is_directory(path)) return fs::exists(path) ? std::vector{path} : std::vector<std::string>{};
  std::vector<std::string> files;
  for (const auto& entry : fs::directory_iterator(path))
    if (entry.is_regular_file()) files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  return files;
}

bool run(const Property& property, const Wanted& wanted) {
  const auto begin = Clock::now();
  Trial trial(property);
  for (const std::string& path : wanted.paths)
    for (const std::string& file : files_at(path))
      trial.run(file, test::read_file(file));
  const auto goes_on = [&] { return trial.runs() < wanted.runs && Clock::now() - begin < wanted.time; };
  const auto seeds = made(property.seeds);
  // All seeds take longer than a test may: some of them, from everywhere, and mutants of all.
  const std::size_t step = seeds.size() / std::max<std::size_t>(1, wanted.runs / 10) + 1;
  for (std::size_t at = 0; at < seeds.size() && goes_on(); at += step)
    trial.run(fmt::format("seed {}", at), seeds[at]);
  Mutator mutator(seeds, dictionary());
  for (std::size_t at = 0; goes_on(); ++at)
    trial.run(fmt::format("mutant {}", at), mutator.next());
  trial.say(Clock::now() - begin);
  return trial.well();
}

/// A word of a dictionary as libFuzzer reads it.
std::string in_dictionary(const std::string& word) {
  std::string line;
  for (const char c : word) {
    const auto byte = static_cast<unsigned char>(c);
    line += byte < 0x20 || byte >= 0x7F || c == '"' || c == '\\' ? fmt::format("\\x{:02X}", byte) : std::string(1, c);
  }
  return "\"" + line + "\"\n";
}

/// Of each property's seeds so many at the most, from everywhere: libFuzzer tries all that it is given, whatever time
/// it has.
void write(const fs::path& folder, std::size_t most) {
  for (const Property& property : all_properties()) {
    fs::create_directories(folder / property.name);
    const auto seeds = made(property.seeds);
    const std::size_t step = (seeds.size() + most - 1) / most;
    for (std::size_t at = 0; at < seeds.size(); at += step)
      std::ofstream(folder / property.name / hash_of(seeds[at]), std::ios::binary) << seeds[at];
  }
  std::ofstream words(folder / "words.dict", std::ios::binary);
  constexpr std::size_t longest = 64;  // which libFuzzer takes
  for (const std::string& word : dictionary())
    if (word.size() <= longest) words << in_dictionary(word);
}

int usage() {
  fmt::print(stderr, "sbs_properties NAME [--runs N] [--seconds S] [--keep FOLDER] [FILE…], or --write FOLDER MOST\n");
  return 2;
}

int run(const std::vector<std::string>& arguments) {
  if (arguments.size() == 3 && arguments[0] == "--write") {
    write(arguments[1], std::max<std::size_t>(1, std::stoul(arguments[2])));
    return 0;
  }
  if (arguments.empty()) return usage();
  Wanted wanted;
  for (std::size_t at = 1; at < arguments.size(); ++at) {
    const bool has_value = at + 1 < arguments.size();
    if (arguments[at] == "--runs" && has_value)
      wanted.runs = std::stoul(arguments[++at]);
    else if (arguments[at] == "--seconds" && has_value)
      wanted.time = std::chrono::duration<double>(std::stod(arguments[++at]));
    else if (arguments[at] == "--keep" && has_value)
      keep_in = arguments[++at];
    else
      wanted.paths.push_back(arguments[at]);
  }
  keep_when_dying();
  for (const Property& property : all_properties())
    if (property.name == arguments[0]) return run(property, wanted) ? 0 : 1;
  return usage();
}

}  // namespace

}  // namespace sbs::fuzz

int main(int argc, char** argv) { return sbs::fuzz::run({argv + 1, argv + argc}); }
