#include <algorithm>
#include <memory>
#include <vector>

#include "fuzz/input.h"
#include "fuzz/property.h"
#include "source/files.h"
#include "support/faults.h"
#include "support/world.h"

// Files that fail, that are others when they are read again, that have odd names, or are links: each command ends with
// one of its exit codes and prints what may be printed; and a file that could not be read is never passed over in
// silence.

namespace sbs::fuzz {

namespace {

/// What files did to a run.
struct Tricks {
  std::vector<std::string> refused;  ///< what could not be read
};

/// Files of which each answer may be another than the last. What happens is chosen by a number, so that it happens
/// again.
class HostileFiles : public source::Files {
 public:
  HostileFiles(std::map<std::string, std::string> files, std::size_t number, Tricks& tricks)
      : files_(files), texts_(std::move(files)), state_(number * 2 + 1), tricks_(tricks) {}

  Result<std::string> read(const std::string& path, std::size_t limit) const override {
    const std::string& target = target_of(path);
    switch (dice()) {
      case 0:
        tricks_.refused.push_back(path);
        return refuse(fails, path);
      case 1: {
        auto text = files_.read(target, limit);
        if (text) text->resize(text->size() / 2);
        return text;
      }
      case 2:
        return any_text().substr(0, limit + 1);
      case 3:
        return std::string("\xFF\x00\x80sbs: 1\n", 10);
      default:
        return files_.read(target, limit);
    }
  }

  Result<std::vector<source::Entry>> list(const std::string& folder) const override {
    auto entries = files_.list(folder);
    if (!entries) return entries;
    const std::size_t trick = dice();
    if (trick == 0) return refuse(fails, folder);
    if (trick == 1 && !entries->empty()) entries->pop_back();
    if (trick <= 4)
      for (const std::string_view name : {std::string_view("\xFF\xFE.yaml"), std::string_view("a\nb.yaml"),
                                          std::string_view("\x1b[31m.yaml"), std::string_view("\xE2\x80\xAEx.yaml"),
                                          std::string_view("121212-1212.yaml"), std::string_view("::error::.yml")})
        if (dice() < 4)
          entries->push_back({std::string(name), dice() == 0 ? source::Kind::other : source::Kind::file, false});
    if (trick == 5) entries->push_back({"link.yaml", source::Kind::file, true});
    if (trick == 6) entries->push_back({"broken.yaml", source::Kind::missing, true});
    std::sort(entries->begin(), entries->end(),
              [](const source::Entry& a, const source::Entry& b) { return a.name < b.name; });
    return entries;
  }

  source::Kind kind(const std::string& path) const override {
    constexpr source::Kind all[] = {source::Kind::missing, source::Kind::file, source::Kind::folder,
                                    source::Kind::other};
    // The folder that was named stays one: of what is met beside a named file, not all has to be told.
    return path != "." && dice() == 0 ? all[dice() % std::size(all)] : files_.kind(target_of(path));
  }

  std::string canonical(const std::string& path) const override { return files_.canonical(target_of(path)); }

  std::optional<std::string> identity(const std::string& path) const override {
    return dice() == 0 ? std::nullopt : files_.identity(target_of(path));
  }

 private:
  static constexpr Message<std::string> fails{"{0} kan inte läsas", "{0} cannot be read"};

  /// One of sixteen.
  std::size_t dice() const {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return state_ >> 60;
  }

  const std::string& target_of(const std::string& path) const {
    return path.ends_with("link.yaml") && !texts_.empty() ? texts_.begin()->first : path;
  }

  const std::string& any_text() const {
    auto text = texts_.begin();
    std::advance(text, dice() % texts_.size());
    return text->second;
  }

  source::MemoryFiles files_;
  std::map<std::string, std::string> texts_;
  mutable std::uint64_t state_;
  Tricks& tricks_;
};

}  // namespace

void files_may_fail(std::string_view bytes) {
  Input input(bytes);
  const std::size_t number = input.pick(std::size_t{1} << 24);
  for (const char* command :
       {"validate . --format json --lang sv", "validate . --lang en", "validate . --fix --lang en",
        "validate . --format github --lang sv", "timeline . --format json --lang sv", "status . --lang sv",
        "translate . --write --lang sv", "diff . . --format json --lang en"}) {
    Tricks tricks;
    test::World world(std::make_unique<HostileFiles>(input.files, number, tricks));
    const auto words = test::split_words(command);
    const test::Outcome outcome = world.run(words);
    hold(outcome.code >= 0 && outcome.code <= 2, "{}: exit code {}", command, outcome.code);
    hold_whole(test::fault_of_text(outcome.err), std::string(command) + ", standard error");
    const bool json = std::find(words.begin(), words.end(), "json") != words.end();
    std::size_t commands = 0;
    if (std::find(words.begin(), words.end(), "github") != words.end())
      hold_whole(test::fault_of_commands(outcome.out, commands), command);
    else if (!outcome.out.empty())
      hold_whole(json ? test::fault_of_json(outcome.out) : test::fault_of_text(outcome.out), command);
    if (!tricks.refused.empty())
      hold(outcome.code == 2 && !outcome.err.empty(), "{}: {} could not be read, and the exit code is {}", command,
           fmt::join(tricks.refused, ", "), outcome.code);
  }
}

}  // namespace sbs::fuzz
